package org.dateline.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Tells what the articles of each of some searches speak of and those of the others do not. */
final class Contrast {
    /** What is told names of. */
    static final List<Dimension> NAMES = List.of(Dimension.PERSON, Dimension.ORGANISATION, Dimension.PLACE);

    private final ReaderFacts facts;
    private final List<SpokenOf> all = new ArrayList<>();
    private final int most;

    private Contrast(ReaderFacts facts, int most) {
        this.facts = facts;
        this.most = most;
    }

    /**
     * What each search has for itself; everything, when it is the only one.
     *
     * @param most how many names of a dimension and how many days to give
     */
    static List<Matter> of(IndexSearcher searcher, ReaderFacts facts, List<Asked> searches, int most)
            throws IOException {
        Contrast contrast = new Contrast(facts, most);
        for (Asked each : searches) {
            contrast.all.add(searcher.search(each.query(), new OnePass(new SpokenOf(facts, each.request()))));
        }
        List<Matter> own = new ArrayList<>();
        for (SpokenOf each : contrast.all) {
            own.add(contrast.own(each));
        }
        return own;
    }

    /**
     * One search.
     *
     * @param words what its words match
     */
    record Asked(SearchRequest request, Query words) {
        /** Its words and dates; what is chosen and excluded is looked at by {@link SpokenOf}. */
        Query query() {
            return Wanted.by(request.unfiltered().withDate(request.dateFilter().orElse(null)), words);
        }
    }

    /** The search is single-threaded, so that there is one pass. */
    private record OnePass(SpokenOf newCollector) implements CollectorManager<SpokenOf, SpokenOf> {
        @Override
        public SpokenOf reduce(Collection<SpokenOf> passes) {
            return newCollector;
        }
    }

    private Matter own(SpokenOf one) throws IOException {
        Map<Dimension, List<Facet.Value>> names = new EnumMap<>(Dimension.class);
        for (Dimension dimension : NAMES) {
            names.put(dimension, names(one, dimension));
        }
        List<Matter.Day> days = one.days().entrySet().stream()
                .filter(day ->
                        others(one).stream().noneMatch(other -> other.days().containsKey(day.getKey())))
                .map(day -> new Matter.Day(LocalDate.ofEpochDay(day.getKey()), day.getValue()))
                .sorted(Comparator.comparingInt(Matter.Day::articles).reversed().thenComparing(Matter.Day::day))
                .limit(most)
                .toList();
        return new Matter(names, days);
    }

    private List<SpokenOf> others(SpokenOf one) {
        return all.stream().filter(other -> other != one).toList();
    }

    private record Counted(int value, int articles) {
        static final Comparator<Counted> BEST_LAST =
                Comparator.comparingInt(Counted::articles).thenComparing(Counted::value, Comparator.reverseOrder());
    }

    private List<Facet.Value> names(SpokenOf one, Dimension dimension) throws IOException {
        List<Counts> others =
                others(one).stream().map(other -> other.counts(dimension)).toList();
        Counts counts = one.counts(dimension);
        PriorityQueue<Counted> best = new PriorityQueue<>(Counted.BEST_LAST);
        for (int i = 0; i < counts.size(); i++) {
            int value = i;
            if (counts.articles(i) > 0 && others.stream().allMatch(other -> other.articles(value) == 0)) {
                best.add(new Counted(i, counts.articles(i)));
                if (best.size() > most) {
                    best.remove();
                }
            }
        }
        List<Facet.Value> names = new ArrayList<>();
        for (Counted each : best.stream().sorted(Counted.BEST_LAST.reversed()).toList()) {
            names.add(new Facet.Value(facts.ordinals(dimension).value(each.value()), each.articles(), false));
        }
        return names;
    }
}
