package org.dateline.demo;

import java.net.URI;

/** How a publisher answers at one address. */
sealed interface Reply permits Content, Reply.Moved, Reply.Gone {
    /** Answered 301: look elsewhere. */
    record Moved(URI to) implements Reply {}

    /** Answered 410: was here once. */
    record Gone() implements Reply {}
}
