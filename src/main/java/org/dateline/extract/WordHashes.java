package org.dateline.extract;

import java.util.Arrays;

/** The words of one text after another, as hashes without case: what {@link Likeness} compares by. */
final class WordHashes {
    private int[] hashes = new int[64];
    private int size;

    /** Takes the words of a text in place of those of the text before. */
    WordHashes read(String text) {
        size = 0;
        int hash = 0;
        boolean inside = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                hash = (inside ? hash * 31 : 7) + Character.toLowerCase(c);
                inside = true;
            } else if (inside && c != '\'' && c != '’') {
                add(hash);
                inside = false;
            }
        }
        return this;
    }

    private void add(int hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        hashes[size++] = hash;
    }

    int size() {
        return size;
    }

    int get(int i) {
        return hashes[i];
    }

    /** The hashes in order of their value. */
    int[] sorted() {
        int[] sorted = Arrays.copyOf(hashes, size);
        Arrays.sort(sorted);
        return sorted;
    }
}
