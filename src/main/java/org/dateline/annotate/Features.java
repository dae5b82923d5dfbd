package org.dateline.annotate;

import java.util.Arrays;

/** The features of a token in its sentence and document, each one a hash of its template and values. */
final class Features {
    private static final int EDGE = 0x1234567;
    private static final int[] BITS = {4, 6, 10, 16};

    private final Sentence sentence;
    private final Form[] forms;
    private int[] features = new int[160];
    private int size;
    private int base;

    Features(Sentence sentence) {
        this.sentence = sentence;
        forms = new Form[sentence.size()];
        Arrays.setAll(forms, sentence::form);
    }

    private void put(int template, int value) {
        features[size++] = Hash.of(template + base, value);
    }

    private void put(int template, int a, int b) {
        put(template, Hash.of(a, b));
    }

    private void put(int template, int a, int b, int c) {
        put(template, Hash.of(Hash.of(a, b), c));
    }

    private int word(int i) {
        return i < 0 || i >= forms.length ? EDGE + Integer.signum(i) : forms[i].word;
    }

    private int lower(int i) {
        return i < 0 || i >= forms.length ? EDGE + Integer.signum(i) : forms[i].lower;
    }

    private int shape(int i) {
        return i < 0 || i >= forms.length ? EDGE + Integer.signum(i) : forms[i].shape;
    }

    private int cluster(int i, int bits) {
        return i < 0 || i >= forms.length ? EDGE + Integer.signum(i) : forms[i].cluster(bits);
    }

    private int listed(int i) {
        return i < 0 || i >= forms.length ? -1 : sentence.listed(i);
    }

    private int alias(int i) {
        return i < 0 || i >= forms.length ? -1 : sentence.known(i);
    }

    /** The features of token {@code i} before anything is known of other sentences. */
    int[] of(int i, Vocabulary vocabulary) {
        size = 0;
        words(i);
        own(i);
        clusters(i);
        lists(i);
        run(i);
        seen(i, vocabulary);
        return Arrays.copyOf(features, size);
    }

    private void words(int i) {
        for (int d = -2; d <= 2; d++) {
            put(10 + d, word(i + d));
            put(20 + d, lower(i + d));
            put(30 + d, shape(i + d));
        }
        put(40, lower(i - 1), lower(i));
        put(41, lower(i), lower(i + 1));
        put(42, lower(i - 2), lower(i - 1));
        put(43, lower(i + 1), lower(i + 2));
        put(44, shape(i - 1), shape(i));
        put(45, shape(i), shape(i + 1));
        put(46, shape(i - 1), shape(i), shape(i + 1));
        put(47, lower(i - 1), shape(i));
        put(48, shape(i), lower(i + 1));
        put(49, lower(i - 1), shape(i), lower(i + 1));
    }

    private void own(int i) {
        Form form = forms[i];
        put(50, 0);
        for (int k = 0; k < Form.AFFIXES; k++) {
            put(51 + k, form.prefixes[k]);
            put(55 + k, form.suffixes[k]);
        }
        int habit = form.habit * 4 + (form.capital ? 2 : 0) + (form.upper ? 1 : 0);
        put(60, habit);
        put(61, habit, sentence.opens(i) ? 1 : 0, sentence.titled() ? 1 : 0);
        put(62, form.shape, sentence.opens(i) ? 1 : 0);
        if (i > 0) {
            put(63, forms[i - 1].suffixes[2], form.shape);
            put(64, forms[i - 1].habit * 2 + (forms[i - 1].capital ? 1 : 0), habit);
        }
        if (i + 1 < forms.length) {
            put(65, forms[i + 1].suffixes[2], form.shape);
            put(66, habit, forms[i + 1].habit * 2 + (forms[i + 1].capital ? 1 : 0));
        }
    }

    private void clusters(int i) {
        for (int b = 0; b < BITS.length; b++) {
            for (int d = -2; d <= 2; d++) {
                if ((d >= -1 && d <= 1) || b == 2) {
                    put(100 + b * 5 + d, cluster(i + d, BITS[b]), d == 0 ? shape(i) : 0);
                }
            }
        }
        put(120, cluster(i, 10));
        put(121, cluster(i, 16));
        put(122, cluster(i - 1, 10), cluster(i, 10));
        put(123, cluster(i, 10), cluster(i + 1, 10));
        put(124, cluster(i - 1, 6), cluster(i, 6), cluster(i + 1, 6));
        put(125, cluster(i - 1, 10), shape(i), cluster(i + 1, 10));
        put(126, cluster(i - 1, 16), shape(i));
        put(127, shape(i), cluster(i + 1, 16));
    }

    private void lists(int i) {
        for (int d = -1; d <= 1; d++) {
            int listed = listed(i + d);
            int alias = alias(i + d);
            if (listed > 0) {
                put(130 + d, listed);
            }
            if (alias > 0) {
                put(140 + d, alias);
            }
        }
        put(150, Math.max(0, listed(i)), Math.max(0, alias(i)), forms[i].habit);
        put(151, Math.max(0, listed(i)), shape(i), sentence.opens(i) ? 1 : 0);
    }

    private void run(int i) {
        if (sentence.tight().first(i) >= 0) {
            run(160, i, sentence.tight().first(i), sentence.tight().end(i));
        }
        if (sentence.wide().first(i) >= 0) {
            run(175, i, sentence.wide().first(i), sentence.wide().end(i));
        }
    }

    private void run(int template, int i, int first, int end) {
        int length = Math.min(end - first, 6);
        int place = Math.min(i - first, 3) * 4 + Math.min(end - 1 - i, 3);
        put(template, length, place);
        put(template + 1, place, lower(first));
        put(template + 2, place, lower(end - 1));
        put(template + 3, cluster(end - 1, 10), length);
        put(template + 4, place, lower(first - 1));
        put(template + 5, place, lower(end));
        put(template + 6, cluster(first, 10), cluster(end - 1, 10), place);
        put(template + 7, length, cluster(first - 1, 10), cluster(end, 10));
        put(template + 8, lower(end - 1));
        put(template + 9, length, opens(first), forms[first].habit);
        put(template + 10, Math.max(0, listed(first)), Math.max(0, listed(end - 1)), length);
    }

    private int opens(int i) {
        return sentence.opens(i) ? 1 : 0;
    }

    private void seen(int i, Vocabulary vocabulary) {
        if (forms[i].capital) {
            int seen = vocabulary.seen(forms[i].lower);
            put(200, seen);
            put(201, seen, sentence.opens(i) ? 1 : 0, forms[i].shape);
        }
    }
}
