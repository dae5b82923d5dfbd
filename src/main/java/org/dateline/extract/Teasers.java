package org.dateline.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.article.Paragraph.Role;

/**
 * Finds the cards of other articles by their form: a linked heading and a sentence or two, again and again. One such pair
 * proves nothing; three in a page do.
 */
final class Teasers {
    private static final int LONGEST = 400;
    private static final int MOST_BLOCKS = 4;
    private static final int LEAST_CARDS = 3;

    private Teasers() {}

    /** The blocks, by their place in the list, that are in cards. */
    static Set<Integer> in(List<Block> blocks) {
        List<Set<Integer>> cards = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (heads(blocks.get(i))) {
                Set<Integer> card = card(blocks, i);
                if (!card.isEmpty()) {
                    cards.add(card);
                }
            }
        }
        Set<Integer> all = new HashSet<>();
        if (cards.size() >= LEAST_CARDS) {
            cards.forEach(all::addAll);
        }
        return all;
    }

    /** The card that begins at a linked heading: itself and the little text up to the next heading; empty for none. */
    private static Set<Integer> card(List<Block> blocks, int heading) {
        Set<Integer> card = new HashSet<>(Set.of(heading));
        int weight = 0;
        for (int i = heading + 1; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (heads(block) || block.role() == Role.HEADING) {
                return card;
            }
            weight += block.prose() ? block.weight() : 0;
            if (weight > LONGEST) {
                return Set.of();
            }
            if (i - heading > MOST_BLOCKS) {
                return card;
            }
            card.add(i);
        }
        return card;
    }

    private static boolean heads(Block block) {
        return block.role() == Role.HEADING
                && !block.at().normalName().equals("h1")
                && block.linkDensity() > 0.8
                && block.weight() > 15;
    }
}
