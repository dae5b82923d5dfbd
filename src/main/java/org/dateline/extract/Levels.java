package org.dateline.extract;

import java.util.Arrays;

/** How many levels up from elements, and from one that is looked for, they meet. */
final class Levels {
    /** There is nothing to look for. */
    static final Levels NONE = new Levels();

    private static final int MOST = 20;

    private final int[] up;
    private final int[] down;

    private Levels() {
        up = new int[0];
        down = new int[0];
    }

    /** The levels between each element of an outline and this one. */
    Levels(Outline outline, int sought) {
        int[] meeting = new int[outline.size()];
        Arrays.fill(meeting, -1);
        for (int n = sought; n >= 0; n = outline.parent(n)) {
            meeting[n] = n;
        }
        up = new int[meeting.length];
        down = new int[meeting.length];
        for (int n = 0; n < meeting.length; n++) {
            meeting[n] = meeting[n] < 0 ? meeting[outline.parent(n)] : meeting[n];
            up[n] = Math.min(MOST, outline.depth(n) - outline.depth(meeting[n]));
            down[n] = Math.min(MOST, outline.depth(sought) - outline.depth(meeting[n]));
        }
    }

    /** From an element to where they meet, at most 20; -1 when there is nothing to look for. */
    int up(int element) {
        return up.length == 0 ? -1 : up[element];
    }

    /** From where they meet down to what is looked for, at most 20; -1 when there is nothing to look for. */
    int down(int element) {
        return down.length == 0 ? -1 : down[element];
    }
}
