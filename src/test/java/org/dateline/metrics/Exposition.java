package org.dateline.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the text format 0.0.4 of Prometheus as its description has it
 * (https://prometheus.io/docs/instrumenting/exposition_formats/), and forgives nothing.
 */
public final class Exposition {
    private static final Pattern COMMENT = Pattern.compile("# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)");
    private static final Pattern SAMPLE =
            Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{(.*)\\})? (NaN|[+-]Inf|[+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?)");
    private static final Pattern LABEL =
            Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\\\n]|\\\\[\\\\\"n])*)\"(,|$)");

    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, String> helps = new LinkedHashMap<>();
    private final Map<String, Double> samples = new LinkedHashMap<>();
    private String family = "";

    private Exposition() {}

    /** Reads it, or throws {@link IllegalArgumentException} with the line that breaks a rule. */
    public static Exposition of(String text) {
        Exposition exposition = new Exposition();
        check(text.endsWith("\n"), "the last line has no end");
        text.lines().forEach(exposition::line);
        exposition.histograms();
        return exposition;
    }

    /** The value of each series, by its name with labels. */
    public Map<String, Double> samples() {
        return samples;
    }

    private void line(String line) {
        Matcher comment = COMMENT.matcher(line);
        Matcher sample = SAMPLE.matcher(line);
        if (comment.matches()) {
            described(comment.group(1), comment.group(2), comment.group(3), line);
        } else if (sample.matches()) {
            sample(sample.group(1), sample.group(3), sample.group(4), line);
        } else {
            check(false, "neither a comment nor a sample: " + line);
        }
    }

    private void described(String what, String name, String text, String line) {
        Map<String, String> known = what.equals("TYPE") ? types : helps;
        check(known.put(name, text) == null, "said twice: " + line);
        check(
                !what.equals("TYPE")
                        || List.of("counter", "gauge", "histogram", "summary", "untyped")
                                .contains(text),
                "no such type: " + line);
        family = name;
    }

    private void sample(String name, String labels, String value, String line) {
        String type = types.getOrDefault(family, "");
        check(!type.isEmpty() && helps.containsKey(family), "a sample before its HELP and TYPE: " + line);
        boolean parts = type.equals("histogram") || type.equals("summary");
        check(
                name.equals(family) || (parts && name.matches(Pattern.quote(family) + "_(bucket|sum|count)")),
                "a sample of another family: " + line);
        if (type.equals("counter")) {
            check(name.endsWith("_total") && Double.parseDouble(value) >= 0, "no count: " + line);
        }
        check(samples.put(name + labels(labels, line), number(value)) == null, "a series twice: " + line);
    }

    private static Map<String, String> labels(String text, String line) {
        Map<String, String> labels = new TreeMap<>();
        Matcher label = LABEL.matcher(text == null ? "" : text);
        int end = 0;
        while (label.find() && label.start() == end) {
            check(labels.put(label.group(1), label.group(2)) == null, "a label twice: " + line);
            end = label.end();
        }
        check(end == (text == null ? 0 : text.length()), "labels: " + line);
        return labels;
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private void histograms() {
        types.forEach((name, type) -> {
            if (type.equals("histogram")) {
                Map<String, List<Double>> rising = new LinkedHashMap<>();
                samples.forEach((series, value) -> {
                    if (series.startsWith(name + "_bucket")) {
                        check(series.contains("le="), "a bucket without its bound: " + series);
                        rising.computeIfAbsent(series.replaceAll("le=[^,}]+(, )?", ""), key -> new ArrayList<>())
                                .add(value);
                    }
                });
                rising.forEach((series, values) -> {
                    check(values.equals(values.stream().sorted().toList()), "buckets that fall: " + series);
                    String count = series.replace("_bucket", "_count").replace(", }", "}");
                    check(values.getLast().equals(samples.get(count)), "the last bucket is not the count: " + series);
                });
            }
        });
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
