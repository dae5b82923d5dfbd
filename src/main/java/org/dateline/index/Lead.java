package org.dateline.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/**
 * Which article leads a story: the copy of a publisher that a reprint names as origin, else one that is no reprint, else the
 * one first seen; equal instants are told apart by the id.
 *
 * @param sketches of all articles
 */
record Lead(Sketches sketches) {
    /** The leader of these members, in whatever order they are given. */
    int of(int[] members) {
        Set<Integer> credited = new HashSet<>();
        for (int member : members) {
            Sketch sketch = sketches.get(member);
            if (reprint(sketch)) {
                credited.add(sketch.origin());
            }
        }
        Comparator<Sketch> order = Comparator.comparing((Sketch sketch) -> !credited.contains(sketch.source()))
                .thenComparing(Lead::reprint)
                .thenComparingLong(Sketch::firstSeen)
                .thenComparingLong(Sketch::tie);
        return Arrays.stream(members)
                .reduce((one, other) -> order.compare(sketches.get(one), sketches.get(other)) <= 0 ? one : other)
                .orElseThrow();
    }

    private static boolean reprint(Sketch sketch) {
        return sketch.source() != sketch.origin();
    }
}
