package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.dateline.index.Analysis;
import org.dateline.index.Fields;
import org.jspecify.annotations.Nullable;

/**
 * The stretches of an article's text that a query matched, in order, none touching another.
 *
 * <p>They come from the offsets in the index: a phrase is one stretch, the words that stand near each other are several.
 * Single words of grammar are never marked.
 *
 * @param all start and end in the text as {@link Fields#texts} joins it
 */
record Spans(List<Span> all) {
    static final Spans NONE = new Spans(List.of());

    private static final List<String> FIELDS =
            List.of(Fields.TEXT, Fields.exact(Fields.TEXT), Fields.TITLE, Fields.exact(Fields.TITLE));

    private static final List<String> EARLIER = List.of(
            Fields.EARLIER, Fields.exact(Fields.EARLIER), Fields.EARLIER_TITLE, Fields.exact(Fields.EARLIER_TITLE));

    /** A stretch of UTF-16 units, the end exclusive. */
    record Span(int start, int end) {}

    Spans {
        all = List.copyOf(all);
    }

    /** What the query matched in one article of a segment; null when the article does not match. */
    static @Nullable Spans of(Weight weight, LeafReaderContext leaf, int article) throws IOException {
        return in(FIELDS, weight, leaf, article);
    }

    /** The same in the text of earlier versions. */
    static @Nullable Spans ofEarlier(Weight weight, LeafReaderContext leaf, int article) throws IOException {
        return in(EARLIER, weight, leaf, article);
    }

    private static @Nullable Spans in(List<String> fields, Weight weight, LeafReaderContext leaf, int article)
            throws IOException {
        Matches matches = weight.matches(leaf, article);
        if (matches == null) {
            return null;
        }
        List<Span> found = new ArrayList<>();
        for (String field : fields) {
            MatchesIterator each = matches.getMatches(field);
            while (each != null && each.next()) {
                collect(each, found);
            }
        }
        return new Spans(merged(found));
    }

    private static void collect(MatchesIterator match, List<Span> found) throws IOException {
        MatchesIterator parts = match.getQuery() instanceof IntervalQuery ? match.getSubMatches() : null;
        if (parts != null) {
            runs(parts, found);
        } else if (!grammar(match.getQuery()) && !withGaps(match.getQuery())) {
            add(match, found);
        }
    }

    /** Words that stand next to each other are one stretch. */
    private static void runs(MatchesIterator parts, List<Span> found) throws IOException {
        int before = Integer.MIN_VALUE;
        while (parts.next()) {
            if (parts.startPosition() == before + 1) {
                Span last = found.removeLast();
                found.add(new Span(last.start, parts.endOffset()));
            } else {
                add(parts, found);
            }
            before = parts.endPosition();
        }
    }

    private static boolean grammar(Query matched) {
        return matched instanceof TermQuery word
                && Analysis.isGrammar(word.getTerm().text());
    }

    /** Whether this only stands for a phrase whose words of grammar something else checks. */
    private static boolean withGaps(Query matched) {
        if (matched instanceof PhraseQuery phrase && phrase.getSlop() == 0) {
            int[] positions = phrase.getPositions();
            return positions[positions.length - 1] - positions[0] >= positions.length;
        }
        return false;
    }

    private static void add(MatchesIterator match, List<Span> found) throws IOException {
        int start = match.startOffset();
        int end = match.endOffset();
        if (start >= 0 && end > start) {
            found.add(new Span(start, end));
        }
    }

    private static List<Span> merged(List<Span> found) {
        found.sort(Comparator.comparingInt(Span::start));
        List<Span> merged = new ArrayList<>();
        for (Span span : found) {
            if (!merged.isEmpty() && span.start <= merged.getLast().end) {
                Span last = merged.removeLast();
                merged.add(new Span(last.start, Math.max(last.end, span.end)));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    /** Those inside a stretch of the text, counted from its start. */
    List<Span> within(int from, int to) {
        List<Span> inside = new ArrayList<>();
        for (Span span : all) {
            int start = Math.max(span.start, from);
            int end = Math.min(span.end, to);
            if (start < end) {
                inside.add(new Span(start - from, end - from));
            }
        }
        return inside;
    }
}
