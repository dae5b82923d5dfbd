package org.dateline.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.article.Paragraph.Role;

/** Takes from a body the blocks that say again what is known: the headline, copies for phones, headings of nothing. */
final class Leftovers {
    private static final Pattern END_MARK =
            Pattern.compile("(?i)(?:#\\s?){3,5}|[-–—]\\s?(?:30|ends?|ende|fin)\\s?[-–—]|ENDS|\\(?ends\\)");
    private static final int REPEATED = 60;

    private final String headline;
    private final List<String> bylines;

    Leftovers(String headline, List<String> bylines) {
        this.headline = Texts.key(headline);
        this.bylines = bylines.stream().map(Texts::key).toList();
    }

    /** The blocks that are left. */
    List<Block> without(List<Block> blocks) {
        Set<String> seen = new HashSet<>();
        List<Block> kept = new ArrayList<>();
        for (Block block : upToEnd(blocks)) {
            boolean again = block.weight() >= REPEATED && !seen.add(block.text());
            if (!again && !headline(block.text()) && !Imprint.is(block.text(), bylines)) {
                kept.add(block);
            }
        }
        trim(kept);
        while (!kept.isEmpty() && kept.getLast().role() == Role.HEADING) {
            kept.removeLast();
        }
        return kept;
    }

    /** Drops a byline, and the one short line that is no sentence, before the first paragraph and after the last. */
    private static void trim(List<Block> kept) {
        while (kept.size() > 1 && byline(kept.getFirst())) {
            kept.removeFirst();
        }
        if (kept.size() > 1 && loose(kept.getFirst())) {
            kept.removeFirst();
        }
        if (kept.size() > 1 && loose(kept.getLast())) {
            kept.removeLast();
        }
    }

    private static boolean byline(Block block) {
        return block.weight() < REPEATED && !Texts.endsAsSentence(block.text()) && Bylines.opensAsByline(block.text());
    }

    private static boolean loose(Block block) {
        return block.role() == Role.TEXT
                && block.weight() < REPEATED
                && !Texts.endsAsSentence(block.text())
                && ClosingCredit.of(block.text())
                        .filter(end -> !end.rest().isEmpty())
                        .isEmpty()
                && CreditLines.credited(block.text()).isEmpty();
    }

    /** Cuts at an end mark, as press releases have it, when most of the text stands before it. */
    private static List<Block> upToEnd(List<Block> blocks) {
        long all = blocks.stream().mapToLong(Block::weight).sum();
        long before = 0;
        for (int i = 0; i < blocks.size(); i++) {
            if (END_MARK.matcher(blocks.get(i).text()).matches() && before * 10 >= all * 6) {
                return blocks.subList(0, i);
            }
            before += blocks.get(i).weight();
        }
        return blocks;
    }

    private boolean headline(String text) {
        return !headline.isEmpty()
                && text.length() < 2 * headline.length() + 20
                && Texts.key(text).equals(headline);
    }
}
