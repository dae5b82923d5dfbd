package org.dateline.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A {@link BlockModel} as text: comment lines, then sections {@code names}, {@code texts} (a score, a space, a token on each
 * line), {@code first} and {@code second} (the odds to begin with, then a tree on each line: {@code feature:threshold} for
 * a node, {@code =value} for a leaf, each node before its left and its right branch).
 */
final class ModelFile {
    /** The shipped model. */
    static final BlockModel SHIPPED = read("blocks.model");

    private final List<String> lines = new ArrayList<>();
    private int line;

    private ModelFile() {}

    private static BlockModel read(String resource) {
        try (InputStream in = Objects.requireNonNull(ModelFile.class.getResourceAsStream(resource), resource)) {
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines());
        } catch (IOException e) {
            throw new UncheckedIOException("extract: " + resource + " cannot be read", e);
        }
    }

    /** The model that these lines hold. */
    static BlockModel read(Stream<String> text) {
        ModelFile file = new ModelFile();
        text.filter(each -> !each.startsWith("# ") && !each.isEmpty()).forEach(file.lines::add);
        return file.read();
    }

    private BlockModel read() {
        Map<String, Float> names = scores("names", "texts");
        Map<String, Float> texts = scores("texts", "first");
        return new BlockModel(new TokenScores(names, texts), forest("first", "second"), forest("second", "end"));
    }

    private Map<String, Float> scores(String section, String next) {
        expect(section);
        Map<String, Float> scores = new HashMap<>();
        for (; !lines.get(line).equals(next); line++) {
            String[] parts = lines.get(line).split(" ", 2);
            scores.put(parts[1], Float.parseFloat(parts[0]));
        }
        return scores;
    }

    private void expect(String section) {
        if (!lines.get(line++).equals(section)) {
            throw new IllegalStateException("extract: blocks.model lacks its section " + section);
        }
    }

    private Forest forest(String section, String next) {
        expect(section);
        double base = Double.parseDouble(lines.get(line++));
        Growing growing = new Growing();
        for (; !lines.get(line).equals(next); line++) {
            growing.tree(lines.get(line).split(" "));
        }
        return growing.forest(base);
    }

    /** The model's text, without comments. */
    static String write(BlockModel model) {
        StringBuilder to = new StringBuilder();
        scores("names", model.tokens().names(), to);
        scores("texts", model.tokens().texts(), to);
        forest("first", model.first(), to);
        forest("second", model.second(), to);
        return to.append("end\n").toString();
    }

    private static void scores(String section, Map<String, Float> scores, StringBuilder to) {
        to.append(section).append('\n');
        new TreeMap<>(scores)
                .forEach((token, score) ->
                        to.append(score).append(' ').append(token).append('\n'));
    }

    private static void forest(String section, Forest forest, StringBuilder to) {
        to.append(section).append('\n').append(forest.base()).append('\n');
        for (int i = 0; i < forest.size(); i++) {
            to.append(forest.tree(i)).append('\n');
        }
    }

    /** Reads trees into one forest. */
    private static final class Growing {
        private final List<Short> features = new ArrayList<>();
        private final List<Float> thresholds = new ArrayList<>();
        private final List<Integer> left = new ArrayList<>();
        private final List<Integer> roots = new ArrayList<>();
        private int at;

        void tree(String[] nodes) {
            at = 0;
            roots.add(add());
            fill(roots.getLast(), nodes);
        }

        private int add() {
            features.add((short) -1);
            thresholds.add(0f);
            left.add(-1);
            return features.size() - 1;
        }

        private void fill(int node, String[] nodes) {
            String written = nodes[at++];
            if (written.startsWith("=")) {
                thresholds.set(node, Float.parseFloat(written.substring(1)));
                return;
            }
            int colon = written.indexOf(':');
            features.set(node, Short.parseShort(written.substring(0, colon)));
            thresholds.set(node, Float.parseFloat(written.substring(colon + 1)));
            int low = add();
            int high = add();
            left.set(node, low);
            fill(low, nodes);
            fill(high, nodes);
        }

        Forest forest(double base) {
            short[] asked = new short[features.size()];
            float[] parted = new float[asked.length];
            int[] branches = new int[asked.length];
            for (int i = 0; i < asked.length; i++) {
                asked[i] = features.get(i);
                parted[i] = thresholds.get(i);
                branches[i] = left.get(i);
            }
            return new Forest(
                    asked,
                    parted,
                    branches,
                    roots.stream().mapToInt(Integer::intValue).toArray(),
                    base);
        }
    }
}
