package org.dateline.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.dateline.article.ArticleId;
import org.dateline.article.Fingerprint;
import org.dateline.index.ArticleIndex;
import org.dateline.index.Fields;
import org.dateline.index.Kin;
import org.dateline.index.Sample;

/**
 * Scores the stories that an index makes of two sets with known near-duplicates, and fails below the floors.
 *
 * <pre>
 * ./mvnw -q test -Pnear-duplicates -Dset=../shared/relevance
 * </pre>
 */
final class NearDuplicateEvaluation {
    private static final ObjectReader JSON = new ObjectMapper().reader();
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Pairs of one cluster that are one story, and pairs of one story that are of one cluster. */
    private static final double LEAST_RECALL = 0.97;

    private static final double LEAST_PRECISION = 0.98;
    private static final double LEAST_SYNDICATED = 0.9;
    private static final double MOST_LETTERS = 0.02;

    private NearDuplicateEvaluation() {}

    /**
     * The stories of one set.
     *
     * @param of the story of each article by the set's names
     * @param kin the related versions of each article, both ways
     */
    private record Grouped(Map<String, Long> of, Set<String> kin) {
        boolean together(String a, String b) {
            return of.get(a) != null && of.get(a).equals(of.get(b));
        }

        boolean related(String a, String b) {
            return kin.contains(a + " " + b) || kin.contains(b + " " + a);
        }

        /** The stories as sets of names, to be compared whatever their numbers are. */
        Set<Set<String>> sets() {
            Map<Long, Set<String>> sets = new HashMap<>();
            of.forEach((name, story) ->
                    sets.computeIfAbsent(story, key -> new TreeSet<>()).add(name));
            return new HashSet<>(sets.values());
        }
    }

    public static void main(String[] args) throws IOException {
        Path set = Path.of(args[0]);
        List<String> low = new ArrayList<>();
        synthetic(set.resolve("neardup-synthetic"), low);
        real(set.resolve("neardup"), low);
        if (!low.isEmpty()) {
            throw new IllegalStateException("below the floors: " + String.join(", ", low));
        }
    }

