package org.dateline.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.article.Paragraph.Role;

/** Finds lines that only lead elsewhere: lists of links, and lines that begin alike and go on with a link. */
final class LinkLines {
    private static final int LEAST_LINKS = 3;
    private static final double ALL_LINKS = 0.9;
    private static final double LEAD_LINKS = 0.4;
    private static final int SHORTEST_LEAD = 4;

    private final Outline outline;
    private final List<Block> blocks;
    private final boolean[] found;

    private LinkLines(Outline outline) {
        this.outline = outline;
        blocks = outline.blocks();
        found = new boolean[blocks.size()];
    }

    /** Which blocks of a page are such lines. */
    static boolean[] in(Outline outline) {
        LinkLines lines = new LinkLines(outline);
        lines.lists();
        lines.repeated();
        return lines.found;
    }

    /** Lists of nothing but links, and the heading right before them, lead elsewhere. */
    private void lists() {
        for (int from = 0; from < found.length; from++) {
            int to = from;
            while (to < found.length
                    && linked(to)
                    && outline.parent(outline.at(to)) == outline.parent(outline.at(from))) {
                to++;
            }
            if (to - from >= LEAST_LINKS) {
                int first = from > 0 && blocks.get(from - 1).role() == Role.HEADING ? from - 1 : from;
                Arrays.fill(found, first, to, true);
                from = to;
            }
        }
    }

    private boolean linked(int i) {
        return blocks.get(i).role() == Role.LIST_ITEM && blocks.get(i).linkDensity() > ALL_LINKS;
    }

    /** Lines that begin with the same words and go on with a link ("Read also: …" in any language). */
    private void repeated() {
        Map<String, List<Integer>> leads = new HashMap<>();
        for (int i = 0; i < found.length; i++) {
            int at = i;
            lead(blocks.get(i))
                    .ifPresent(lead -> leads.computeIfAbsent(lead, key -> new ArrayList<>())
                            .add(at));
        }
        leads.values().stream().filter(lines -> lines.size() > 1).forEach(lines -> lines.forEach(i -> found[i] = true));
    }

    /** The words before the only link of a line that ends with it. */
    private static Optional<String> lead(Block block) {
        if (block.links().size() != 1 || block.linkDensity() < LEAD_LINKS) {
            return Optional.empty();
        }
        String linked = block.links().getFirst().words();
        String text = block.text();
        return text.endsWith(linked) && text.length() > linked.length() + SHORTEST_LEAD
                ? Optional.of(Texts.key(text.substring(0, text.length() - linked.length())))
                : Optional.empty();
    }
}
