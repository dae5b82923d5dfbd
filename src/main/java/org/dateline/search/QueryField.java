package org.dateline.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What {@code field:} can name in a query. */
public enum QueryField {
    TITLE(Holds.WORDS, "title", "intitle"),
    LEAD(Holds.WORDS, "lead"),
    TEXT(Holds.WORDS, "text"),
    SOURCE(Holds.NAME, "source"),
    SITE(Holds.NAME, "site"),
    ORIGIN(Holds.NAME, "origin"),
    AUTHOR(Holds.NAME, "author"),
    PERSON(Holds.NAME, "person"),
    ORGANISATION(Holds.NAME, "org"),
    PLACE(Holds.NAME, "place"),
    LANGUAGE(Holds.NAME, "lang"),
    KIND(Holds.NAME, "kind"),
    AFTER(Holds.DATE, "after"),
    BEFORE(Holds.DATE, "before"),
    WHEN(Holds.DATE, "when"),
    DATE(Holds.DATE, "date"),
    INDEXED(Holds.DATE, "indexed"),
    MENTIONS(Holds.DATE, "mentions");

    /** What a field holds: the article's words, names, or dates. */
    enum Holds {
        WORDS,
        NAME,
        DATE
    }

    private final Holds holds;
    private final String text;
    private final String synonym;

    QueryField(Holds holds, String text) {
        this(holds, text, text);
    }

    QueryField(Holds holds, String text, String synonym) {
        this.holds = holds;
        this.text = text;
        this.synonym = synonym;
    }

    /** The name that canonical queries use, without the colon. */
    public String text() {
        return text;
    }

    Holds holds() {
        return holds;
    }

    /** The field of this name in any case. */
    static Optional<QueryField> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(field -> field.text.equals(lower) || field.synonym.equals(lower))
                .findFirst();
    }
}
