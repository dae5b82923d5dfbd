package org.dateline.saved;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.article.Digest;
import org.dateline.article.Entity;
import org.dateline.search.Hit;

/**
 * A search's newest finds, at most 50, newest first by when we first saw them.
 *
 * @param title what a reader shows
 * @param addresses where it is and what it leads to
 * @param options how it is written
 * @param finds what was found
 * @param updated when the newest of them came in; the epoch for none
 */
public record Feed(String title, Addresses addresses, FeedOptions options, List<Found> finds, Instant updated) {
    /** Entries in a feed at most. */
    public static final int ENTRIES = 50;

    /** Changes when the same entries come to be written differently. */
    private static final String WRITTEN = "2";

    public Feed {
        finds = List.copyOf(finds);
    }

    /** The feed of these finds, newest first: the newest 50 of them. */
    static Feed of(List<Found> finds, String title, Addresses addresses, FeedOptions options) {
        List<Found> newest = finds.stream().limit(ENTRIES).toList();
        Instant updated =
                newest.stream().map(Found::seen).max(Instant::compareTo).orElse(Instant.EPOCH);
        return new Feed(title, addresses, options, newest, updated);
    }

    /**
     * A strong entity tag, quoted: equal for equal entries, whatever the form. The form belongs to the address, and each
     * address has tags of its own (RFC 9110, section 8.8.3).
     */
    public String etag() {
        String what = String.join(
                "\n",
                WRITTEN,
                title,
                addresses.base().toString(),
                addresses.page().toString(),
                options.toString(),
                finds.stream().map(this::told).collect(Collectors.joining("\n")));
        return '"' + Digest.of(what).hex().substring(0, 32) + '"';
    }

    private String told(Found found) {
        String names = found.find().article().annotations().entities().stream()
                .map(Entity::name)
                .collect(Collectors.joining(","));
        String text = options.fullText() ? found.find().article().text() : "";
        Hit hit = found.find().hit();
        return Stream.of(
                        found.revision(),
                        found.first(),
                        found.seen(),
                        hit.id(),
                        hit.url(),
                        hit.headline(),
                        hit.headlineMade(),
                        hit.source(),
                        hit.origin(),
                        hit.published(),
                        hit.kind(),
                        hit.bylines(),
                        hit.passages(),
                        names,
                        text)
                .map(Object::toString)
                .collect(Collectors.joining("\u0000"));
    }

    /** A name for good: of the search or the saved search, whatever the site's address and the feed's form. */
    String id() {
        return Entry.AUTHORITY + "feed/" + Digest.of(addresses.name()).hex().substring(0, 20);
    }
}
