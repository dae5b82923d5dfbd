package org.dateline.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A piece of a labelled set, taken for one document: its sentences cut by our own tokenizer, and the labels given.
 *
 * @param set the name of its file without ending
 * @param blocks one for each sentence
 * @param gold the labels of each sentence's tokens
 */
record LabelledText(String set, List<Block> blocks, List<int[]> gold) {
    private static final int SENTENCES = 25;
    private static final List<String> CODES = List.of("PER", "ORG", "LOC");

    /** The texts of a set: documents where the file marks them, else so many sentences at a time. */
    static List<LabelledText> read(Path file) throws IOException {
        String set = file.getFileName().toString().replaceFirst("\\.conll(\\.gz)?$", "");
        List<LabelledText> texts = new ArrayList<>();
        List<String[]> lines = new ArrayList<>();
        LabelledText text = new LabelledText(set, new ArrayList<>(), new ArrayList<>());
        try (BufferedReader in = open(file)) {
            for (String line = in.readLine(); line != null || !lines.isEmpty(); line = in.readLine()) {
                if (line != null && !line.isBlank()) {
                    lines.add(line.split("\t", -1));
                    continue;
                }
                if (!lines.isEmpty()) {
                    text.add(lines);
                    lines.clear();
                }
                if (text.blocks.size() == SENTENCES || line == null) {
                    texts.add(text);
                    text = new LabelledText(set, new ArrayList<>(), new ArrayList<>());
                }
                if (line == null) {
                    break;
                }
            }
        }
        if (!text.blocks.isEmpty()) {
            texts.add(text);
        }
        return texts;
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8));
    }

    private void add(List<String[]> lines) {
        Block block = Block.of(
                blocks.size(), String.join(" ", lines.stream().map(l -> l[0]).toList()));
        int[] labels = new int[block.tokens().size()];
        int at = 0;
        for (int t = 0, start = 0; t < lines.size(); t++) {
            int type = type(lines.get(t)[1]);
            if (type > 0 && lines.get(t)[1].startsWith("B")) {
                int u = t + 1;
                int end = start + lines.get(t)[0].length();
                while (u < lines.size() && lines.get(u)[1].startsWith("I")) {
                    end += 1 + lines.get(u)[0].length();
                    u++;
                }
                int first = at;
                while (block.tokens().get(first).start() < start) {
                    first++;
                }
                int last = first;
                while (last < labels.length && block.tokens().get(last).start() < end) {
                    last++;
                }
                first = set.startsWith("gmb") && type == 1 ? bare(block, first, last) : first;
                if (first < last) {
                    Labels.set(labels, first, last, type);
                }
                at = last;
            }
            start += lines.get(t)[0].length() + 1;
        }
        blocks.add(block);
        gold.add(labels);
    }

    /** Where the person's name begins behind the title. */
    private static int bare(Block block, int first, int last) {
        Titles titles = new Titles(block.tokens());
        int at = first;
        while (at < last - 1 && titles.at(at)) {
            at++;
        }
        return at;
    }

    private static int type(String label) {
        return label.length() < 3 ? 0 : 1 + CODES.indexOf(label.substring(2));
    }
}
