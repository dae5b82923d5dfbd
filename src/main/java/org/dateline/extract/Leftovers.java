package org.dateline.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.article.Paragraph.Role;

/** Takes from a body the blocks that are not the article's words although no box sets them apart. */
final class Leftovers {
    private static final Pattern DATE_LINE =
            Pattern.compile("(?i)^(?:(?:on|am|le|el|um|at|updated|published|posted|first)?"
                    + "[\\s:|,.•·–-]*)?(?:\\p{L}{2,12}[,.]?\\s+)?(?:\\d{1,2}(?:st|nd|rd|th)?[\\s./-]+(?:\\p{L}{3,12}|\\d{1,2})[\\s.,/-]+\\d{2,4}"
                    + "|\\p{L}{3,12}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{4}-\\d\\d-\\d\\d).{0,40}$");
    private static final Pattern END_MARK =
            Pattern.compile("(?i)(?:#\\s?){3,5}|[-–—]\\s?(?:30|ends?|ende|fin)\\s?[-–—]|ENDS|\\(?ends\\)");
    private static final double LINKY = 0.6;
    private static final int SHORT = 250;
    private static final int TAIL = 80;

    private final String headline;
    private final List<String> bylines;

    Leftovers(String headline, List<String> bylines) {
        this.headline = Texts.key(headline);
        this.bylines = bylines.stream().map(Texts::key).toList();
    }

    /** The blocks that are the article's. */
    List<Block> without(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        for (Block block : upToEnd(blocks)) {
            if (!leftover(block)) {
                kept.add(block);
            }
        }
        return withoutRepeats(withoutLooseHeadings(trimmed(kept)));
    }

    /** Cuts at a heading such as "Related stories", or at an end mark, when little of the article's prose follows it. */
    private static List<Block> upToEnd(List<Block> blocks) {
        long all = weight(blocks);
        for (int i = 0; i < blocks.size(); i++) {
            String text = blocks.get(i).text();
            if (Phrases.endsArticle(text) || END_MARK.matcher(text).matches()) {
                long before = weight(blocks.subList(0, i));
                if (before * 10 >= all * 6) {
                    return blocks.subList(0, i);
                }
            }
        }
        return blocks;
    }

    private boolean leftover(Block block) {
        String text = block.text();
        if (!headline.isEmpty()
                && text.length() < 2 * headline.length() + 20
                && Texts.key(text).equals(headline)) {
            return true;
        }
        if (block.linkDensity() > LINKY && block.weight() < SHORT) {
            return block.role() != Role.TABLE || block.linkDensity() > 0.9;
        }
        if (Phrases.boilerplate(text) && CreditLines.credited(text).isEmpty()) {
            return true;
        }
        return (block.weight() < TAIL
                        && Imprint.hasDigit(text)
                        && DATE_LINE.matcher(text).matches())
                || Imprint.is(text, bylines)
                || datedLink(block);
    }

    /** Whether a block is a link and a date: the card of another article. */
    private static boolean datedLink(Block block) {
        if (block.linked() == 0 || block.weight() >= SHORT) {
            return false;
        }
        String rest = block.text();
        for (Anchor anchor : block.links()) {
            rest = rest.replace(anchor.words(), " ");
        }
        return Imprint.is(rest, List.of());
    }

    /** Drops short blocks before the first paragraph and after the last. */
    private static List<Block> trimmed(List<Block> blocks) {
        int from = 0;
        while (from < blocks.size() && !opens(blocks.get(from))) {
            from++;
        }
        int to = blocks.size();
        while (to > from && !closes(blocks.get(to - 1))) {
            to--;
        }
        return from < to ? withCaptions(blocks, from, to) : blocks;
    }

    private static List<Block> withCaptions(List<Block> blocks, int from, int to) {
        List<Block> kept = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if ((i >= from && i < to) || blocks.get(i).role() == Role.CAPTION) {
                kept.add(blocks.get(i));
            }
        }
        return kept;
    }

    private static boolean opens(Block block) {
        return block.prose() || (block.role() == Role.HEADING && block.weight() > 60);
    }

    private static boolean closes(Block block) {
        return block.prose()
                || block.role() == Role.TABLE
                || CreditLines.credited(block.text()).isPresent()
                || (ends(block) && block.linkDensity() < 0.5);
    }

    private static boolean ends(Block block) {
        return switch (block.role()) {
            case LIST_ITEM -> true;
            case TEXT, QUOTE -> Texts.endsAsSentence(block.text());
            case HEADING, CAPTION, TABLE, EMBED -> false;
        };
    }

    /** Drops headings that no paragraph follows. */
    private static List<Block> withoutLooseHeadings(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            boolean last = i + 1 == blocks.size();
            if (blocks.get(i).role() != Role.HEADING || !last) {
                kept.add(blocks.get(i));
            }
        }
        return kept;
    }

    /** Drops the second of two long equal blocks, as pages give for phones and for print. */
    private static List<Block> withoutRepeats(List<Block> blocks) {
        Set<String> seen = new HashSet<>();
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            if (block.weight() < 60 || seen.add(block.text())) {
                kept.add(block);
            }
        }
        return kept;
    }

    private static long weight(List<Block> blocks) {
        return blocks.stream().filter(Block::prose).mapToLong(Block::weight).sum();
    }
}
