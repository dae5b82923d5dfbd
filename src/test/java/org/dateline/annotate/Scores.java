package org.dateline.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Counts names found and names labelled, of each type. Exact: the same tokens and type. Overlap: the same type and a token
 * in common.
 */
final class Scores {
    private static final int TYPES = 3;

    private final int[] labelled = new int[TYPES + 1];
    private final int[] found = new int[TYPES + 1];
    private final int[] exact = new int[TYPES + 1];
    private final int[] labelledMet = new int[TYPES + 1];
    private final int[] foundMet = new int[TYPES + 1];

    private record Name(int first, int end, int type) {
        boolean meets(Name other) {
            return type == other.type && first < other.end && other.first < end;
        }
    }

    void add(int[] gold, int[] guess) {
        List<Name> wanted = names(gold);
        List<Name> got = names(guess);
        for (Name name : wanted) {
            count(labelled, name);
            if (got.contains(name)) {
                count(exact, name);
            }
            if (got.stream().anyMatch(name::meets)) {
                count(labelledMet, name);
            }
        }
        for (Name name : got) {
            count(found, name);
            if (wanted.stream().anyMatch(name::meets)) {
                count(foundMet, name);
            }
        }
    }

    private static void count(int[] counts, Name name) {
        counts[0]++;
        counts[name.type()]++;
    }

    private static List<Name> names(int[] labels) {
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            if (Labels.opens(labels[i])) {
                names.add(new Name(i, Labels.end(labels, i), Labels.type(labels[i])));
            }
        }
        return names;
    }

    /** Exact F1 times 100; {@code type} 0 for all, else as of {@link Labels#type}. */
    double exact(int type) {
        return 200.0 * exact[type] / Math.max(1, labelled[type] + found[type]);
    }

    /** Overlap F1 times 100 over all types. */
    double overlap() {
        double precision = foundMet[0] / (double) Math.max(1, found[0]);
        double recall = labelledMet[0] / (double) Math.max(1, labelled[0]);
        return precision + recall == 0 ? 0 : 200 * precision * recall / (precision + recall);
    }

    /** A row of a table: all exact and overlap, then people, organisations and places exact. */
    String row(String set, String how) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.1f / %.1f | %.1f | %.1f | %.1f |",
                set,
                how,
                exact(0),
                overlap(),
                exact(1),
                exact(2),
                exact(3));
    }
}
