package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.dateline.article.ArticleId;
import org.dateline.index.Fields;

/**
 * Tells which of a few articles searches find. Their places in the index are looked up once, and a search then asks only
 * the segments that hold them, at these places; so it costs nearly the same however many other articles there are.
 *
 * <p>Of the articles of one story only the one that was first seen passes, of those that the search finds, whether it was
 * asked for or not.
 */
final class Sieve {
    private final IndexSearcher searcher;
    private final Set<ArticleId> asked;
    private final Map<ArticleId, Set<ArticleId>> stories = new HashMap<>();
    private final List<Segment> segments = new ArrayList<>();

    /** An article's place in a segment. */
    private record Spot(ArticleId id, int document, long seen) {}

    private record Segment(LeafReaderContext leaf, List<Spot> spots) {}

    /** A sieve for the articles of these ids that are in the index. */
    Sieve(IndexSearcher searcher, Collection<ArticleId> ids) throws IOException {
        this.searcher = searcher;
        asked = new LinkedHashSet<>(ids);
        Set<ArticleId> all = new LinkedHashSet<>(asked);
        StoryShelf shelf = new StoryShelf(searcher);
        for (Segment segment : located(asked)) {
            for (Spot spot : segment.spots) {
                Set<ArticleId> members = shelf.members(segment.leaf.docBase + spot.document, spot.id);
                if (members.size() > 1) {
                    stories.put(spot.id, members);
                    all.addAll(members);
                }
            }
        }
        segments.addAll(located(all));
    }

    private List<Segment> located(Collection<ArticleId> ids) throws IOException {
        List<Segment> found = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            List<Spot> spots = spots(leaf, ids);
            if (!spots.isEmpty()) {
                spots.sort(Comparator.comparingInt(Spot::document));
                found.add(new Segment(leaf, spots));
            }
        }
        return found;
    }

    private static List<Spot> spots(LeafReaderContext leaf, Collection<ArticleId> ids) throws IOException {
        List<Spot> spots = new ArrayList<>();
        Bits live = leaf.reader().getLiveDocs();
        for (ArticleId id : ids) {
            PostingsEnum places = leaf.reader().postings(new Term(Fields.ID, id.value()), PostingsEnum.NONE);
            while (places != null && places.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(places.docID())) {
                    spots.add(new Spot(id, places.docID(), seen(leaf, places.docID())));
                }
            }
        }
        return spots;
    }

    private static long seen(LeafReaderContext leaf, int document) throws IOException {
        SortedNumericDocValues seen = leaf.reader().getSortedNumericDocValues(Fields.FIRST_SEEN);
        return seen != null && seen.advanceExact(document) ? seen.nextValue() : 0;
    }

    /** Those of the articles asked for that this finds, one of a story. */
    Set<ArticleId> find(org.apache.lucene.search.Query query) throws IOException {
        Map<ArticleId, Spot> matched = new HashMap<>();
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (Segment segment : segments) {
            collect(weight, segment, matched);
        }
        Set<ArticleId> firsts = new LinkedHashSet<>();
        for (ArticleId id : matched.keySet()) {
            if (asked.contains(id) && first(id, matched)) {
                firsts.add(id);
            }
        }
        return firsts;
    }

    private static void collect(Weight weight, Segment segment, Map<ArticleId, Spot> matched) throws IOException {
        Scorer scorer = weight.scorer(segment.leaf);
        if (scorer == null) {
            return;
        }
        DocIdSetIterator places = scorer.iterator();
        for (Spot spot : segment.spots) {
            int at = places.docID() < spot.document ? places.advance(spot.document) : places.docID();
            if (at == spot.document) {
                matched.put(spot.id, spot);
            }
        }
    }

    private boolean first(ArticleId id, Map<ArticleId, Spot> matched) {
        Set<ArticleId> story = stories.get(id);
        return story == null || firstOf(story, id, matched);
    }

    private static boolean firstOf(Set<ArticleId> story, ArticleId id, Map<ArticleId, Spot> matched) {
        return story.stream()
                .map(matched::get)
                .filter(Objects::nonNull)
                .min(Comparator.comparingLong(Spot::seen)
                        .thenComparing(spot -> spot.id().value()))
                .map(spot -> spot.id().equals(id))
                .orElse(false);
    }
}
