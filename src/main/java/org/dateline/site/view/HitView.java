package org.dateline.site.view;

import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Kind;
import org.dateline.search.Hit;
import org.dateline.search.Marked;
import org.dateline.search.SearchRequest;
import org.jspecify.annotations.Nullable;

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
 * @param vanished that the passages stand in an earlier version alone, and the way to what changed in the next; null where
 *     they stand in the article
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
        @Nullable Choice vanished,
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
                vanished(hit),
                CopiesView.of(hit.copies(), hit.others(), request));
    }

    private static @Nullable Choice vanished(Hit hit) {
        int next = hit.earlier() + 1;
        return hit.earlier() == 0
                ? null
                : new Choice(
                        "No longer in the current version",
                        Links.revisions(hit.id()) + "?to=" + next,
                        false,
                        "stood in version " + Words.number(hit.earlier()));
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
