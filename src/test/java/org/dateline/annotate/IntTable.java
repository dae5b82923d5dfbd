package org.dateline.annotate;

/** A set of ints that gives each its index; open addressing, no objects. */
final class IntTable {
    private final int[] keys;
    private final int[] index;
    private final int[] order;
    private final int mask;
    private int size;

    /** A table that has room for this many keys. */
    IntTable(int capacity) {
        int slots = Integer.highestOneBit(Math.max(4, capacity * 4 / 3)) * 2;
        keys = new int[slots];
        index = new int[slots];
        order = new int[slots];
        mask = slots - 1;
    }

    int size() {
        return size;
    }

    /** The key that was added as number {@code at}. */
    int key(int at) {
        return order[at];
    }

    /** The index of a key, or -1. */
    int find(int key) {
        int slot = Hash.mixed(key) & mask;
        while (index[slot] != 0) {
            if (keys[slot] == key) {
                return index[slot] - 1;
            }
            slot = (slot + 1) & mask;
        }
        return -1;
    }

    /** The index of a key, which is put behind the others when it is new. */
    int add(int key) {
        int slot = Hash.mixed(key) & mask;
        while (index[slot] != 0) {
            if (keys[slot] == key) {
                return index[slot] - 1;
            }
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        order[size] = key;
        index[slot] = ++size;
        return size - 1;
    }
}
