package org.dateline.site.cite;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Byline;
import org.dateline.article.Kind;
import org.dateline.article.PublicationDate;
import org.dateline.search.Hit;

/**
 * What is cited of an article.
 *
 * @param id the article's id
 * @param kind news, opinion and so on
 * @param title its headline, or the title that we made
 * @param authors their names as they stand
 * @param source publisher of the page
 * @param origin who first published it; the source where that is the same
 * @param published when, as far as known
 * @param url the publisher's address of it
 * @param language BCP 47 tag, empty when it is not known
 * @param fetched when the cited version was fetched
 * @param digest SHA-256 of the captured page, empty when it is not at hand
 */
public record Reference(
        String id,
        Kind kind,
        String title,
        List<String> authors,
        String source,
        String origin,
        PublicationDate published,
        URI url,
        String language,
        Instant fetched,
        String digest) {
    public Reference {
        authors = List.copyOf(authors);
    }

    /** How to cite an article. */
    public static Reference of(Article article) {
        return new Reference(
                article.id().value(),
                article.kind().kind(),
                article.headline().text(),
                article.attribution().bylines().stream().map(Byline::name).toList(),
                article.source().name(),
                article.origin().name(),
                article.published(),
                article.url(),
                article.language().equals("und") ? "" : article.language(),
                article.fetchedAt(),
                article.provenance().digest().value());
    }

    /** How to cite an article of which only what a list of results shows is at hand. */
    public static Reference of(Hit hit) {
        return new Reference(
                hit.id().value(),
                hit.kind(),
                hit.headline().text(),
                hit.bylines(),
                hit.source().name(),
                hit.origin().name(),
                hit.published(),
                hit.url(),
                "",
                hit.firstSeenAt(),
                "");
    }

    /** Whether another than the source published it first. */
    boolean reprinted() {
        return !origin.equals(source);
    }

    /** Whether it is of a newspaper's own kinds, rather than a page of the web. */
    boolean news() {
        return kind == Kind.NEWS || kind == Kind.OPINION || kind == Kind.UNKNOWN;
    }

    /** The date as ISO 8601, as exactly as it is known: {@code 2026-03-02}, {@code 2026-03}, or empty. */
    public String date() {
        return switch (published.precision()) {
            case UNKNOWN -> "";
            case MONTH -> published.value().toString().substring(0, 7);
            case DAY, INSTANT -> published.value().toLocalDate().toString();
        };
    }

    /** The day that it was fetched, in UTC, as ISO 8601. */
    String accessed() {
        return fetched.toString().substring(0, 10);
    }

    /** The text on one line, without control characters, so that no line of a format can be forged by it. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
