package org.dateline.site.view;

import java.util.ArrayList;
import java.util.List;
import org.dateline.search.Marked;

/**
 * A stretch of an article's text.
 *
 * @param text the words
 * @param match which match of the search it is, counted from 1 through the article; 0 for none
 * @param href where the name that it is leads, empty for none
 */
public record Span(String text, int match, String href) {
    /** The text's stretches, its matches counted on from this many before it. */
    static List<Span> of(Marked text, int before) {
        List<Span> spans = new ArrayList<>();
        int number = before;
        for (Marked.Piece piece : text.pieces()) {
            spans.add(new Span(piece.text(), piece.matched() ? ++number : 0, ""));
        }
        return List.copyOf(spans);
    }
}
