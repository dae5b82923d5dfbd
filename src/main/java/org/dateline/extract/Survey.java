package org.dateline.extract;

import java.util.List;

/**
 * What is known of a page before its blocks are judged.
 *
 * @param outline the blocks and the elements that hold them
 * @param headline empty when there is none
 * @param description the page's own summary of itself, empty when there is none
 * @param witness what JSON-LD tells of the body
 * @param bylines the keys of the authors' names
 */
record Survey(Outline outline, String headline, String description, Witness witness, List<String> bylines) {
    List<Block> blocks() {
        return outline.blocks();
    }
}
