package org.dateline.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Scores predictions as the labelled pages' README defines it: bodies by shingles of four tokens (the protocol of the
 * article-extraction-benchmark), snippets (that of trafilatura's evaluation), titles, authors and days.
 */
final class Scorer {
    private static final int SHINGLE = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Pattern SPLIT = Pattern.compile("[;,|/\\n]|(?U:\\s)(?:and|und|et|y|e|og|och|en|&)(?U:\\s)");
    private static final Pattern LEAD =
            Pattern.compile("^(?U:\\s)*(?:by|von|par|por|di|de|af|av|text)(?U:\\s)*:?(?U:\\s)+");
    private static final Pattern DAY = Pattern.compile("\\s*(\\d{4}-\\d\\d-\\d\\d)");

    private final Map<String, Mean> means = new LinkedHashMap<>();
    private int found;
    private int missed;
    private int wrong;

    private static final class Mean {
        private double sum;
        private int count;

        void add(double value) {
            sum += value;
            count++;
        }

        double value() {
            return count == 0 ? 0 : sum / count;
        }
    }

    /** Takes in a page: what the set says of it, and what we say. */
    void add(JsonNode truth, JsonNode predicted) {
        if (!truth.path("articleBody").asText("").isEmpty()) {
            body(truth.path("articleBody").asText(), text(predicted, "articleBody"));
        }
        snippets(truth, squeezed(text(predicted, "articleBody")));
        if (!truth.path("title").asText("").isEmpty()) {
            List<String> title = tokens(fold(truth.path("title").asText()));
            List<String> ours = tokens(fold(text(predicted, "title")));
            add("title", title.equals(ours) ? 1 : 0);
            add("titleF1", overlap(counts(title), counts(ours)));
        }
        if (truth.has("authors")) {
            authors(names(truth.path("authors")), names(predicted.path("authors")));
        }
        if (!truth.path("date").asText("").isEmpty()) {
            days(truth, predicted);
        }
    }

    /** The measures by name, in the README's words; those without a page are missing. */
    Map<String, Double> measures() {
        Map<String, Double> all = new LinkedHashMap<>();
        if (means.containsKey("pageF1")) {
            double precision = mean("precision");
            double recall = mean("recall");
            all.put("F1", precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
        }
        means.forEach((name, mean) -> all.put(name, mean.value()));
        if (found + missed + wrong > 0) {
            all.put("snippetF1", 2.0 * found / (2.0 * found + missed + wrong));
        }
        return all;
    }

    private double mean(String name) {
        return means.getOrDefault(name, new Mean()).value();
    }

    private void add(String name, double value) {
        means.computeIfAbsent(name, n -> new Mean()).add(value);
    }

    private void body(String truth, String ours) {
        Map<String, Integer> a = shingles(tokens(truth));
        Map<String, Integer> b = shingles(tokens(ours));
        double shared = shared(a, b);
        double more = size(b) - shared;
        double less = size(a) - shared;
        if (shared + more > 0) {
            add("precision", shared / (shared + more));
        }
        if (shared + less > 0) {
            add("recall", shared / (shared + less));
        }
        add("accuracy", tokens(truth).equals(tokens(ours)) ? 1 : 0);
        add("pageF1", shared + more + less == 0 ? 1 : 2 * shared / (2 * shared + more + less));
    }

    private void snippets(JsonNode truth, String ours) {
        for (JsonNode with : truth.path("with")) {
            boolean has = ours.contains(squeezed(with.asText()));
            found += has ? 1 : 0;
            missed += has ? 0 : 1;
        }
        for (JsonNode without : truth.path("without")) {
            wrong += ours.contains(squeezed(without.asText())) ? 1 : 0;
        }
    }

    private void authors(Set<String> truth, Set<String> ours) {
        if (truth.isEmpty()) {
            add("spurious", ours.isEmpty() ? 0 : 1);
            return;
        }
        Set<String> both = new HashSet<>(truth);
        both.retainAll(ours);
        add("author", truth.equals(ours) ? 1 : 0);
        add("authorF1", 2.0 * both.size() / (truth.size() + ours.size()));
    }

    private void days(JsonNode truth, JsonNode predicted) {
        Set<LocalDate> good = new HashSet<>();
        List.of("date", "datetime", "date_alt")
                .forEach(name -> good.addAll(daysOf(truth.path(name).asText(""))));
        Set<LocalDate> ours = daysOf(text(predicted, "date"));
        add("date", ours.stream().anyMatch(good::contains) ? 1 : 0);
        boolean near = ours.stream()
                .anyMatch(day -> good.stream().anyMatch(other -> Math.abs(ChronoUnit.DAYS.between(day, other)) <= 1));
        add("date1", near ? 1 : 0);
    }

    /** The days that a date can mean: as written, and in UTC when it has an offset. */
    private static Set<LocalDate> daysOf(String date) {
        Set<LocalDate> days = new HashSet<>();
        Matcher day = DAY.matcher(date);
        if (!day.lookingAt()) {
            return days;
        }
        try {
            days.add(LocalDate.parse(day.group(1)));
            days.add(OffsetDateTime.parse(offset(date.strip()))
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .toLocalDate());
        } catch (DateTimeException e) {
            return days;
        }
        return days;
    }

    private static String offset(String date) {
        return date.replaceFirst(" ", "T").replaceFirst("([+-]\\d\\d)(\\d\\d)$", "$1:$2");
    }

    private static Set<String> names(JsonNode authors) {
        Set<String> names = new HashSet<>();
        for (JsonNode each : authors.isTextual() ? List.of(authors) : list(authors)) {
            for (String part : SPLIT.split(fold(each.asText()), -1)) {
                String name = String.join(" ", tokens(LEAD.matcher(part).replaceFirst("")));
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String text(JsonNode object, String name) {
        return object.path(name).isNull() ? "" : object.path(name).asText("");
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace('ς', 'σ');
    }

    private static String squeezed(String text) {
        return text.replace("\u00ad", "").replaceAll("(?U)\\s+", " ").strip();
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            tokens.add(word.group());
        }
        return tokens;
    }

    private static Map<String, Integer> shingles(List<String> tokens) {
        List<String> all = new ArrayList<>();
        if (!tokens.isEmpty() && tokens.size() <= SHINGLE) {
            all.add(String.join(" ", tokens));
        }
        for (int i = 0; tokens.size() > SHINGLE && i + SHINGLE <= tokens.size(); i++) {
            all.add(String.join(" ", tokens.subList(i, i + SHINGLE)));
        }
        return counts(all);
    }

    private static Map<String, Integer> counts(List<String> all) {
        Map<String, Integer> counts = new HashMap<>();
        all.forEach(each -> counts.merge(each, 1, Integer::sum));
        return counts;
    }

    private static double overlap(Map<String, Integer> a, Map<String, Integer> b) {
        double all = size(a) + size(b);
        return all == 0 ? 1 : 2 * shared(a, b) / all;
    }

    private static double shared(Map<String, Integer> a, Map<String, Integer> b) {
        return a.entrySet().stream()
                .mapToDouble(each -> Math.min(each.getValue(), b.getOrDefault(each.getKey(), 0)))
                .sum();
    }

    private static double size(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
