package org.dateline.search;

import org.jspecify.annotations.Nullable;

/** How many articles, and how many stories, have each value of something. */
final class Counts {
    private final int[] articles;
    private int @Nullable [] repeats;
    private @Nullable Seen seen;

    /** @param size how many values there are */
    Counts(int size) {
        articles = new int[size];
    }

    /** @param story the article's story, {@link Folds#ALONE} for none */
    void add(int value, int story) {
        articles[value]++;
        if (story != Folds.ALONE) {
            repeat(value, story);
        }
    }

    private void repeat(int value, int story) {
        Seen pairs = seen;
        int[] counted = repeats;
        if (pairs == null || counted == null) {
            seen = pairs = new Seen();
            repeats = counted = new int[articles.length];
        }
        if (!pairs.add(value, story)) {
            counted[value]++;
        }
    }

    int size() {
        return articles.length;
    }

    /** Articles that have this value. */
    int articles(int value) {
        return articles[value];
    }

    /** Stories with an article that has this value. */
    int stories(int value) {
        int[] counted = repeats;
        return articles[value] - (counted == null ? 0 : counted[value]);
    }

    /** Lets go of what only counting needs. */
    void settle() {
        seen = null;
    }
}
