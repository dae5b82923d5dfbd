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
        int[] times = new int[words];
        int distinct = 0;
        for (int i = 0; i < words; i++) {
            distinct += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
            sorted[distinct - 1] = sorted[i];
            times[distinct - 1]++;
        }
        this.reference = Arrays.copyOf(sorted, distinct);
        counts = Arrays.copyOf(times, distinct);
        found = new int[distinct];
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
