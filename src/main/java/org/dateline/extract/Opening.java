package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dateline.article.Paragraph.Role;
import org.jsoup.nodes.Element;

/**
 * The lines between the headline and the body's first paragraph, where pages put standfirst, byline and date.
 *
 * @param dek the standfirst, empty when there is none
 * @param lines the short lines in order
 * @param above the short lines just above the headline, the nearest first
 * @param body the body without the standfirst
 */
record Opening(String dek, List<String> lines, List<String> above, Body body) {
    private static final Set<String> DEK = Set.of(
            "standfirst",
            "dek",
            "subtitle",
            "subheadline",
            "subhead",
            "subheading",
            "lead",
            "lede",
            "summary",
            "abstract",
            "intro",
            "excerpt",
            "deck",
            "strapline",
            "teaser-text",
            "chapo",
            "sapo",
            "vorspann",
            "bajada",
            "entradilla");
    private static final int FURTHEST = 25;
    private static final int BLIND = 8;
    private static final int ABOVE = 4;
    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_DEK = 700;
    private static final int SHORTEST_DEK = 25;
    private static final int WAYS_UP = 2;

    /** The opening of a page. */
    static Opening of(List<Block> blocks, Body body, String headline) {
        if (body.blocks().isEmpty()) {
            return new Opening("", List.of(), List.of(), body);
        }
        Block opening = body.blocks().stream()
                .filter(block -> block.role() != Role.CAPTION)
                .findFirst()
                .orElse(body.blocks().getFirst());
        int first = opening.number();
        int at = headlineBefore(blocks, first, Texts.key(headline));
        List<Block> head = blocks.subList(at < 0 ? Math.max(0, first - BLIND) : at + 1, first);
        List<String> lines = lines(head);
        List<String> before = at < 0 ? List.of() : lines(above(blocks, at, body.root()));
        if (named(opening)
                && opening.text().length() <= LONGEST_DEK
                && body.blocks().size() > 1) {
            List<Block> rest = new ArrayList<>(body.blocks());
            rest.remove(opening);
            return new Opening(opening.text(), lines, before, new Body(body.root(), rest));
        }
        return new Opening(standfirst(head, headline).orElse(""), lines, before, body);
    }

    private static List<String> lines(List<Block> blocks) {
        return blocks.stream()
                .map(Block::text)
                .filter(text -> text.length() <= LONGEST_LINE)
                .toList();
    }

    /** The blocks just above the headline that share an element with headline and body, the nearest first. */
    private static List<Block> above(List<Block> blocks, int headline, Element root) {
        Element shared = blocks.get(headline).at();
        while (shared.parent() != null
                && !shared.equals(root)
                && !root.parents().contains(shared)) {
            shared = shared.parent();
        }
        List<Block> above = new ArrayList<>();
        for (int i = headline - 1; i >= Math.max(0, headline - ABOVE); i--) {
            Block block = blocks.get(i);
            if (block.at().parents().contains(shared) && block.linked() == 0) {
                above.add(block);
            }
        }
        return above;
    }

    /** Which block is the headline, -1 for none. */
    private static int headlineBefore(List<Block> blocks, int first, String headline) {
        for (int i = first - 1; i >= Math.max(0, first - FURTHEST); i--) {
            if (Texts.key(blocks.get(i).text()).endsWith(headline) && !headline.isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<String> standfirst(List<Block> head, String headline) {
        List<String> named = new ArrayList<>();
        for (Block block : head) {
            String text = block.text();
            boolean sized = text.length() >= SHORTEST_DEK && text.length() <= LONGEST_DEK;
            if (sized
                    && named(block)
                    && block.linkDensity() < 0.5
                    && !Texts.key(text).equals(Texts.key(headline))) {
                named.add(text);
            }
        }
        return named.stream().findFirst();
    }

    /** Whether a publisher calls the block a standfirst. */
    private static boolean named(Block block) {
        Element at = block.at();
        for (int up = 0; at != null && up < WAYS_UP; up++, at = at.parent()) {
            boolean described = at.attr("itemprop").equals("description");
            if (described || Boxes.words(at.className()).stream().anyMatch(DEK::contains)) {
                return true;
            }
        }
        return false;
    }
}
