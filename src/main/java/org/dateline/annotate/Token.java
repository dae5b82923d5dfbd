package org.dateline.annotate;

/**
 * A word, a number or a punctuation mark of a text.
 *
 * @param start first UTF-16 unit in the text
 * @param end unit after the last
 * @param text as it stands
 * @param key lower case, without diacritics, apostrophes and full stops; the mark itself for punctuation
 * @param shape how it is written
 * @param joined whether no space stands before it
 * @param opens whether it opens a sentence, a quotation or a list item, so that its capital says little
 */
record Token(int start, int end, String text, String key, Shape shape, boolean joined, boolean opens) {
    /** How a token is written. */
    enum Shape {
        LOWER,
        CAPITAL,
        UPPER,
        UNCASED,
        NUMBER,
        MARK
    }

    boolean is(String wanted) {
        return key.equals(wanted);
    }

    boolean word() {
        return shape != Shape.MARK && shape != Shape.NUMBER;
    }

    /** Whether it begins with a capital letter. */
    boolean capital() {
        return shape == Shape.CAPITAL || shape == Shape.UPPER;
    }

    /** Whether it is an initial such as "J." */
    boolean initial() {
        return text.length() == 2 && text.charAt(1) == '.' && Character.isUpperCase(text.charAt(0));
    }

    /** Whether it is written in capitals alone, two or more: "IRGC", "U.S." */
    boolean acronym() {
        return shape == Shape.UPPER && key.length() > 1;
    }
}
