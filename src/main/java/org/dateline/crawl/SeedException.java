package org.dateline.crawl;

/** What is wrong with one line of a seed list, without its number. */
final class SeedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SeedException(String message) {
        super(message, null, false, false);
    }
}
