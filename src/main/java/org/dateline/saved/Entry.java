package org.dateline.saved;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.article.Kind;
import org.dateline.article.PublicationDate;
import org.dateline.search.Hit;

/**
 * One find as every form of feed shows it.
 *
 * @param id a {@code tag:} URI (RFC 4151) made from the article's id alone, so that no change of query, title, scheme or
 *     host makes the entry new
 * @param title one line of plain text, never empty
 * @param link the original when it is on the web, else our page of it
 * @param html snippet, source, origin and dates as HTML of paragraphs and {@code b}
 * @param authors names of the authors
 * @param source the publisher's name
 * @param published when it was published where that is known and believable, else when we first saw it
 * @param seen when we first saw it
 * @param category its kind, empty when unknown
 */
record Entry(
        String id,
        String title,
        String link,
        String html,
        List<String> authors,
        String source,
        Instant published,
        Instant seen,
        String category) {
    /** No one can own a name under .invalid (RFC 2606), so ours takes no one else's; it never changes. */
    static final String AUTHORITY = "tag:dateline.invalid,2026:";

    private static final int LONGEST_TITLE = 250;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_AUTHORS = 5;
    private static final Instant FIRST_YEAR = Instant.EPOCH;

    /** The entry of a find, its snippet at most so many characters. */
    static Entry of(Hit hit, URI base, int snippet) {
        String source = PlainText.shortened(hit.source().name(), LONGEST_NAME);
        return new Entry(
                AUTHORITY + "article/" + hit.id(),
                title(hit, source),
                link(hit, base),
                Snippet.html(hit, snippet),
                authors(hit),
                source,
                published(hit),
                hit.firstSeenAt(),
                hit.kind() == Kind.UNKNOWN ? "" : hit.kind().label());
    }

    private static String title(Hit hit, String source) {
        String title = PlainText.shortened(hit.headline().text(), LONGEST_TITLE);
        return title.isEmpty() ? "Untitled, " + source : title;
    }

    private static String link(Hit hit, URI base) {
        String scheme = Optional.ofNullable(hit.url().getScheme()).orElse("").toLowerCase(Locale.ROOT);
        return scheme.equals("http") || scheme.equals("https")
                ? hit.url().toASCIIString()
                : base + "article/" + hit.id();
    }

    private static List<String> authors(Hit hit) {
        return hit.bylines().stream()
                .map(name -> PlainText.shortened(name, LONGEST_NAME))
                .filter(name -> !name.isEmpty())
                .limit(MOST_AUTHORS)
                .toList();
    }

    /** A date to come would hold the entry at the top of a reader; it is told in the text alone. */
    private static Instant published(Hit hit) {
        PublicationDate date = hit.published();
        return date.earliest()
                .filter(at -> at.isAfter(FIRST_YEAR))
                .filter(at -> at.isBefore(hit.firstSeenAt().plus(Duration.ofDays(1))))
                .orElse(hit.firstSeenAt());
    }

    /** The authors, or the source where none is named. */
    List<String> authorsOrSource() {
        return authors.isEmpty() ? List.of(source) : authors;
    }
}
