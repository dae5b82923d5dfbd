package org.dateline.search;

import java.util.Arrays;

/** A set of pairs of a value's number and a story's number. */
final class Seen {
    private static final int START = 64;

    private long[] slots = new long[START];
    private int size;

    /** Adds a pair of numbers from 0; whether it was not there before. */
    boolean add(int value, int story) {
        if (size * 2 >= slots.length) {
            grow();
        }
        if (put(slots, ((long) value << 32 | story) + 1)) {
            size++;
            return true;
        }
        return false;
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        Arrays.stream(slots).filter(pair -> pair != 0).forEach(pair -> put(larger, pair));
        slots = larger;
    }

    private static boolean put(long[] slots, long pair) {
        long mixed = pair * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 32) & (slots.length - 1);
        while (slots[at] != 0) {
            if (slots[at] == pair) {
                return false;
            }
            at = (at + 1) & (slots.length - 1);
        }
        slots[at] = pair;
        return true;
    }
}
