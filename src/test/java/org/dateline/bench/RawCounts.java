package org.dateline.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/** Counts the values of the dimensions among the hits in one pass with them, as little as can be done for that. */
final class RawCounts {
    private static final int FIRST_YEAR = 1900;
    private static final int YEARS = 200;

    private final IndexSearcher searcher;
    private final Map<String, OrdinalMap> ordinals = new HashMap<>();
    private final Counted all;

    RawCounts(IndexSearcher searcher) throws IOException {
        this.searcher = searcher;
        for (String dimension : RawLucene.DIMENSIONS) {
            ordinals.put(dimension, OrdinalMap.build(null, values(dimension), PackedInts.DEFAULT));
        }
        all = of(MatchAllDocsQuery.INSTANCE, 1);
    }

    private SortedSetDocValues[] values(String dimension) throws IOException {
        List<SortedSetDocValues> values = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            values.add(DocValues.getSortedSet(leaf.reader(), dimension));
        }
        return values.toArray(SortedSetDocValues[]::new);
    }

    Counted all() {
        return all;
    }

    /** The counts of a query's hits, and the first of them. */
    Counted of(Query query, int hits) throws IOException {
        Counted counted = new Counted();
        TopScoreDocCollector top = new TopScoreDocCollectorManager(hits, Integer.MAX_VALUE).newCollector();
        searcher.search(query, new Once(counted, top));
        counted.top = top.topDocs();
        return counted;
    }

    /** What was counted. */
    final class Counted {
        private final Map<String, int[]> counts = new HashMap<>();
        private final int[] years = new int[YEARS];
        private int total;
        private TopDocs top;

        private Counted() {
            ordinals.forEach((dimension, map) -> counts.put(dimension, new int[(int) map.getValueCount()]));
        }

        int total() {
            return total;
        }

        TopDocs top() {
            return top;
        }

        Map<String, List<String>> best(int most) throws IOException {
            Map<String, List<String>> best = new HashMap<>();
            for (String dimension : RawLucene.DIMENSIONS) {
                best.put(dimension, best(dimension, most));
            }
            best.put("years", List.of(java.util.Arrays.toString(years)));
            return best;
        }

        private List<String> best(String dimension, int most) throws IOException {
            int[] of = counts.get(dimension);
            PriorityQueue<Integer> queue = new PriorityQueue<>(Comparator.comparingInt(ordinal -> of[ordinal]));
            for (int i = 0; i < of.length; i++) {
                if (of[i] > 0 && (queue.size() < most || of[i] > of[queue.element()])) {
                    queue.add(i);
                    if (queue.size() > most) {
                        queue.remove();
                    }
                }
            }
            OrdinalMap map = ordinals.get(dimension);
            SortedSetDocValues[] values = values(dimension);
            List<String> named = new ArrayList<>();
            for (int ordinal : queue) {
                named.add(values[map.getFirstSegmentNumber(ordinal)]
                                .lookupOrd(map.getFirstSegmentOrd(ordinal))
                                .utf8ToString()
                        + " " + of[ordinal]);
            }
            return named;
        }
    }

    private final class Once implements CollectorManager<Collector, Void> {
        private final Counted counted;
        private final TopScoreDocCollector top;

        private Once(Counted counted, TopScoreDocCollector top) {
            this.counted = counted;
            this.top = top;
        }

        @Override
        public Collector newCollector() {
            return new Collector() {
                @Override
                public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
                    return new Segment(leaf, counted, top.getLeafCollector(leaf));
                }

                @Override
                public ScoreMode scoreMode() {
                    return ScoreMode.COMPLETE;
                }
            };
        }

        @Override
        public Void reduce(java.util.Collection<Collector> collectors) {
            return null;
        }
    }

    private final class Segment implements LeafCollector {
        private final List<SortedSetDocValues> values = new ArrayList<>();
        private final List<LongValues> numbers = new ArrayList<>();
        private final List<int[]> counts = new ArrayList<>();
        private final NumericDocValues years;
        private final Counted counted;
        private final LeafCollector top;

        private Segment(LeafReaderContext leaf, Counted counted, LeafCollector top) throws IOException {
            this.counted = counted;
            this.top = top;
            years = DocValues.getNumeric(leaf.reader(), "year");
            for (String dimension : RawLucene.DIMENSIONS) {
                values.add(DocValues.getSortedSet(leaf.reader(), dimension));
                numbers.add(ordinals.get(dimension).getGlobalOrds(leaf.ord));
                counts.add(counted.counts.get(dimension));
            }
        }

        @Override
        public void setScorer(Scorable scorer) throws IOException {
            top.setScorer(scorer);
        }

        @Override
        public void collect(int document) throws IOException {
            counted.total++;
            top.collect(document);
            for (int i = 0; i < values.size(); i++) {
                SortedSetDocValues each = values.get(i);
                if (each.advanceExact(document)) {
                    for (int n = each.docValueCount(); n > 0; n--) {
                        counts.get(i)[(int) numbers.get(i).get(each.nextOrd())]++;
                    }
                }
            }
            if (years.advanceExact(document)) {
                counted.years[(int) years.longValue() - FIRST_YEAR]++;
            }
        }
    }
}
