package org.dateline.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Fits {@code blocks.model} to a folder of labelled pages in the layout of {@code ../shared/extraction} and prints
 * figures, cross-validated in five folds by domain. What a fold's own model says of each block, and those five models,
 * which {@link CheckBlocks} reads, are left in a folder of their own.
 */
final class FitBlocks {
    static final int FOLDS = 5;
    private static final Boost FIRST = new Boost(120, 5, 0.1, 3);
    private static final Boost SECOND = new Boost(140, 5, 0.08, 3);
    private static final Map<String, Double> CORPORA =
            Map.of("fundus", 2.5, "scrapinghub", 2.5, "wcxb", 0.6, "trafilatura", 1.0);
    private static final String HEADER = """
            # Weights that tell which blocks of a page are its article's; read by org.dateline.extract.ModelFile.
            # Fitted by org.dateline.extract.FitBlocks (./mvnw -Pfit-blocks test) to the labelled pages of ../shared/extraction.
            # No text of a page is in it: words of element names seen on 8 domains or more, opening and closing words of
            # blocks seen on 6 or more, and decision trees over the columns of Signal, TokenSignals and SecondLook.
            """;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final PrintStream out = System.out;

    public static void main(String[] args) throws IOException {
        new FitBlocks().run(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
    }

    private void run(Path folder, Path file, Path notes) throws IOException {
        Files.createDirectories(notes);
        List<LabelledPage> pages = read(folder);
        out.printf(
                "%d pages, %d blocks%n",
                pages.size(), pages.stream().mapToInt(p -> p.labels().length).sum());
        report("all blocks that are in the truth", pages, page -> {
            double[] sure = new double[page.labels().length];
            for (int i = 0; i < sure.length; i++) {
                sure[i] = page.labels()[i];
            }
            return sure;
        });
        int[] fold = pages.stream().mapToInt(page -> fold(page.domain())).toArray();
        Fitting all = new Fitting(pages, CORPORA);
        double[][] odds = new double[pages.size()][];
        TokenScores[] scores = new TokenScores[FOLDS];
        Forest[] firsts = new Forest[FOLDS];
        float[][][] rows = new float[pages.size()][][];
        for (int f = 0; f < FOLDS; f++) {
            int held = f;
            List<Integer> train = indexes(fold, i -> i != held);
            List<Integer> test = indexes(fold, i -> i == held);
            TokenCounts counts = all.counts(train);
            scores[f] = counts.scores();
            float[][][] own = all.rows(train, counts);
            Forest first = all.fit(FIRST, train, own, f);
            firsts[f] = first;
            for (int i : test) {
                rows[i] = TokenSignals.rows(pages.get(i).signals(), pages.get(i).tokens(), scores[f]);
                odds[i] = odds(first, rows[i]);
            }
        }
        report("first forest, cross-validated", pages, odds);
        float[][][] again = new float[pages.size()][][];
        for (int i = 0; i < again.length; i++) {
            again[i] = SecondLook.rows(
                    rows[i], odds[i], pages.get(i).weights(), pages.get(i).tokens());
        }
        double[][] sure = new double[pages.size()][];
        for (int f = 0; f < FOLDS; f++) {
            int held = f;
            Forest second = all.fit(SECOND, indexes(fold, i -> i != held), again, 100 + f);
            Files.writeString(
                    notes.resolve("fold" + f + ".model"),
                    ModelFile.write(new BlockModel(scores[f], firsts[f], second)));
            for (int i : indexes(fold, i -> i == held)) {
                sure[i] = odds(second, again[i]);
            }
        }
        report("second forest, cross-validated", pages, sure);
        judgements(pages, sure, notes.resolve("judgements.tsv"));
        List<Integer> everyone = indexes(fold, i -> true);
        TokenCounts counts = all.counts(everyone);
        Forest first = all.fit(FIRST, everyone, all.rows(everyone, counts), 7);
        Forest second = all.fit(SECOND, everyone, again, 107);
        Files.writeString(file, HEADER + ModelFile.write(new BlockModel(counts.scores(), first, second)));
    }

    private static void judgements(List<LabelledPage> pages, double[][] sure, Path file) throws IOException {
        try (PrintStream to = new PrintStream(file.toFile(), StandardCharsets.UTF_8)) {
            for (int p = 0; p < pages.size(); p++) {
                LabelledPage page = pages.get(p);
                for (int i = 0; i < page.labels().length; i++) {
                    to.printf(
                            Locale.ROOT,
                            "%s\t%.0f\t%.2f\t%d\t%s\t%s\t%s%n",
                            page.id(),
                            page.labels()[i],
                            1 / (1 + Math.exp(-sure[p][i])),
                            page.lost()[i] ? 1 : 0,
                            Arrays.toString(page.tokens().names()[page.tokens().at()[i]]),
                            page.tokens().alike()[i].replaceAll("\\s", " "),
                            page.texts().get(i));
                }
            }
        }
    }

    private static double[] odds(Forest forest, float[][] rows) {
        double[] odds = new double[rows.length];
        for (int i = 0; i < odds.length; i++) {
            odds[i] = forest.odds(rows[i]);
        }
        return odds;
    }

    static int fold(String domain) {
        return Math.floorMod(domain.hashCode() * 31 + 7, FOLDS);
    }

    private static List<Integer> indexes(int[] fold, java.util.function.IntPredicate wanted) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < fold.length; i++) {
            if (wanted.test(fold[i])) {
                found.add(i);
            }
        }
        return found;
    }

    private void report(String name, List<LabelledPage> pages, double[][] odds) {
        Map<String, double[]> sure = new HashMap<>();
        for (int i = 0; i < odds.length; i++) {
            sure.put(
                    pages.get(i).id(),
                    Arrays.stream(odds[i]).map(o -> 1 / (1 + Math.exp(-o))).toArray());
        }
        report(name, pages, page -> sure.getOrDefault(page.id(), new double[0]));
    }

    private void report(
            String name, List<LabelledPage> pages, java.util.function.Function<LabelledPage, double[]> judge) {
        Map<String, List<double[]>> results = new TreeMap<>();
        for (LabelledPage page : pages) {
            if (!page.truth().isEmpty()) {
                results.computeIfAbsent(page.corpus(), c -> new ArrayList<>())
                        .add(Shingles.compare(page.truth(), page.text(judge.apply(page))));
            }
        }
        out.println(name);
        results.forEach((corpus, each) -> out.println("  " + corpus + figures(each)));
        out.flush();
    }

    private static String figures(List<double[]> pages) {
        double p = pages.stream()
                .filter(r -> r[0] + r[1] > 0)
                .mapToDouble(r -> r[0] / (r[0] + r[1]))
                .average()
                .orElse(0);
        double r = pages.stream()
                .mapToDouble(x -> x[0] / Math.max(1e-9, x[0] + x[2]))
                .average()
                .orElse(0);
        double f = pages.stream()
                .mapToDouble(x -> 2 * x[0] / Math.max(1e-9, 2 * x[0] + x[1] + x[2]))
                .average()
                .orElse(0);
        return String.format(Locale.ROOT, " F1 %.4f P %.4f R %.4f pageF1 %.4f", 2 * p * r / (p + r), p, r, f);
    }

    private static List<LabelledPage> read(Path folder) throws IOException {
        JsonNode truth = MAPPER.readTree(unpacked(folder.resolve("truth.json.gz")));
        List<Map.Entry<String, JsonNode>> records = new ArrayList<>();
        truth.properties().stream()
                .filter(e -> CORPORA.containsKey(e.getValue().path("corpus").asText()))
                .forEach(records::add);
        Map<Integer, LabelledPage> found = new java.util.concurrent.ConcurrentSkipListMap<>();
        java.util.stream.IntStream.range(0, records.size()).parallel().forEach(i -> {
            try {
                JsonNode record = records.get(i).getValue();
                LabelledPage.read(
                                records.get(i).getKey(),
                                record,
                                unpacked(folder.resolve(record.path("html").asText())))
                        .ifPresent(page -> found.put(i, page));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        return List.copyOf(found.values());
    }

    static byte[] unpacked(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }
}
