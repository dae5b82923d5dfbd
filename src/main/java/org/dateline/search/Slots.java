package org.dateline.search;

/**
 * The numbers of everything that one search counts: the values of the dimensions as in its reader, then the bars of its
 * timeline, then articles of unknown date, then all.
 *
 * @param values how many values the dimensions have
 * @param bars how many bars there are
 */
record Slots(int values, int bars) {
    int bar(long bar) {
        return values + (int) bar;
    }

    int undated() {
        return values + bars;
    }

    int all() {
        return values + bars + 1;
    }

    int size() {
        return values + bars + 2;
    }
}
