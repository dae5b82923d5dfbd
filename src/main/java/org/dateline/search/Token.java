package org.dateline.search;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a query's text.
 *
 * @param type what it is
 * @param text its words, or for an operator what was typed
 * @param number the distance, number of edits or times; 0 for none
 * @param field for a field or date
 */
record Token(Type type, String text, int number, @Nullable QueryField field) {
    enum Type {
        WORD,
        PHRASE,
        EXACT,
        PREFIX,
        FUZZY,
        EVERYTHING,
        DATED,
        FIELD,
        AT_LEAST,
        OPEN,
        CLOSE,
        MINUS,
        NOT,
        AND,
        OR,
        NEAR,
        BEFORE,
        END
    }

    static final Token END = new Token(Type.END, "", 0, null);

    static Token of(Type type, String text) {
        return new Token(type, text, 0, null);
    }

    static Token of(Type type, String text, int number) {
        return new Token(type, text, number, null);
    }

    /** Whether it stands for something to find by itself. */
    boolean atom() {
        return type.compareTo(Type.DATED) <= 0;
    }

    /** Whether an operand can begin with it. */
    boolean begins() {
        return type.compareTo(Type.NOT) <= 0 && type != Type.CLOSE;
    }
}
