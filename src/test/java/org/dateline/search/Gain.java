package org.dateline.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Normalized discounted cumulative gain as trec_eval has it: the gain is the grade, discounted by log2 of the rank. */
final class Gain {
    private static final int DEEP = 10;

    private Gain() {}

    /** The mean over all queries that have a relevant article; one that the run lacks counts 0. */
    static double atTen(Path judgements, Path run) throws IOException {
        Map<String, Map<String, Integer>> grades = new HashMap<>();
        for (String line : Files.readAllLines(judgements)) {
            String[] cells = line.strip().split("\\s+");
            if (cells.length == 4 && Integer.parseInt(cells[3]) > 0) {
                grades.computeIfAbsent(cells[0], query -> new HashMap<>()).put(cells[2], Integer.valueOf(cells[3]));
            }
        }
        Map<String, List<String>> ranked = new HashMap<>();
        for (String line : Files.readAllLines(run)) {
            String[] cells = line.split(" ");
            ranked.computeIfAbsent(cells[0], query -> new ArrayList<>()).add(cells[2]);
        }
        return grades.entrySet().stream()
                .mapToDouble(query -> gain(query.getValue(), ranked.getOrDefault(query.getKey(), List.of())))
                .average()
                .orElse(0);
    }

    private static double gain(Map<String, Integer> grades, List<String> ranked) {
        double gain = 0;
        for (int i = 0; i < Math.min(DEEP, ranked.size()); i++) {
            gain += grades.getOrDefault(ranked.get(i), 0) / discount(i);
        }
        List<Integer> best = grades.values().stream()
                .sorted(java.util.Comparator.reverseOrder())
                .limit(DEEP)
                .toList();
        double most = 0;
        for (int i = 0; i < best.size(); i++) {
            most += best.get(i) / discount(i);
        }
        return gain / most;
    }

    private static double discount(int place) {
        return Math.log(place + 2) / Math.log(2);
    }
}
