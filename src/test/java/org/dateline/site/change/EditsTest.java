package org.dateline.site.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The way from one list to another. */
class EditsTest {
    @Test
    void theStepsMakeBothListsAndAreTheFewestThereAre() {
        Random dice = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            List<Integer> before = list(dice);
            List<Integer> after = list(dice);
            List<Edits.Step> steps = Edits.between(before, after);
            check(before, after, steps);
            long changed = steps.stream()
                    .filter(step -> step.kind() != Edits.Kind.KEPT)
                    .count();
            assertEquals(before.size() + after.size() - 2L * common(before, after), changed, before + " " + after);
        }
    }

    @Test
    void listsWithNothingInCommonCostLittleHoweverLongTheyAre() {
        List<Integer> before = IntStream.range(0, 100_000).boxed().toList();
        List<Integer> after = IntStream.range(200_000, 300_000).boxed().toList();
        List<Edits.Step> steps = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Edits.between(before, after));
        check(before, after, steps);
        assertEquals(200_000, steps.size());
    }

    private static List<Integer> list(Random dice) {
        int values = 1 + dice.nextInt(5);
        return IntStream.range(0, dice.nextInt(12))
                .mapToObj(i -> dice.nextInt(values))
                .toList();
    }

    private static void check(List<Integer> before, List<Integer> after, List<Edits.Step> steps) {
        List<Integer> old = new ArrayList<>();
        List<Integer> fresh = new ArrayList<>();
        for (Edits.Step step : steps) {
            if (step.kind() != Edits.Kind.ADDED) {
                assertEquals(old.size(), step.before());
                old.add(before.get(step.before()));
            }
            if (step.kind() != Edits.Kind.REMOVED) {
                assertEquals(fresh.size(), step.after());
                fresh.add(after.get(step.after()));
            }
            if (step.kind() == Edits.Kind.KEPT) {
                assertEquals(before.get(step.before()), after.get(step.after()));
            }
        }
        assertEquals(before, old);
        assertEquals(after, fresh);
    }

    /** Length of the longest common subsequence. */
    private static int common(List<Integer> before, List<Integer> after) {
        int[][] longest = new int[before.size() + 1][after.size() + 1];
        for (int i = 1; i <= before.size(); i++) {
            for (int j = 1; j <= after.size(); j++) {
                longest[i][j] = before.get(i - 1).equals(after.get(j - 1))
                        ? longest[i - 1][j - 1] + 1
                        : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest[before.size()][after.size()];
    }
}
