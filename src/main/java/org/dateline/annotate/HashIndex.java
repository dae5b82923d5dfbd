package org.dateline.annotate;

import java.io.DataInputStream;
import java.io.IOException;

/**
 * A set of hashes, each with its place in ascending order (as unsigned numbers). Two arrays of ints, whatever their
 * number: a hash is looked up among the few that share its upper bits.
 */
final class HashIndex {
    private static final int CROWD = 3;

    private final int[] hashes;
    private final int[] starts;
    private final int shift;

    /** An index of these. @throws IllegalArgumentException when they do not ascend */
    HashIndex(int[] ascending) {
        hashes = ascending.clone();
        int bits = Math.max(1, Integer.SIZE - CROWD - Integer.numberOfLeadingZeros(hashes.length | 1));
        shift = Integer.SIZE - bits;
        starts = new int[(1 << bits) + 1];
        for (int i = 0; i < hashes.length; i++) {
            if (i > 0 && Integer.compareUnsigned(hashes[i - 1], hashes[i]) >= 0) {
                throw new IllegalArgumentException("annotate: hash " + i + " of the model is out of order");
            }
            starts[(hashes[i] >>> shift) + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
    }

    /** Reads a number of hashes and then each one's distance from the one before, seven bits a byte. */
    static HashIndex read(DataInputStream in) throws IOException {
        int[] hashes = new int[in.readInt()];
        int hash = 0;
        for (int i = 0; i < hashes.length; i++) {
            hash += distance(in);
            hashes[i] = hash;
        }
        return new HashIndex(hashes);
    }

    private static int distance(DataInputStream in) throws IOException {
        int distance = 0;
        int shift = 0;
        int next;
        do {
            next = in.readUnsignedByte();
            distance |= (next & 0x7f) << shift;
            shift += 7;
        } while (next > 0x7f);
        return distance;
    }

    int size() {
        return hashes.length;
    }

    int hash(int place) {
        return hashes[place];
    }

    /** The place of a hash, or -1. */
    int find(int hash) {
        int bucket = hash >>> shift;
        for (int i = starts[bucket]; i < starts[bucket + 1]; i++) {
            if (hashes[i] == hash) {
                return i;
            }
        }
        return -1;
    }
}
