package org.dateline.search;

/** How many articles, and how many stories, have each value of something. */
final class Counts {
    private final int[] articles;
    private final int[] repeats;
    private final int first;
    private final int size;

    /**
     * A stretch of what was counted.
     *
     * @param repeats how many articles have a value that another of their story has, by the same numbers; empty for none
     * @param first the number of the first value
     * @param size how many values there are
     */
    Counts(int[] articles, int[] repeats, int first, int size) {
        this.articles = articles;
        this.repeats = repeats;
        this.first = first;
        this.size = size;
    }

    int size() {
        return size;
    }

    /** Articles that have this value. */
    int articles(int value) {
        return articles[first + value];
    }

    /** Stories with an article that has this value. */
    int stories(int value) {
        return articles[first + value] - (repeats.length == 0 ? 0 : repeats[first + value]);
    }
}
