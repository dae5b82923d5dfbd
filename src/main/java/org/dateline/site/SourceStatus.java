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
 * @param refused addresses that robots.txt keeps us from
 * @param queued addresses waiting
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
        long refused,
        long queued,
        boolean paused) {
    public SourceStatus {
        errors = List.copyOf(errors);
    }

    /** When something was last fetched from it; empty for never. */
    public Optional<Instant> lastSuccess() {
        return Optional.ofNullable(lastSuccessAt);
    }

    /** When it is looked at next; empty when that is not planned. */
    public Optional<Instant> nextPoll() {
        return Optional.ofNullable(nextPollAt);
    }
}
