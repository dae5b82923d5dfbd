package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.dateline.article.NameKey;

/** Turns counts into what the page lists: the most frequent values, and those that are chosen. */
final class FacetLists {
    /** Values listed of a dimension, beside chosen ones. */
    static final int LISTED = 12;

    private FacetLists() {}

    static List<Facet> of(ReaderFacts facts, SearchRequest request, Tally tally) throws IOException {
        List<Facet> facets = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            Facet facet =
                    facet(dimension, facts.ordinals(dimension), tally.values(dimension), request.chosen(dimension));
            if (!facet.values().isEmpty()) {
                facets.add(facet);
            }
        }
        return facets;
    }

    private record Counted(int ordinal, int count) {
        static final Comparator<Counted> BEST_LAST =
                Comparator.comparingInt(Counted::count).thenComparing(Counted::ordinal, Comparator.reverseOrder());
    }

    private static Facet facet(Dimension dimension, Ordinals ordinals, Counts counts, Set<String> chosen)
            throws IOException {
        PriorityQueue<Counted> best = new PriorityQueue<>(LISTED + 1, Counted.BEST_LAST);
        int different = 0;
        for (int ordinal = 0; ordinal < counts.size(); ordinal++) {
            int count = counts.articles(ordinal);
            if (count > 0) {
                different++;
                if (best.size() < LISTED || count > best.element().count()) {
                    best.add(new Counted(ordinal, count));
                    if (best.size() > LISTED) {
                        best.remove();
                    }
                }
            }
        }
        List<Facet.Value> values = new ArrayList<>();
        for (Counted each : best.stream().sorted(Counted.BEST_LAST.reversed()).toList()) {
            String value = ordinals.value(each.ordinal());
            values.add(new Facet.Value(value, each.count(), chosen.contains(value), counts.stories(each.ordinal())));
        }
        int listed = values.size();
        for (String value : chosen) {
            if (values.stream().noneMatch(each -> each.value().equals(value))) {
                int ordinal = ordinals.find(value);
                int count = ordinal < 0 ? 0 : counts.articles(ordinal);
                values.add(new Facet.Value(value, count, true, ordinal < 0 ? 0 : counts.stories(ordinal)));
                listed += count > 0 ? 1 : 0;
            }
        }
        return new Facet(dimension, values, different - listed);
    }

    /** The most frequent values one of whose words, and what follows it, begins like this. */
    static List<Facet.Value> beginning(String typed, Ordinals ordinals, Counts counts, Set<String> chosen, int most)
            throws IOException {
        String wanted = " " + NameKey.of(typed).value();
        Ordinals.Values names = ordinals.values();
        List<Facet.Value> values = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            if (counts.articles(i) > 0) {
                String value = names.of(i);
                if ((" " + NameKey.of(value).value()).contains(wanted)) {
                    values.add(new Facet.Value(value, counts.articles(i), chosen.contains(value), counts.stories(i)));
                }
            }
        }
        values.sort(Comparator.comparingLong(Facet.Value::count).reversed().thenComparing(Facet.Value::value));
        return values.stream().limit(most).toList();
    }
}
