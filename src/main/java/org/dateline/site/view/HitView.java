package org.dateline.site.view;

import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Kind;
import org.dateline.search.Hit;
import org.dateline.search.Marked;
import org.dateline.search.SearchRequest;

/**
 * One article in the list of results.
 *
 * @param href our page of it
 * @param source publisher of the page
 * @param origin who first published it, empty when that is the source
 * @param date when it was published
 * @param headline its headline, marked
 * @param passages the passages, marked
 * @param remarks what else is to be said of it, often nothing
 * @param copies where else the same text stands
 */
public record HitView(
        String href,
        String source,
        String origin,
        DateText date,
        Marked headline,
        List<Marked> passages,
        List<String> remarks,
        CopiesView copies) {
    static HitView of(Hit hit, SearchRequest request) {
        String source = hit.source().name();
        String origin = hit.origin().name();
        return new HitView(
                Links.article(hit.id(), request),
                source,
                origin.equals(source) ? "" : origin,
                DateText.of(hit.published()),
                hit.headline(),
                hit.passages(),
                remarks(hit),
                CopiesView.of(hit.copies(), hit.others(), request));
    }

    private static List<String> remarks(Hit hit) {
        List<String> remarks = new ArrayList<>();
        if (hit.kind() != Kind.NEWS && hit.kind() != Kind.UNKNOWN) {
            remarks.add(hit.kind().label());
        }
        if (hit.revision() > 1) {
            remarks.add("revised " + Words.times(hit.revision() - 1));
        }
        if (hit.headlineMade()) {
            remarks.add("without a headline: these are its first words");
        }
        return List.copyOf(remarks);
    }
}
