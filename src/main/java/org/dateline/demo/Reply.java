package org.dateline.demo;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;

/** How a publisher answers at one address. */
sealed interface Reply {
    /**
     * Something to read.
     *
     * @param type the Content-Type header
     * @param body the bytes, before any compression for the way
     * @param modified the Last-Modified header; none for what has no date
     */
    record Content(String type, byte[] body, Optional<OffsetDateTime> modified) implements Reply {
        @Override
        public boolean equals(Object other) {
            return other instanceof Content that && type.equals(that.type) && Arrays.equals(body, that.body);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(body);
        }

        @Override
        public String toString() {
            return type + ", " + body.length + " bytes";
        }
    }

    /** Answered 301: look elsewhere. */
    record Moved(URI to) implements Reply {}

    /** Answered 410: was here once. */
    record Gone() implements Reply {}
}
