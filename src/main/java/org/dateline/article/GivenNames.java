package org.dateline.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Given names that are written in Latin letters in several ways, read once from {@code given-names.txt}. */
final class GivenNames {
    private static final Map<String, Map<String, String>> LISTS = read();
    /** Arabic, Persian and Turkic: each spelling with the first of its line. */
    static final Map<String, String> ARABIC = Objects.requireNonNull(LISTS.get("[arabic]"));
    /** From Cyrillic: each spelling with the first of its line. */
    static final Map<String, String> SLAVIC = Objects.requireNonNull(LISTS.get("[slavic]"));

    /** From Hebrew: each spelling with the first of its line; they tell nothing of the rest of the name. */
    static final Map<String, String> HEBREW = Objects.requireNonNull(LISTS.get("[hebrew]"));

    private GivenNames() {}

    private static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> lists = new HashMap<>();
        Map<String, String> current = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(GivenNames.class.getResourceAsStream("given-names.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String line;
            while ((line = lines.readLine()) != null) {
                if (line.startsWith("[")) {
                    current = lists.computeIfAbsent(line, k -> new HashMap<>());
                } else if (!line.startsWith("#")) {
                    add(line, current);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("article: given-names.txt cannot be read", e);
        }
        return lists;
    }

    private static void add(String line, Map<String, String> list) {
        String[] spellings = line.split(" ", -1);
        for (String spelling : spellings) {
            String key = NameKey.of(spelling).value();
            if (!key.isEmpty()) {
                list.putIfAbsent(key, spellings[0]);
            }
        }
    }
}