    private static void synthetic(Path folder, List<String> low) throws IOException {
        List<Sample> samples = new ArrayList<>();
        List<String> names = read(folder, samples);
        Grouped grouped = grouped(names, samples, new Random(1));
        Map<String, List<String>> clusters = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("clusters.tsv"))) {
            String[] cells = line.split("\t", -1);
            if (grouped.of().containsKey(cells[0])) {
                String cluster = cells[1].isEmpty() ? "single " + cells[0] : cells[1];
                clusters.computeIfAbsent(cluster, key -> new ArrayList<>()).add(cells[0]);
            }
        }
        long wanted =
                clusters.values().stream().mapToLong(each -> pairs(each.size())).sum();
        long found =
                grouped.sets().stream().mapToLong(each -> pairs(each.size())).sum();
        long right = clusters.values().stream()
                .mapToLong(each -> right(each, grouped))
                .sum();
        floor(low, "synthetic recall", (double) right / wanted, LEAST_RECALL);
        floor(low, "synthetic precision", (double) right / found, LEAST_PRECISION);
        for (int seed = 2; seed <= 4; seed++) {
            boolean same = grouped(names, samples, new Random(seed)).sets().equals(grouped.sets());
            floor(low, "the same stories in order " + seed, same ? 1 : 0, 1);
        }
    }

    private static long pairs(long articles) {
        return articles * (articles - 1) / 2;
    }

    private static long right(List<String> cluster, Grouped grouped) {
        Map<Long, Long> parts = new HashMap<>();
        cluster.forEach(name -> parts.merge(grouped.of().get(name), 1L, Long::sum));
        return parts.values().stream().mapToLong(NearDuplicateEvaluation::pairs).sum();
    }

    private static void real(Path folder, List<String> low) throws IOException {
        List<Sample> samples = new ArrayList<>();
        List<String> names = read(folder, samples);
        Grouped grouped = grouped(names, samples, new Random(1));
        int[] syndicated = new int[2];
        int[] versions = new int[2];
        int[] letters = new int[2];
        int[] repeated = new int[2];
        List<String> lines = Files.readAllLines(folder.resolve("pairs.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            boolean together = grouped.together(cells[0], cells[1]);
            double jaccard = Double.parseDouble(cells[2]);
            if (cells[4].equals("1")) {
                count(syndicated, jaccard >= 0.8, together);
                count(versions, jaccard >= 0.5, together || grouped.related(cells[0], cells[1]));
            } else {
                count(letters, jaccard >= 0.4 && jaccard < 0.8, together);
                count(repeated, jaccard >= 0.9, together);
            }
        }
        floor(low, "two sources from 0.8 in one story", share(syndicated), LEAST_SYNDICATED);
        floor(low, "two sources from 0.5 in one story or related", share(versions), LEAST_SYNDICATED);
        floor(low, "one source from 0.4 to 0.8 left apart", 1 - share(letters), 1 - MOST_LETTERS);
        floor(low, "one source from 0.9 in one story", share(repeated), 0.5);
    }

    private static void count(int[] counts, boolean asked, boolean yes) {
        counts[1] += asked ? 1 : 0;
        counts[0] += asked && yes ? 1 : 0;
    }

    private static double share(int[] counts) {
        return (double) counts[0] / counts[1];
    }

    private static void floor(List<String> low, String what, double value, double least) {
        System.out.printf(Locale.ROOT, "%-50s %.4f (floor %.2f)%n", what, value, least);
        if (value < least) {
            low.add(what);
        }
    }

    private static List<String> read(Path folder, List<Sample> samples) throws IOException {
        List<String> names = new ArrayList<>();
        long nanoseconds = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("docs.jsonl.gz"))), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode json = JSON.readTree(line);
                String name = json.get("id").asText();
                String text =
                        json.path("title").asText("") + "\n" + json.get("text").asText();
                names.add(name);
                long start = THREADS.getCurrentThreadCpuTime();
                Fingerprint print = MinHash.of(List.of(text.split("\n")));
                nanoseconds += THREADS.getCurrentThreadCpuTime() - start;
                samples.add(Sample.named(name)
                        .source(json.get("source").asText(), "")
                        .fingerprint(print));
            }
        }
        System.out.printf(
                Locale.ROOT, "%,d fingerprints, %.0f µs of CPU each%n", names.size(), nanoseconds / 1e3 / names.size());
        return names;
    }

    /** The stories that an index makes of the articles, put in the order that the dice give. */
    private static Grouped grouped(List<String> names, List<Sample> samples, Random dice) throws IOException {
        List<Sample> order = new ArrayList<>(samples);
        Collections.shuffle(order, dice);
        Map<ArticleId, String> known = new HashMap<>();
        names.forEach(name -> known.put(Sample.id(name), name));
        try (ArticleIndex index = ArticleIndex.open(Files.createTempDirectory("near-duplicates"))) {
            order.forEach(sample -> index.put(sample.article()));
            index.refresh();
            return index.searchers().use(searcher -> grouped(searcher, known));
        }
    }

    private static Grouped grouped(IndexSearcher searcher, Map<ArticleId, String> known) throws IOException {
        Map<Long, String> byTie = new HashMap<>();
        known.forEach((id, name) -> byTie.put(Long.parseLong(id.value(), 0, 15, 16), name));
        Grouped grouped = new Grouped(new HashMap<>(), new HashSet<>());
        NumericDocValues ties = MultiDocValues.getNumericValues(searcher.getIndexReader(), Fields.TIE);
        NumericDocValues stories = MultiDocValues.getNumericValues(searcher.getIndexReader(), Fields.STORY);
        BinaryDocValues kin = MultiDocValues.getBinaryValues(searcher.getIndexReader(), Fields.KIN);
        for (int i = 0; i < searcher.getIndexReader().maxDoc(); i++) {
            if (ties.advanceExact(i) && stories.advanceExact(i) && kin.advanceExact(i)) {
                String name = byTie.get(ties.longValue());
                grouped.of().put(name, stories.longValue());
                Kin.read(kin.binaryValue()).stream()
                        .filter(each -> !each.copy())
                        .forEach(each -> grouped.kin().add(name + " " + known.get(each.id())));
            }
        }
        return grouped;
    }
}
