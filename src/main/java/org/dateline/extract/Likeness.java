package org.dateline.extract;

import java.util.Arrays;

/** How alike texts are to one reference, by the words that they share, case aside: 0 for none, 1 for the same words. */
final class Likeness {
    private final int[] reference;
    private final int[] counts;
    private final int[] found;
    private final int words;

    Likeness(String reference) {
        int[] sorted = new WordHashes().read(reference).sorted();
        words = sorted.length;
        this.reference = Arrays.stream(sorted).distinct().toArray();
        counts = new int[this.reference.length];
        found = new int[counts.length];
        for (int hash : sorted) {
            counts[Arrays.binarySearch(this.reference, hash)]++;
        }
    }

    /** The multiset F1 of a text's words and the reference's. */
    double of(WordHashes text) {
        if (words == 0 || text.size() == 0) {
            return 0;
        }
        Arrays.fill(found, 0);
        int shared = 0;
        for (int i = 0; i < text.size(); i++) {
            int at = Arrays.binarySearch(reference, text.get(i));
            shared += at >= 0 && ++found[at] <= counts[at] ? 1 : 0;
        }
        return 2.0 * shared / (text.size() + words);
    }
}
