package org.dateline.extract;

import java.util.List;
import org.dateline.article.Paragraph.Role;
import org.jsoup.nodes.Element;

/**
 * A run of inline text as a browser would show it in one box.
 *
 * @param number its place among the page's blocks, from 0
 * @param at the innermost block-level element that holds it
 * @param role the part that its elements give it
 * @param text cleaned text, never blank
 * @param weight how much it says, see {@link Texts#weight}
 * @param linked the weight of the text inside links
 * @param links the links in it
 */
record Block(int number, Element at, Role role, String text, int weight, int linked, List<Anchor> links) {
    private static final int SENTENCE = 40;
    private static final int LONG = 90;
    private static final double LINKS_IN_PROSE = 0.4;

    /** The same block in another part. */
    Block as(Role other) {
        return new Block(number, at, other, text, weight, linked, links);
    }

    /** The share of the text that is inside links, 0 to 1. */
    double linkDensity() {
        return Math.min(1, (double) linked / weight);
    }

    /** Whether it reads like a paragraph of an article: long enough, or a sentence, and not made of links. */
    boolean prose() {
        boolean said = weight >= LONG || (weight >= SENTENCE && sentence());
        return said && role != Role.CAPTION && role != Role.HEADING && linkDensity() < LINKS_IN_PROSE;
    }

    private boolean sentence() {
        return Texts.endsAsSentence(text)
                || ClosingCredit.of(text).filter(end -> !end.rest().isEmpty()).isPresent();
    }
}
