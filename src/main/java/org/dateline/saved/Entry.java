package org.dateline.saved;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.article.Entity;
import org.dateline.article.Kind;
import org.dateline.article.PublicationDate;
import org.dateline.search.Hit;

/**
 * One find as every form of feed shows it.
 *
 * @param id a {@code tag:} URI (RFC 4151) made from the article's id alone, so that no change of query, title, scheme or
 *     host makes the entry new; for a later text told by itself, from its number too
 * @param title one line of plain text, never empty
 * @param link the original when it is on the web and wanted, else our page of it
 * @param html snippet or text, source, origin and dates as HTML of paragraphs and {@code b}
 * @param authors names of the authors
 * @param source the publisher's name
 * @param published when it was published where that is known and believable, else when we first saw it
 * @param seen when we first saw it
 * @param categories its kind where that is known, and whom it speaks of, most mentioned first
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
        List<String> categories) {
    /** No one can own a name under .invalid (RFC 2606), so ours takes no one else's; it never changes. */
    static final String AUTHORITY = "tag:dateline.invalid,2026:";

    private static final int LONGEST_TITLE = 250;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_AUTHORS = 5;
    /** Validators take an earlier date for a mistake. */
    private static final Instant FIRST_YEAR = Instant.parse("1991-01-01T00:00:00Z");

    /**
     * How much of a find is shown.
     *
     * @param snippet characters of passages at most
     * @param entities names of whom it speaks at most
     */
    record Detail(int snippet, int entities) {}

    /** The entry of a find. */
    static Entry of(Found found, URI base, FeedOptions options, Detail detail) {
        Hit hit = found.find().hit();
        String source = PlainText.shortened(hit.source().name(), LONGEST_NAME);
        return new Entry(
                id(found),
                title(hit, source),
                link(hit, base, options),
                Snippet.html(found, options, detail.snippet),
                authors(hit),
                source,
                published(hit),
                found.seen(),
                categories(found, detail.entities));
    }

    private static String id(Found found) {
        String article = AUTHORITY + "article/" + found.find().hit().id();
        return found.first() ? article : article + "/revision/" + found.revision();
    }

    private static String title(Hit hit, String source) {
        String title =
                PlainText.withoutMarkup(PlainText.shortened(hit.headline().text(), LONGEST_TITLE));
        return title.isEmpty() ? "Untitled, " + PlainText.withoutMarkup(source) : title;
    }

    private static String link(Hit hit, URI base, FeedOptions options) {
        String scheme = Optional.ofNullable(hit.url().getScheme()).orElse("").toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        return web && !options.ourPage() ? original(hit.url()) : base + "article/" + hit.id();
    }

    /** The address as RFC 3986 has it, which keeps brackets for hosts. */
    private static String original(URI url) {
        String text = url.toASCIIString();
        int path = text.indexOf('/', text.indexOf("//") + 2);
        return path < 0
                ? text
                : text.substring(0, path)
                        + text.substring(path).replace("[", "%5B").replace("]", "%5D");
    }

    private static List<String> authors(Hit hit) {
        return hit.bylines().stream()
                .map(name -> PlainText.shortened(name, LONGEST_NAME))
                .filter(name -> !name.isEmpty())
                .limit(MOST_AUTHORS)
                .toList();
    }

    private static List<String> categories(Found found, int entities) {
        Kind kind = found.find().hit().kind();
        Stream<String> names = found.find().article().annotations().entities().stream()
                .map(Entity::name)
                .limit(entities);
        return Stream.concat(kind == Kind.UNKNOWN ? Stream.empty() : Stream.of(kind.label()), names)
                .map(name -> PlainText.withoutMarkup(PlainText.shortened(name, LONGEST_NAME)))
                .filter(name -> !name.isEmpty())
                .distinct()
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
