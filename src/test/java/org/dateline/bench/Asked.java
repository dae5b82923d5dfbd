package org.dateline.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dateline.index.Analysis;
import org.dateline.index.Fields;

/**
 * A query of the bench.
 *
 * @param words its words; two of a phrase, the beginning for a prefix, none for all articles
 */
record Asked(Kind kind, List<String> words) {
    private static final int EACH = 63;
    private static final int READ = 4_000;

    /** The eight classes. */
    enum Kind {
        COMMON,
        RARE,
        AND,
        OR,
        PHRASE,
        PREFIX,
        OR_IN_DATES,
        ALL
    }

    static final String FROM = "2005-03-01";
    static final String TO = "2006-02-28";

    /** Five hundred queries, the classes in turn. */
    static List<Asked> all(Corpus corpus) {
        Random random = new Random(500);
        Map<String, Integer> articles = new HashMap<>();
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < READ; i++) {
            List<String> words = Analysis.words(Fields.EXACT, String.join(" ", corpus.paragraphs(i)));
            texts.add(words);
            words.stream().distinct().forEach(word -> articles.merge(word, 1, Integer::sum));
        }
        List<String> words = articles.keySet().stream()
                .filter(word -> word.matches("[a-z]{4,}") && !Analysis.isGrammar(word))
                .sorted(Comparator.<String>comparingInt(articles::get)
                        .reversed()
                        .thenComparing(word -> word))
                .toList();
        List<Asked> all = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            for (Kind kind : Kind.values()) {
                all.add(asked(kind, words, texts, random));
            }
        }
        return all.subList(0, 500);
    }

    private static Asked asked(Kind kind, List<String> words, List<List<String>> texts, Random random) {
        return new Asked(
                kind,
                switch (kind) {
                    case COMMON -> List.of(words.get(random.nextInt(300)));
                    case RARE -> List.of(words.get(words.size() / 3 + random.nextInt(words.size() / 3)));
                    case AND, OR, OR_IN_DATES ->
                        List.of(words.get(random.nextInt(1_000)), words.get(random.nextInt(3_000)));
                    case PHRASE -> {
                        List<String> text = texts.get(random.nextInt(texts.size()));
                        int at = random.nextInt(text.size() - 1);
                        yield text.subList(at, at + 2);
                    }
                    case PREFIX -> List.of(words.get(random.nextInt(2_000)).substring(0, 4));
                    case ALL -> List.of();
                });
    }

    /** The query as a reader types it. */
    String typed() {
        return switch (kind) {
            case COMMON, RARE, AND -> String.join(" ", words);
            case OR -> String.join(" OR ", words);
            case PHRASE -> '"' + String.join(" ", words) + '"';
            case PREFIX -> words.getFirst() + "*";
            case OR_IN_DATES -> "(" + String.join(" OR ", words) + ") date:" + FROM + ".." + TO;
            case ALL -> "";
        };
    }

    /** The query for SQLite's full-text search. */
    String match() {
        return switch (kind) {
            case OR, OR_IN_DATES -> String.join(" OR ", words);
            case PHRASE -> '"' + String.join(" ", words) + '"';
            case PREFIX -> words.getFirst() + "*";
            default -> String.join(" AND ", words);
        };
    }

    /** The query as parameters of an address. */
    String parameters() {
        return "kind=" + kind + "&words=" + URLEncoder.encode(String.join(" ", words), StandardCharsets.UTF_8) + "&q="
                + URLEncoder.encode(typed(), StandardCharsets.UTF_8);
    }
}
