package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.dateline.index.Fields;

/**
 * Finds the words of an index that differ from another by a letter or two.
 *
 * @param reader whose words
 */
record Alike(IndexReader reader) {
    private static final int MOST = 3;
    private static final int SHORT = 5;
    private static final int LEAST = 3;
    /** A word that is found is no mistake for one that is not this much more frequent. */
    private static final int MORE = 10;

    private record Word(String text, int edits, int articles) {}

    /** How many articles have the word. */
    long articles(String word) throws IOException {
        return reader.docFreq(new Term(Fields.EXACT, word));
    }

    /**
     * The words that differ least, of those the most frequent; they begin with the same letter.
     *
     * @param found how many articles have the word itself
     */
    List<String> to(String word, long found) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, Fields.EXACT);
        if (terms == null || word.length() < LEAST) {
            return List.of();
        }
        List<Word> words = new ArrayList<>();
        Term term = new Term(Fields.EXACT, word);
        int most = word.length() < SHORT ? 1 : 2;
        FuzzyTermsEnum each = new FuzzyTermsEnum(terms, term, most, 1, true);
        for (BytesRef other = each.next(); other != null; other = each.next()) {
            String text = other.utf8ToString();
            if (!text.equals(word) && each.docFreq() > found * MORE) {
                words.add(new Word(text, edits(word, text), each.docFreq()));
            }
        }
        words.sort(Comparator.comparingInt(Word::edits)
                .thenComparing(Comparator.comparingInt(Word::articles).reversed()));
        return words.stream().limit(MOST).map(Word::text).toList();
    }

    /** Letters put in, left out, changed or changed places with the next (Damerau 1964, restricted). */
    static int edits(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        int[][] cost = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length][b.length];
    }

    private static int cheapest(int[][] cost, int[] a, int[] b, int i, int j) {
        int changed = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        int best = Math.min(changed, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
