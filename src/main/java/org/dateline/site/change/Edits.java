package org.dateline.site.change;

import java.util.ArrayList;
import java.util.List;

/**
 * The shortest way from one list to another by removing and adding (E. Myers, "An O(ND) Difference Algorithm and Its
 * Variations", 1986). The way is no longer the shortest where lists differ in more than {@value #MOST} places: then what
 * stands between their equal ends counts as replaced as a whole, so that hostile texts cost no more than long ones.
 */
final class Edits {
    private static final int MOST = 1_000;

    /** One step: an item that both have, one that only the old list has, or one that only the new one has. */
    record Step(Kind kind, int before, int after) {}

    /** What a step does. */
    enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    private Edits() {}

    /** The steps in order; {@code before} and {@code after} are places in the lists. */
    static List<Step> between(List<?> before, List<?> after) {
        int start = 0;
        int shorter = Math.min(before.size(), after.size());
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < start; i++) {
            steps.add(new Step(Kind.KEPT, i, i));
        }
        middle(before.subList(start, before.size() - end), after.subList(start, after.size() - end), start, steps);
        for (int i = end; i > 0; i--) {
            steps.add(new Step(Kind.KEPT, before.size() - i, after.size() - i));
        }
        return steps;
    }

    private static void middle(List<?> before, List<?> after, int offset, List<Step> steps) {
        List<int[]> rounds = rounds(before, after);
        if (rounds.isEmpty()) {
            for (int i = 0; i < before.size(); i++) {
                steps.add(new Step(Kind.REMOVED, i + offset, offset));
            }
            for (int i = 0; i < after.size(); i++) {
                steps.add(new Step(Kind.ADDED, before.size() + offset, i + offset));
            }
        } else {
            steps.addAll(back(rounds, before.size(), after.size(), offset).reversed());
        }
    }

    /**
     * How far each diagonal was followed before each round; the last round reaches the end. Empty where it is too far.
     * Diagonal {@code k} is at {@code most + 1 + k} of an array.
     */
    private static List<int[]> rounds(List<?> before, List<?> after) {
        int most = Math.min(before.size() + after.size(), MOST);
        int[] reached = new int[2 * most + 3];
        List<int[]> rounds = new ArrayList<>();
        for (int d = 0; d <= most; d++) {
            rounds.add(reached.clone());
            for (int k = -d; k <= d; k += 2) {
                int x = down(reached, most, d, k) ? reached[most + 2 + k] : reached[most + k] + 1;
                int y = x - k;
                while (x < before.size() && y < after.size() && before.get(x).equals(after.get(y))) {
                    x++;
                    y++;
                }
                reached[most + 1 + k] = x;
                if (x >= before.size() && y >= after.size()) {
                    return rounds;
                }
            }
        }
        return List.of();
    }

    /** Whether the furthest way to a diagonal adds rather than removes. */
    private static boolean down(int[] reached, int most, int d, int k) {
        return k == -d || (k != d && reached[most + k] < reached[most + 2 + k]);
    }

    /** The steps, the last first. */
    private static List<Step> back(List<int[]> rounds, int x, int y, int offset) {
        List<Step> steps = new ArrayList<>();
        int most = (rounds.getFirst().length - 3) / 2;
        for (int d = rounds.size() - 1; d >= 0; d--) {
            int[] reached = rounds.get(d);
            int k = x - y;
            boolean down = down(reached, most, d, k);
            int fromX = d == 0 ? 0 : reached[most + 1 + (down ? k + 1 : k - 1)];
            int fromY = d == 0 ? 0 : fromX - (down ? k + 1 : k - 1);
            while (x > fromX && y > fromY) {
                steps.add(new Step(Kind.KEPT, --x + offset, --y + offset));
            }
            if (d > 0 && down) {
                steps.add(new Step(Kind.ADDED, x + offset, --y + offset));
            } else if (d > 0) {
                steps.add(new Step(Kind.REMOVED, --x + offset, y + offset));
            }
        }
        return steps;
    }
}
