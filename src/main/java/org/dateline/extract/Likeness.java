package org.dateline.extract;

import java.util.Arrays;

/** How alike texts are to one reference, by the words that they share, case aside: 0 for none, 1 for the same words. */
final class Likeness {
    private final int[] reference;
    private final int[] counts;
    private final int[] found;
    private final int words;
    private int[] seen = new int[64];

    Likeness(String reference) {
        words = words(reference);
        int[] sorted = Arrays.copyOf(seen, words);
        Arrays.sort(sorted);
        this.reference = Arrays.stream(sorted).distinct().toArray();
        counts = new int[this.reference.length];
        found = new int[counts.length];
        for (int hash : sorted) {
            counts[Arrays.binarySearch(this.reference, hash)]++;
        }
    }

    /** The multiset F1 of a text's words and the reference's. */
    double of(String text) {
        if (words == 0) {
            return 0;
        }
        int own = words(text);
        Arrays.fill(found, 0);
        int shared = 0;
        for (int i = 0; i < own; i++) {
            int at = Arrays.binarySearch(reference, seen[i]);
            shared += at >= 0 && ++found[at] <= counts[at] ? 1 : 0;
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
