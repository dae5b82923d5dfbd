package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.dateline.index.Analysis;
import org.dateline.index.Fields;

/**
 * Finds articles of the same matter by relevance feedback in the manner of RM3 (Abdul-Jaleel and others, "UMass at TREC
 * 2004"): the words of the headline, weighted 0.6, and the 20 words that tell most of the article and the four most like it.
 *
 * @param searcher where
 * @param folds which articles are copies
 */
record Related(IndexSearcher searcher, Folds folds) {
    private static final int DOCUMENTS = 5;
    private static final int WORDS = 20;
    private static final float ORIGINAL = 0.6f;
    private static final int LONGEST = 20_000;
    private static final int LOOKED_AT = 60;
    /** A word in a larger part of all articles tells nothing, and neither does one of a single article. */
    private static final double COMMON = 0.1;

    /** The documents most like this one, one of each story, the story of the document itself left out. */
    List<Integer> to(int document, int most) throws IOException {
        List<String> texts = texts(document);
        Map<String, Float> asked = normal(weights(texts.getFirst()));
        Map<String, Float> own = weights(String.join("\n", texts));
        if (asked.size() < 2) {
            asked = normal(best(own));
        }
        Map<String, Float> told = new HashMap<>();
        add(own, 1, told);
        ScoreDoc[] alike = search(asked, DOCUMENTS);
        float top = alike.length == 0 ? 1 : alike[0].score;
        int taken = 1;
        for (ScoreDoc hit : alike) {
            if (hit.doc != document && taken++ < DOCUMENTS) {
                add(weights(String.join("\n", texts(hit.doc))), hit.score / top, told);
            }
        }
        return others(document, search(mixed(asked, normal(best(told))), LOOKED_AT), most);
    }

    private List<Integer> others(int document, ScoreDoc[] hits, int most) {
        Set<Integer> stories = new HashSet<>();
        stories.add(folds.story(document));
        List<Integer> others = new ArrayList<>();
        for (ScoreDoc hit : hits) {
            int story = folds.story(hit.doc);
            boolean fresh = story == Folds.ALONE || stories.add(story);
            if (fresh && hit.doc != document && others.size() < most) {
                others.add(hit.doc);
            }
        }
        return others;
    }

    private List<String> texts(int document) throws IOException {
        return List.of(
                searcher.storedFields().document(document, Set.of(Fields.TEXT)).getValues(Fields.TEXT));
    }

    /** How large a part of a text each word is that is neither in most articles nor in this alone. */
    private Map<String, Float> weights(String text) throws IOException {
        Map<String, Float> weights = new HashMap<>();
        List<String> words = Analysis.words(Fields.TEXT, text.substring(0, Math.min(LONGEST, text.length())));
        words.forEach(word -> weights.merge(word, 1f / words.size(), Float::sum));
        IndexReader reader = searcher.getIndexReader();
        double common = Math.max(10, reader.numDocs() * COMMON);
        for (String word : List.copyOf(weights.keySet())) {
            int articles = reader.docFreq(new Term(Fields.TEXT, word));
            if (articles < 2 || articles > common) {
                weights.remove(word);
            }
        }
        return weights;
    }

    private static void add(Map<String, Float> weights, float factor, Map<String, Float> to) {
        weights.forEach((word, weight) -> to.merge(word, factor * weight, Float::sum));
    }

    private static Map<String, Float> best(Map<String, Float> weights) {
        Map<String, Float> best = new HashMap<>();
        weights.entrySet().stream()
                .sorted(Map.Entry.<String, Float>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(WORDS)
                .forEach(entry -> best.put(entry.getKey(), entry.getValue()));
        return best;
    }

    private static Map<String, Float> normal(Map<String, Float> weights) {
        double sum = weights.values().stream().mapToDouble(Float::doubleValue).sum();
        Map<String, Float> normal = new HashMap<>();
        weights.forEach((word, weight) -> normal.put(word, (float) (weight / sum)));
        return normal;
    }

    private static Map<String, Float> mixed(Map<String, Float> asked, Map<String, Float> told) {
        Map<String, Float> mixed = new HashMap<>();
        add(asked, ORIGINAL, mixed);
        add(told, 1 - ORIGINAL, mixed);
        return mixed;
    }

    private ScoreDoc[] search(Map<String, Float> weights, int most) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        weights.forEach((word, weight) ->
                any.add(new BoostQuery(new TermQuery(new Term(Fields.TEXT, word)), weight), Occur.SHOULD));
        TopDocs found = searcher.search(any.build(), new TopScoreDocCollectorManager(most, most));
        return found.scoreDocs;
    }
}
