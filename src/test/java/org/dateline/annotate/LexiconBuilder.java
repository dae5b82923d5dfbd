package org.dateline.annotate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes the tagger's lexicon of NLP4J's clusters and lists and of plain news text. */
final class LexiconBuilder {
    private static final int LONGEST_PATH = 15;
    private static final int LONGEST_NAME = 6;

    private LexiconBuilder() {}

    static Lexicon build(Path news) throws IOException {
        Map<Integer, Character> paths = paths();
        Map<Integer, Byte> habits = Habits.of(news);
        Set<Integer> words = new TreeSet<>(paths.keySet());
        words.addAll(habits.keySet());
        HashIndex index = index(words);
        char[] clusters = new char[index.size()];
        byte[] steps = new byte[index.size()];
        paths.forEach((word, path) -> clusters[index.find(word)] = path);
        habits.forEach((word, step) -> steps[index.find(word)] = step);
        Map<Integer, Byte> kinds = kinds();
        HashIndex names = index(kinds.keySet());
        byte[] of = new byte[names.size()];
        kinds.forEach((name, kind) -> of[names.find(name)] = kind);
        return new Lexicon(index, clusters, steps, names, of);
    }

    static HashIndex index(Collection<Integer> hashes) {
        return new HashIndex(hashes.stream()
                .mapToInt(hash -> hash ^ Integer.MIN_VALUE)
                .sorted()
                .map(hash -> hash ^ Integer.MIN_VALUE)
                .toArray());
    }

    private static Map<Integer, Character> paths() throws IOException {
        Map<Integer, Character> paths = new TreeMap<>();
        new TreeMap<>(Nlp4j.clusters()).forEach((word, all) -> {
            String longest =
                    ((Set<?>) all).stream().map(Object::toString).reduce("", (a, b) -> b.length() > a.length() ? b : a);
            String path = longest.substring(0, Math.min(LONGEST_PATH, longest.length()));
            paths.put(Hash.of(word.toString()), (char) Integer.parseInt("1" + path, 2));
        });
        return paths;
    }

    private static Map<Integer, Byte> kinds() throws IOException {
        Map<Integer, Byte> kinds = new TreeMap<>();
        Nlp4j.names((name, lists) -> {
            int kind = lists.stream().mapToInt(list -> kind(list.toString())).reduce(0, (a, b) -> a | b);
            List<Token> tokens = Tokenizer.tokens(name);
            if (kind != 0 && !tokens.isEmpty() && tokens.size() <= LONGEST_NAME) {
                int hash = 0;
                for (Token token : tokens) {
                    hash = Hash.of(hash, Form.word(token.text()));
                }
                kinds.merge(hash, (byte) kind, (a, b) -> (byte) (a | b));
            }
        });
        return kinds;
    }

    /** What a list of NLP4J holds, found by reading it: people, places, organisations, works and other things. */
    private static int kind(String list) {
        return switch (list) {
            case "4", "14" -> Lexicon.PERSON;
            case "11" -> Lexicon.PLACE;
            case "13" -> Lexicon.ORGANISATION;
            case "8", "9", "10", "12", "15" -> Lexicon.OTHER;
            default -> 0;
        };
    }
}
