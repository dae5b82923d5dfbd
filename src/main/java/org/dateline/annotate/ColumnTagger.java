package org.dateline.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Aliases;
import org.dateline.article.EntityType;

/**
 * Tags text that others have cut into tokens, so that the tagger can be scored on any set: reads one token a line and
 * writes {@code token TAB label}, the labels BIO over PER, ORG and LOC, sentence for sentence and token for token as
 * given.
 */
public final class ColumnTagger {
    private static final int SENTENCES = 25;

    private final Tagger tagger;

    /** A tagger that knows these spellings. */
    public ColumnTagger(Aliases aliases) {
        tagger = new Tagger(aliases, Model.shipped());
    }

    /**
     * Tags all that can be read. A text ends where the file says so, else after {@value #SENTENCES} sentences; words help
     * one another within a text.
     */
    public void tag(BufferedReader in, PrintWriter out) throws IOException {
        List<List<ColumnFile.Sentence>> texts = texts(ColumnFile.read(in));
        List<List<Block>> blocks = texts.stream().map(ColumnTagger::blocks).toList();
        List<List<int[]>> labels = tagger.labels(blocks);
        for (int t = 0; t < texts.size(); t++) {
            for (int s = 0; s < texts.get(t).size(); s++) {
                write(
                        texts.get(t).get(s).tokens(),
                        blocks.get(t).get(s),
                        labels.get(t).get(s),
                        out);
            }
        }
    }

    private static List<List<ColumnFile.Sentence>> texts(List<ColumnFile.Sentence> sentences) {
        List<List<ColumnFile.Sentence>> texts = new ArrayList<>();
        for (ColumnFile.Sentence sentence : sentences) {
            if (texts.isEmpty() || sentence.opens() || texts.getLast().size() >= SENTENCES) {
                texts.add(new ArrayList<>());
            }
            texts.getLast().add(sentence);
        }
        return texts;
    }

    private static List<Block> blocks(List<ColumnFile.Sentence> text) {
        List<Block> blocks = new ArrayList<>();
        for (ColumnFile.Sentence sentence : text) {
            blocks.add(Block.of(blocks.size(), String.join(" ", sentence.tokens())));
        }
        return blocks;
    }

    /** A token as given has the label of the first of its pieces that is in a name. */
    private static void write(List<String> tokens, Block block, int[] labels, PrintWriter out) {
        int start = 0;
        int piece = 0;
        for (String token : tokens) {
            int end = start + token.length();
            String label = "O";
            for (; piece < labels.length && block.tokens().get(piece).start() < end; piece++) {
                if (label.equals("O") && labels[piece] != Labels.OUTSIDE) {
                    label = (Labels.opens(labels[piece]) ? "B-" : "I-") + code(Labels.entityType(labels[piece]));
                }
            }
            out.println(token + "\t" + label);
            start = end + 1;
        }
        out.println();
    }

    private static String code(EntityType type) {
        return switch (type) {
            case PERSON -> "PER";
            case ORGANISATION -> "ORG";
            case PLACE -> "LOC";
        };
    }
}
