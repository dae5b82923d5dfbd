package org.dateline.demo;

/**
 * One piece of an article's body.
 *
 * @param role what it is
 * @param text its plain text, without mark-up
 */
record Block(Role role, String text) {
    enum Role {
        TEXT,
        HEADING,
        QUOTE,
        ITEM
    }

    /** Reads a line of an article file: {@code ## heading}, {@code > quotation}, {@code - list item}, or text. */
    static Block of(String line) {
        if (line.startsWith("## ")) {
            return new Block(Role.HEADING, line.substring(3));
        }
        if (line.startsWith("> ")) {
            return new Block(Role.QUOTE, line.substring(2));
        }
        if (line.startsWith("- ")) {
            return new Block(Role.ITEM, line.substring(2));
        }
        return new Block(Role.TEXT, line);
    }
}
