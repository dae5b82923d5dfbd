package org.dateline.extract;

/** What a reader made of a page. */
sealed interface Reading {
    /** A text that may be an article. */
    record Read(Draft draft) implements Reading {}

    /**
     * Nothing to make an article of.
     *
     * @param reason why
     */
    record Unread(String reason) implements Reading {}
}
