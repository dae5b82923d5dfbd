package org.dateline.crawl;

import java.util.Optional;

/** Takes what the crawler found. */
@FunctionalInterface
public interface Sink {
    /** What a delivery brought. */
    enum Brought {
        /** A text that was not known, or another text of an article that was. */
        NEWS,
        /** A text that was known. */
        KNOWN,
        /** No article. */
        NOTHING
    }

    /** Takes a delivery; it counts as done when this returns. What this throws makes the page be tried again. */
    Brought take(Delivery delivery);

    /** Why nothing can be taken at present, a sentence; asked before each fetch. Until it is empty again nothing is fetched. */
    default Optional<String> refusal() {
        return Optional.empty();
    }
}
