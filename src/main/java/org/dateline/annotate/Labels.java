package org.dateline.annotate;

import java.util.List;
import org.dateline.article.EntityType;

/**
 * The labels of a token as numbers: outside of any name, or one of four places (alone, first, inside, last) of a name of
 * one of three types.
 */
final class Labels {
    static final int OUTSIDE = 0;
    static final List<EntityType> TYPES = List.of(EntityType.PERSON, EntityType.ORGANISATION, EntityType.PLACE);
    static final int COUNT = 13;
    private static final int PLACES = 4;
    private static final int ALONE = 0;
    private static final int FIRST = 1;
    private static final int INSIDE = 2;
    private static final int LAST = 3;
    private static final boolean[] MAY_FOLLOW = mayFollow();

    private Labels() {}

    /** 0 for none, else 1 + the index of the type in {@link #TYPES}. */
    static int type(int label) {
        return (label + PLACES - 1) / PLACES;
    }

    static EntityType entityType(int label) {
        return TYPES.get(type(label) - 1);
    }

    private static int place(int label) {
        return (label - 1) % PLACES;
    }

    static boolean opens(int label) {
        return label != OUTSIDE && place(label) <= FIRST;
    }

    private static boolean closes(int label) {
        return label == OUTSIDE || place(label) == ALONE || place(label) == LAST;
    }

    /** The index after the last token of the name that opens at {@code first}. */
    static int end(int[] labels, int first) {
        int end = first + 1;
        while (end < labels.length && !closes(labels[end - 1])) {
            end++;
        }
        return end;
    }

    /** Writes a name of a type, as of {@link #type}, over the labels. */
    static void set(int[] labels, int first, int end, int type) {
        for (int i = first; i < end; i++) {
            int place = end - first == 1 ? ALONE : i == first ? FIRST : i == end - 1 ? LAST : INSIDE;
            labels[i] = 1 + (type - 1) * PLACES + place;
        }
    }

    static boolean mayFollow(int before, int label) {
        return MAY_FOLLOW[before * COUNT + label];
    }

    static boolean mayOpen(int label) {
        return label == OUTSIDE || opens(label);
    }

    static boolean mayClose(int label) {
        return closes(label);
    }

    private static boolean[] mayFollow() {
        boolean[] may = new boolean[COUNT * COUNT];
        for (int a = 0; a < COUNT; a++) {
            for (int b = 0; b < COUNT; b++) {
                boolean fresh = b == OUTSIDE || opens(b);
                may[a * COUNT + b] = closes(a) ? fresh : !fresh && type(a) == type(b);
            }
        }
        return may;
    }
}
