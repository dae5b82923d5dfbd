package org.dateline.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Writes our figures beside the peers' ({@code peers.txt}) into the page of what was measured, between two marks. */
final class ExtractionTable {
    private static final String BEGIN = "<!-- extraction: written by ExtractionEvaluation -->";
    private static final String END = "<!-- /extraction -->";
    private static final List<String> MEASURES =
            List.of("F1", "precision", "recall", "pageF1", "snippetF1", "title", "author", "spurious", "date", "date1");

    private ExtractionTable() {}

    /** The table of these figures, by corpus and measure. */
    static String of(Map<String, Map<String, Double>> figures) throws IOException {
        StringBuilder table = new StringBuilder("| corpus | | " + String.join(" | ", MEASURES) + " |\n|---|---|"
                + "---|".repeat(MEASURES.size()) + "\n");
        for (Map.Entry<String, Map<String, Double>> corpus : figures.entrySet()) {
            table.append(row(corpus.getKey(), "**ours**", corpus.getValue()));
            for (String[] peer : peers()) {
                if (peer[0].equals(corpus.getKey())) {
                    table.append("| | ").append(peer[1]);
                    for (String measure : MEASURES) {
                        table.append(" | ").append(value(peer, measure));
                    }
                    table.append(" |\n");
                }
            }
        }
        return table.toString();
    }

    /** Puts a table between the marks of a file, which has to have them. */
    static void write(Path file, String table) throws IOException {
        String page = Files.readString(file);
        int from = page.indexOf(BEGIN);
        int to = page.indexOf(END);
        if (from < 0 || to < from) {
            throw new IllegalStateException("extraction: " + file + " lacks the marks " + BEGIN + " and " + END);
        }
        Files.writeString(file, page.substring(0, from) + BEGIN + "\n\n" + table + "\n" + page.substring(to));
    }

    private static String row(String corpus, String who, Map<String, Double> figures) {
        List<String> cells = new ArrayList<>();
        for (String measure : MEASURES) {
            Double reached = figures.get(measure);
            cells.add(reached == null ? "" : String.format(Locale.ROOT, "%.3f", reached));
        }
        return "| " + corpus + " | " + who + " | " + String.join(" | ", cells) + " |\n";
    }

    private static String value(String[] peer, String measure) {
        for (int i = 2; i < peer.length; i++) {
            if (peer[i].startsWith(measure + "=")) {
                return peer[i].substring(measure.length() + 1);
            }
        }
        return "";
    }

    private static List<String[]> peers() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ExtractionTable.class.getResourceAsStream("peers.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }
}
