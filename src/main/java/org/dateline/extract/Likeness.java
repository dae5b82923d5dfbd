package org.dateline.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** How alike texts are to one reference, by the words that they share, case aside: 0 for none, 1 for the same words. */
final class Likeness {
    private final Map<Integer, Integer> counts = new HashMap<>();
    private final int words;
    private int[] seen = new int[64];

    Likeness(String reference) {
        words = words(reference);
        for (int i = 0; i < words; i++) {
            counts.merge(seen[i], 1, Integer::sum);
        }
    }

    /** The multiset F1 of a text's words and the reference's. */
    double of(String text) {
        if (words == 0) {
            return 0;
        }
        int own = words(text);
        Map<Integer, Integer> found = new HashMap<>();
        int shared = 0;
        for (int i = 0; i < own; i++) {
            int most = counts.getOrDefault(seen[i], 0);
            shared += most > 0 && found.merge(seen[i], 1, Integer::sum) <= most ? 1 : 0;
        }
        return own == 0 ? 0 : 2.0 * shared / (own + words);
    }

    /** Fills in the hashes of a text's words and counts them. */
    private int words(String text) {
        int count = 0;
        int hash = 0;
        boolean inside = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                hash = (inside ? hash * 31 : 7) + Character.toLowerCase(c);
                inside = true;
            } else if (inside && c != '\'' && c != '’') {
                count = add(count, hash);
                inside = false;
            }
        }
        return count;
    }

    private int add(int count, int hash) {
        if (count == seen.length) {
            seen = Arrays.copyOf(seen, 2 * count);
        }
        seen[count] = hash;
        return count + 1;
    }
}
