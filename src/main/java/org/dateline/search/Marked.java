package org.dateline.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Text with the matched words marked; plain text that whoever shows it must escape.
 *
 * @param pieces the text in order, each piece matched or not
 */
public record Marked(List<Piece> pieces) {
    /**
     * A stretch of text.
     *
     * @param text the words
     * @param matched whether the search matched them
     */
    public record Piece(String text, boolean matched) {}

    public Marked {
        pieces = List.copyOf(pieces);
    }

    /** Text with nothing marked. */
    public static Marked plain(String text) {
        return new Marked(List.of(new Piece(text, false)));
    }

    /** The text without marks. */
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** How many stretches are marked. */
    public int matches() {
        return (int) pieces.stream().filter(Piece::matched).count();
    }
}
