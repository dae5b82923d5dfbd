package org.dateline.index;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * What holds a story together when a member has left it.
 *
 * @param sketches of all articles
 * @param stories the members of each story in a ring
 */
record Cohesion(Sketches sketches, Rings stories) {

    /** Whether these are one story by their copies and copies of copies, the article that leaves not counted. */
    boolean whole(int without, int[] articles) {
        BitSet met = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(articles[0]));
        met.set(articles[0]);
        while (!open.isEmpty() && !Arrays.stream(articles).allMatch(met::get)) {
            for (Sketches.Near near : sketches.near(open.remove())) {
                if (near.copy() && near.article() != without && !met.get(near.article())) {
                    met.set(near.article());
                    open.add(near.article());
                }
            }
        }
        return Arrays.stream(articles).allMatch(met::get);
    }

    /** Makes stories of these, which were one, by which are copies of which. */
    void joinAnew(int[] articles) {
        BitSet all = new BitSet();
        for (int article : articles) {
            all.set(article);
            stories.alone(article);
        }
        for (int article : articles) {
            for (Sketches.Near near : sketches.near(article)) {
                if (near.copy() && all.get(near.article())) {
                    stories.join(article, near.article());
                }
            }
        }
    }
}
