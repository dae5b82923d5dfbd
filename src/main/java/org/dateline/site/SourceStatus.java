package org.dateline.site;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one source fares.
 *
 * @param name its name
 * @param seed the address in the seeds file
 * @param resolved what the address turned out to be, in words ("feed https://…", "sitemap", "not looked at yet")
 * @param articles articles of this source in the index
 * @param lastSuccessAt when something was last fetched from it, null for never
 * @param nextPollAt when it is looked at next, null when that is not planned
 * @param errors what went wrong lately, in plain words, newest first
 * @param counts what came of its addresses
 * @param queued addresses waiting
 * @param waitingSince since when the one that waits longest is due, null when none waits
 * @param paused whether its line begins with a dash
 */
public record SourceStatus(
        String name,
        URI seed,
        String resolved,
        long articles,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant nextPollAt,
        List<String> errors,
        SourceCounts counts,
        long queued,
        @Nullable Instant waitingSince,
        boolean paused) {
    public SourceStatus {
        errors = List.copyOf(errors);
    }

    /** When something was last fetched from it; empty for never. */
    public Optional<Instant> lastSuccess() {
        return Optional.ofNullable(lastSuccessAt);
    }

    /** Since when the address that waits longest is due; empty when none waits. */
    public Optional<Instant> waiting() {
        return Optional.ofNullable(waitingSince);
    }

    /** When it is looked at next; empty when that is not planned. */
    public Optional<Instant> nextPoll() {
        return Optional.ofNullable(nextPollAt);
    }
}
