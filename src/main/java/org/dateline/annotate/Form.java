package org.dateline.annotate;

import java.util.Locale;

/** What the tagger sees of one word, as hashes: how it is spelled and written, and what the lexicon knows of it. */
final class Form {
    static final int AFFIXES = 4;
    private static final int SHAPE_RUN = 3;

    final String text;
    final int word;
    final int lower;
    final int shape;
    final int[] prefixes = new int[AFFIXES];
    final int[] suffixes = new int[AFFIXES];
    final int cluster;
    final int habit;
    final boolean capital;
    final boolean upper;
    final boolean allLower;
    final boolean mark;

    Form(String surface, Lexicon lexicon) {
        text = plain(surface);
        word = Hash.of(text);
        lower = Hash.of(text.toLowerCase(Locale.ROOT));
        shape = shape(text);
        affixes();
        int known = lexicon.word(lower);
        cluster = lexicon.cluster(known);
        habit = lexicon.habit(known);
        int first = text.codePointAt(0);
        capital = Character.isUpperCase(first);
        upper = capital && text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
        allLower = Character.isLowerCase(first);
        mark = !Character.isLetterOrDigit(first);
    }

    /** The hash of a word as it stands. */
    static int word(String surface) {
        return Hash.of(plain(surface));
    }

    /** The hash of a word in lower case. */
    static int lower(String surface) {
        return Hash.of(plain(surface).toLowerCase(Locale.ROOT));
    }

    /** The word with straight quotes and every digit a 0. */
    private static String plain(String surface) {
        StringBuilder plain = new StringBuilder(surface.length());
        for (int i = 0; i < surface.length(); i++) {
            char c = surface.charAt(i);
            plain.append(
                    switch (c) {
                        case '’', '‘', 'ʼ', '`', '´' -> '\'';
                        case '“', '”', '„', '«', '»' -> '"';
                        case '‑' -> '-';
                        case '–' -> '—';
                        default -> Character.isDigit(c) ? '0' : c;
                    });
        }
        return plain.toString();
    }

    private static int shape(String text) {
        int hash = Hash.SEED;
        int before = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : c;
            run = kind == before ? run + 1 : 1;
            before = kind;
            if (run <= SHAPE_RUN) {
                hash = Hash.step(hash, kind);
            }
        }
        return Hash.mixed(hash);
    }

    private void affixes() {
        int forth = Hash.SEED;
        int back = Hash.SEED;
        for (int i = 0; i < AFFIXES; i++) {
            if (i < text.length()) {
                forth = Hash.step(forth, text.charAt(i));
                back = Hash.step(back, text.charAt(text.length() - 1 - i));
                prefixes[i] = Hash.mixed(forth);
                suffixes[i] = Hash.mixed(back);
            }
        }
    }

    /** The first bits of its cluster's path, or all of them; 0 when the lexicon does not know the word. */
    int cluster(int bits) {
        int length = 31 - Integer.numberOfLeadingZeros(cluster | 1);
        return cluster == 0 ? 0 : length > bits ? cluster >>> (length - bits) : cluster;
    }
}
