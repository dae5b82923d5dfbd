package org.dateline.extract;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The blocks of an article's body.
 *
 * @param root the element that holds them
 * @param blocks in order
 */
record Body(Element root, List<Block> blocks) {
    Body {
        blocks = List.copyOf(blocks);
    }

    /** How much prose there is. */
    double weight() {
        return blocks.stream().filter(Block::prose).mapToInt(Block::weight).sum();
    }
}
