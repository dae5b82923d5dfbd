package org.dateline.annotate;

import java.io.DataInputStream;
import java.io.IOException;

/**
 * What large plain text tells of words: a Brown cluster, how often a word is written with a capital inside sentences, and
 * lists of names. Words and names are kept as hashes only.
 */
final class Lexicon {
    static final int PERSON = 1;
    static final int PLACE = 2;
    static final int ORGANISATION = 4;
    static final int OTHER = 8;

    private final HashIndex words;
    private final char[] clusters;
    private final byte[] habits;
    private final HashIndex names;
    private final byte[] kinds;

    /**
     * A lexicon that keeps these arrays.
     *
     * @param words the hashes of words in lower case
     * @param clusters for each the path of its cluster as bits behind a leading 1; 0 for none
     * @param habits for each 1 (never) to 7 (always) by its share of capitals inside sentences; 0 for not known
     * @param names the hashes of names
     * @param kinds for each the kinds of things that are called so, as bits
     */
    Lexicon(HashIndex words, char[] clusters, byte[] habits, HashIndex names, byte[] kinds) {
        this.words = words;
        this.clusters = clusters;
        this.habits = habits;
        this.names = names;
        this.kinds = kinds;
    }

    static Lexicon read(DataInputStream in) throws IOException {
        HashIndex words = HashIndex.read(in);
        char[] clusters = new char[words.size()];
        for (int i = 0; i < clusters.length; i++) {
            clusters[i] = in.readChar();
        }
        byte[] habits = in.readNBytes(words.size());
        HashIndex names = HashIndex.read(in);
        return new Lexicon(words, clusters, habits, names, in.readNBytes(names.size()));
    }

    int word(int lower) {
        return words.find(lower);
    }

    int cluster(int word) {
        return word < 0 ? 0 : clusters[word];
    }

    int habit(int word) {
        return word < 0 ? 0 : habits[word];
    }

    /** The kinds of things that are called so, 0 when no list has the name. */
    int kinds(int name) {
        int at = names.find(name);
        return at < 0 ? 0 : kinds[at];
    }

    HashIndex words() {
        return words;
    }

    char[] clusters() {
        return clusters;
    }

    byte[] habits() {
        return habits;
    }

    HashIndex names() {
        return names;
    }

    byte[] kinds() {
        return kinds;
    }
}
