package org.dateline.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Short lists of words that rules need beside the trained tagger, read once from {@code words.txt}; every entry is a key as of {@link Token#key}. */
final class Words {
    private static final Map<String, Set<String>> LISTS = read();

    static final Set<String> FIRST_NAMES = list("first-names");
    static final Set<String> TITLES = list("titles");
    static final Set<String> PORTFOLIOS = list("portfolios");
    static final Set<String> ORGANISATION_HEADS = list("organisation-heads");
    static final Set<String> PLACE_OPENERS = list("place-openers");
    static final Set<String> CALENDAR = list("calendar");
    static final Set<String> DEMONYMS = list("demonyms");
    static final Set<String> ORDINARY = list("ordinary");
    static final Set<String> DIVISIONS = list("divisions");
    static final Set<String> NEVER = list("never");
    static final Set<String> THINGS = list("things");

    static final Set<String> SIGNED = list("signed");
    static final Set<String> VESSELS = list("vessels");
    static final Set<String> KINDS = list("kinds");
    static final Set<String> ADDRESSES = list("addresses");
    static final Set<String> WHERE = list("where");
    static final Set<String> FAMILY_FIRST = list("family-first");

    private Words() {}

    private static Set<String> list(String name) {
        return Collections.unmodifiableSet(Objects.requireNonNull(LISTS.get(name), name));
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> lists = new HashMap<>();
        Set<String> current = new HashSet<>();
        for (String line : lines()) {
            if (line.startsWith("[")) {
                current = lists.computeIfAbsent(line.substring(1, line.length() - 1), k -> new HashSet<>());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                for (String entry : line.split(line.contains(" / ") ? " / " : " ", -1)) {
                    current.add(String.join(" ", Tokenizer.keys(entry)));
                }
            }
        }
        return lists;
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream("words.txt"), "words.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("annotate: words.txt cannot be read", e);
        }
    }
}
