package org.dateline.annotate;

/** 32-bit hashes of words and of pairs of hashes (the finalizer of MurmurHash3), the same on every machine. */
final class Hash {
    static final int SEED = 0x9747b28c;

    private Hash() {}

    static int of(CharSequence text) {
        return of(text, 0, text.length());
    }

    static int of(CharSequence text, int start, int end) {
        int hash = SEED;
        for (int i = start; i < end; i++) {
            hash = step(hash, text.charAt(i));
        }
        return mixed(hash);
    }

    /** A hash that has taken in one more unit; to be {@link #mixed} at the end. */
    static int step(int hash, int unit) {
        return (hash ^ unit) * 0x01000193;
    }

    static int of(int a, int b) {
        return mixed(a * 31 + b * 0x9e3779b1);
    }

    static int mixed(int hash) {
        int h = hash;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        return h ^ (h >>> 16);
    }
}
