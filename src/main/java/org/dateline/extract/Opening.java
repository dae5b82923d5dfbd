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
 * @param body the body without the standfirst
 */
record Opening(String dek, List<String> lines, Body body) {
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
    private static final int LONGEST_LINE = 160;
    private static final int LONGEST_DEK = 700;
    private static final int SHORTEST_DEK = 25;
    private static final int WAYS_UP = 2;

    /** The opening of a page. */
    static Opening of(List<Block> blocks, Body body, String headline) {
        if (body.blocks().isEmpty()) {
            return new Opening("", List.of(), body);
        }
        Block opening = body.blocks().stream()
                .filter(block -> block.role() != Role.CAPTION)
                .findFirst()
                .orElse(body.blocks().getFirst());
        int first = blocks.indexOf(opening);
        int from = headlineBefore(blocks, first, Texts.key(headline));
        List<Block> head = blocks.subList(from, first);
        List<String> lines = head.stream()
                .map(Block::text)
                .filter(text -> text.length() <= LONGEST_LINE)
                .toList();
        if (named(opening)
                && opening.text().length() <= LONGEST_DEK
                && body.blocks().size() > 1) {
            List<Block> rest = new ArrayList<>(body.blocks());
            rest.remove(opening);
            return new Opening(opening.text(), lines, new Body(body.root(), rest));
        }
        return new Opening(above(head, headline).orElse(""), lines, body);
    }

    /** Where the block of the headline ends, or a few blocks above the body where there is none. */
    private static int headlineBefore(List<Block> blocks, int first, String headline) {
        for (int i = first - 1; i >= Math.max(0, first - FURTHEST); i--) {
            if (Texts.key(blocks.get(i).text()).endsWith(headline) && !headline.isEmpty()) {
                return i + 1;
            }
        }
        return Math.max(0, first - BLIND);
    }

    private static Optional<String> above(List<Block> head, String headline) {
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
