package org.dateline.annotate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scores the tagger on labelled sets that it was not trained on: each set by a model of the other sets alone ("unseen"),
 * and thirds of all sets by a model of the other two ("thirds"). Writes the table into docs/evaluation.md and fails under
 * the floors. {@code ./mvnw -Pentities test [-Dset=FOLDER]}
 */
final class TaggerEvaluation {
    private static final int FOLDS = 3;
    private static final Path PAGE = Path.of("docs/evaluation.md");
    private static final String BEGIN = "<!-- names: written by TaggerEvaluation -->";
    private static final String END = "<!-- names: end -->";
    private static final Map<String, Double> FLOORS =
            Map.of("gmb", 78.5, "wikigold", 75.5, "re3d", 69.0, "politics", 83.0, "ewt", 73.0);

    private final Training training = new Training(Model.shipped().lexicon());
    private final Map<String, List<LabelledText>> sets = new TreeMap<>();
    private final List<String> rows = new ArrayList<>();
    private final List<String> fallen = new ArrayList<>();

    private TaggerEvaluation(List<LabelledText> texts) {
        for (LabelledText text : texts) {
            sets.computeIfAbsent(text.set().split("-", 2)[0], k -> new ArrayList<>())
                    .add(text);
        }
    }

    public static void main(String[] args) throws IOException {
        TaggerEvaluation evaluation = new TaggerEvaluation(TrainTagger.texts(Path.of(args[0])));
        evaluation.unseen();
        evaluation.thirds();
        List<String> lines = new ArrayList<>(evaluation.rows);
        lines.add("");
        lines.add(evaluation.cost());
        Files.writeString(PAGE, page(Files.readString(PAGE), String.join("\n", lines)));
        if (!evaluation.fallen.isEmpty()) {
            throw new IllegalStateException("names: under the floor: " + evaluation.fallen);
        }
    }

    private void unseen() {
        rows.add("| set | | exact / overlap F1 | people | organisations | places |");
        rows.add("|---|---|---|---|---|---|");
        sets.forEach((set, texts) -> {
            List<LabelledText> others = new ArrayList<>();
            sets.forEach((other, all) -> {
                if (!other.equals(set)) {
                    others.addAll(all);
                }
            });
            Scores scores = new Scores();
            score(training.model("unseen", others), texts, scores);
            rows.add(scores.row(set, "unseen"));
        });
    }

    private void thirds() {
        Map<String, Scores> scores = new TreeMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<LabelledText> train = new ArrayList<>();
            Map<String, List<LabelledText>> test = new TreeMap<>();
            for (Map.Entry<String, List<LabelledText>> set : sets.entrySet()) {
                for (int i = 0; i < set.getValue().size(); i++) {
                    List<LabelledText> part =
                            i % FOLDS == fold ? test.computeIfAbsent(set.getKey(), k -> new ArrayList<>()) : train;
                    part.add(set.getValue().get(i));
                }
            }
            Model model = training.model("third", train);
            test.forEach((set, texts) -> score(model, texts, scores.computeIfAbsent(set, k -> new Scores())));
        }
        scores.forEach((set, score) -> {
            rows.add(score.row(set, "thirds"));
            if (score.exact(0) < FLOORS.getOrDefault(set, 0.0)) {
                fallen.add(set);
            }
        });
    }

    /** Tags the texts of one set as {@link Tagger#labels} does the documents of one file. */
    private void score(Model model, List<LabelledText> texts, Scores scores) {
        List<List<Sentence>> documents = texts.stream().map(training::sentences).toList();
        boolean reports = model.convention()
                .reports(documents.stream().flatMap(List::stream).toList());
        for (int t = 0; t < texts.size(); t++) {
            List<int[]> labels = reports ? model.labelsOfReport(documents.get(t)) : model.labels(documents.get(t));
            for (int s = 0; s < labels.size(); s++) {
                scores.add(texts.get(t).gold().get(s), labels.get(s));
            }
        }
    }

    private String cost() {
        byte[] file = ModelWriter.bytes(Model.shipped());
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        read(file);
        double load = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
        long before = used();
        Model model = read(file);
        double heap = (used() - before) / 1e6;
        double rate = rate(new Tagger(Annotator.shippedAliases(), model));
        return String.format(
                Locale.ROOT,
                "Model file %.1f MB, %.0f MB of heap, read in %.0f ms of processor time; %,.0f tokens per CPU-second, tokenizing"
                        + " and the alias list included.",
                file.length / 1e6,
                heap,
                load,
                rate);
    }

    private static Model read(byte[] file) {
        try {
            return Model.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Tokens tagged in a second of processor time, after a first round over the same texts. */
    private double rate(Tagger tagger) {
        List<LabelledText> texts = sets.getOrDefault("gmb", List.of());
        double rate = 0;
        for (int round = 0; round < 2; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long tokens = 0;
            for (LabelledText text : texts) {
                List<Block> blocks = new ArrayList<>();
                for (Block block : text.blocks()) {
                    blocks.add(Block.of(blocks.size(), block.text()));
                    tokens += block.tokens().size();
                }
                tagger.tag(blocks);
            }
            rate = tokens * 1e9 / (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }
        return rate;
    }

    private static String page(String page, String table) {
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        if (end < begin) {
            throw new IllegalStateException("names: docs/evaluation.md has lost the marks of its table");
        }
        return page.substring(0, begin) + "\n\n" + table + "\n\n" + page.substring(end);
    }
}
