package org.dateline.crawl;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.article.NormalizedUrl;
import org.jspecify.annotations.Nullable;

/** What came of one attempt to fetch one address, redirects not followed. */
sealed interface FetchOutcome {
    NormalizedUrl url();

    /**
     * An answer with a body.
     *
     * @param at when its last byte was read
     * @param headers names in lower case
     * @param body after decompression
     * @param cut whether the body went on past the limit
     */
    @SuppressWarnings("ArrayRecordComponent") // a body is megabytes; outcomes are never compared
    record Fetched(
            NormalizedUrl url, Instant at, int status, Map<String, List<String>> headers, byte[] body, boolean cut)
            implements FetchOutcome {
        String header(String name) {
            List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
            return values.isEmpty() ? "" : values.getFirst();
        }
    }

    /** Nothing has changed since the validators that were sent (304). */
    record NotModified(NormalizedUrl url, Instant at) implements FetchOutcome {}

    /** The answer names another address. */
    record Redirected(NormalizedUrl url, Instant at, int status, NormalizedUrl target) implements FetchOutcome {}

    /** Not asked for, because it may not be: robots.txt or the address guard says so. */
    record Disallowed(NormalizedUrl url, String why) implements FetchOutcome {}

    /**
     * No usable answer.
     *
     * @param status the HTTP status, 0 when there was no answer
     * @param why in plain words
     * @param lasting whether trying again soon is useless
     * @param notBefore when the host asks to be left alone until, null when it doesn't
     */
    record Failed(
            NormalizedUrl url,
            Instant at,
            int status,
            String why,
            boolean lasting,
            @Nullable Instant notBefore) implements FetchOutcome {
        boolean gone() {
            return status == 404 || status == 410;
        }

        /** Whether the host says that it is asked too much. */
        boolean tooBusy() {
            return status == 429 || status == 503;
        }

        /** Whether it is the host rather than the page that is in trouble. */
        boolean ofHost() {
            return status == 0 || status == 429 || status >= 500;
        }

        Optional<Instant> rest() {
            return Optional.ofNullable(notBefore);
        }
    }
}
