package org.dateline.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.article.Fingerprint;
import org.junit.jupiter.api.Test;

class MinHashTest {
    @Test
    void a_text_of_few_words_has_no_fingerprint() {
        assertEquals(Fingerprint.NONE, MinHash.of(List.of("Too short to compare with anything.")));
        assertEquals(Fingerprint.NONE, MinHash.of(List.of()));
    }

    @Test
    void quotes_case_and_paragraphs_do_not_count() {
        String text = words(1, 60);
        String reset = "“" + text.replace(" w", " — W").replace("  ", " ") + "”";
        int middle = text.indexOf(' ', text.length() / 2);
        Fingerprint plain = MinHash.of(List.of(text));
        assertEquals(plain, MinHash.of(List.of(reset)));
        assertEquals(plain, MinHash.of(List.of(text.substring(0, middle), text.substring(middle))));
        assertEquals(MinHash.FUNCTIONS, plain.minima().size());
    }

    @Test
    void the_fingerprint_is_the_same_on_every_machine() {
        assertEquals(
                List.of(61924305, 70309465),
                MinHash.of(List.of(words(7, 40))).minima().subList(0, 2));
    }

    @Test
    void copies_are_alike_by_as_much_as_their_shingles_are() {
        for (int cut = 0; cut <= 400; cut += 50) {
            String original = words(3, 500);
            String copy = words(3, 500 - cut) + " " + words(99 + cut, cut / 2);
            double truth = jaccard(original, copy);
            double estimate = MinHash.of(List.of(original)).similarity(MinHash.of(List.of(copy)));
            assertEquals(truth, estimate, 0.13, "with " + cut + " words cut");
        }
    }

    @Test
    void other_texts_are_not_alike() {
        double similarity = MinHash.of(List.of(words(1, 300))).similarity(MinHash.of(List.of(words(2, 300))));
        assertTrue(similarity < 0.05, "similarity " + similarity);
    }

    private static double jaccard(String a, String b) {
        Set<String> common = new HashSet<>(shingles(a));
        Set<String> all = new HashSet<>(shingles(a));
        common.retainAll(shingles(b));
        all.addAll(shingles(b));
        return (double) common.size() / all.size();
    }

    private static Set<String> shingles(String text) {
        List<String> words = List.of(text.split(" ", -1));
        return IntStream.rangeClosed(0, words.size() - MinHash.SHINGLE_WORDS)
                .mapToObj(i -> String.join(" ", words.subList(i, i + MinHash.SHINGLE_WORDS)))
                .collect(Collectors.toSet());
    }

    private static String words(int seed, int count) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> "w" + random.nextInt(2_000))
                .collect(Collectors.joining(" "));
    }
}
