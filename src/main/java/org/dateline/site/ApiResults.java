package org.dateline.site;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.search.Facet;
import org.dateline.search.Hit;
import org.dateline.search.Marked;
import org.dateline.search.SearchResults;
import org.dateline.search.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Search results as other programs get them: our own names, so that the records behind can change.
 *
 * @param query what was typed
 * @param reading how it was understood
 * @param canonical the query printed back
 * @param notes what was ignored or capped
 * @param total articles found
 * @param stories the same with copies of one story counted once
 * @param page the page, from 1
 * @param pages how many can be turned to
 * @param next the query string of the next page, in the same state of the index; empty on the last
 * @param partial whether the time limit ended the search early
 * @param articles those of the page
 * @param facets counts by dimension
 * @param timeline counts over time
 */
public record ApiResults(
        String query,
        String reading,
        String canonical,
        List<String> notes,
        long total,
        long stories,
        int page,
        int pages,
        String next,
        boolean partial,
        List<Article> articles,
        List<Dimension> facets,
        Dates timeline) {

    /**
     * One article found.
     *
     * @param story the id of the article that leads the story
     * @param copies how many other articles the story has
     * @param earlierVersion the version in which the passages stand when they are not in the present one, else 0
     * @param precision {@code instant}, {@code day}, {@code month} or {@code unknown}
     */
    public record Article(
            String id,
            String url,
            String headline,
            boolean headlineMade,
            String source,
            String origin,
            @Nullable OffsetDateTime published,
            String precision,
            Instant firstSeen,
            String kind,
            List<String> bylines,
            int revision,
            String story,
            int copies,
            List<Passage> passages,
            int earlierVersion) {}

    /**
     * Text with matches.
     *
     * @param marks first and one after the last UTF-16 unit of each match
     */
    public record Passage(String text, List<List<Integer>> marks) {}

    /**
     * One dimension's values.
     *
     * @param more how many are not listed
     */
    public record Dimension(String name, List<Count> values, int more) {}

    /** One value. */
    public record Count(String value, long count, boolean chosen) {}

    /**
     * Counts over time.
     *
     * @param unit {@code year}, {@code month} or {@code day}
     */
    public record Dates(String unit, List<Count> bars, long undated) {}

    /** The results in this form. */
    public static ApiResults of(SearchResults results) {
        return new ApiResults(
                results.request().query(),
                results.reading().sentence(),
                results.reading().canonical(),
                results.reading().notes(),
                results.total(),
                results.stories(),
                results.request().page(),
                results.pages(),
                next(results),
                results.partial(),
                results.hits().stream().map(ApiResults::article).toList(),
                results.facets().stream().map(ApiResults::dimension).toList(),
                dates(results.timeline()));
    }

    /** These results as UTF-8 JSON, instants as ISO 8601. */
    public byte[] json() {
        return Json.write(this);
    }

    private static String next(SearchResults results) {
        int page = results.request().page();
        return page < results.pages() ? results.request().withPage(page + 1).toQueryString() : "";
    }

    static Article article(Hit hit) {
        return new Article(
                hit.id().value(),
                hit.url().toString(),
                hit.headline().text(),
                hit.headlineMade(),
                hit.source().name(),
                hit.origin().name(),
                hit.published().at(),
                hit.published().precision().name().toLowerCase(Locale.ROOT),
                hit.firstSeenAt(),
                hit.kind().label(),
                hit.bylines(),
                hit.revision(),
                hit.story().value(),
                hit.copies(),
                hit.passages().stream().map(ApiResults::passage).toList(),
                hit.earlier());
    }

    private static Passage passage(Marked marked) {
        List<List<Integer>> marks = new ArrayList<>();
        int at = 0;
        for (Marked.Piece piece : marked.pieces()) {
            int end = at + piece.text().length();
            if (piece.matched()) {
                marks.add(List.of(at, end));
            }
            at = end;
        }
        return new Passage(marked.text(), marks);
    }

    private static Dimension dimension(Facet facet) {
        return new Dimension(
                facet.dimension().parameter(),
                facet.values().stream()
                        .map(value -> new Count(value.value(), value.count(), value.chosen()))
                        .toList(),
                facet.more());
    }

    private static Dates dates(Timeline timeline) {
        return new Dates(
                timeline.unit().name().toLowerCase(Locale.ROOT),
                timeline.bars().stream()
                        .map(bar -> new Count(bar.filter().text(), bar.count(), bar.chosen()))
                        .toList(),
                timeline.undated());
    }
}
