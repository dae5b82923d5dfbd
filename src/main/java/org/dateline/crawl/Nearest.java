package org.dateline.crawl;

import java.util.Comparator;
import java.util.List;

/** Guesses which known word was meant by a mistyped one. */
public final class Nearest {
    private Nearest() {}

    /** {@code did you mean 'every'?}, or all the known words when none is near. */
    public static String hint(String typed, List<String> known) {
        String nearest = known.stream()
                .filter(word -> word.startsWith(typed) || typed.startsWith(word))
                .findFirst()
                .orElseGet(() -> known.stream()
                        .min(Comparator.comparingInt(word -> distance(typed, word)))
                        .orElseThrow());
        boolean near = distance(typed, nearest) <= Math.max(2, nearest.length() / 2) || typed.startsWith(nearest);
        return near ? "did you mean '" + nearest + "'?" : "known: " + String.join(", ", known);
    }

    /** Edits from one word to the other, two swapped neighbours counting once (Damerau 1964). */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : least(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int least(int[][] cost, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
