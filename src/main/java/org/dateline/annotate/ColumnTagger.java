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
    private final Tagger tagger;

    /** A tagger that knows these spellings. */
    public ColumnTagger(Aliases aliases) {
        tagger = new Tagger(aliases, Model.shipped());
    }

    /** Tags all that can be read. */
    public void tag(BufferedReader in, PrintWriter out) throws IOException {
        List<ColumnFile.Sentence> document = new ArrayList<>();
        for (ColumnFile.Sentence sentence : ColumnFile.read(in)) {
            if (sentence.opens()) {
                write(document, out);
                document.clear();
            }
            document.add(sentence);
        }
        write(document, out);
    }

    private void write(List<ColumnFile.Sentence> document, PrintWriter out) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < document.size(); i++) {
            blocks.add(Block.of(i, String.join(" ", document.get(i).tokens())));
        }
        List<Span> spans = tagger.tagLines(blocks);
        for (int i = 0; i < document.size(); i++) {
            Block block = blocks.get(i);
            List<String> tokens = document.get(i).tokens();
            String[] labels = labels(
                    tokens, spans.stream().filter(s -> s.block() == block).toList());
            for (int t = 0; t < labels.length; t++) {
                out.println(tokens.get(t) + "\t" + labels[t]);
            }
            out.println();
        }
    }

    private static String[] labels(List<String> tokens, List<Span> spans) {
        String[] labels = new String[tokens.size()];
        int start = 0;
        int span = 0;
        for (int t = 0; t < labels.length; t++) {
            int end = start + tokens.get(t).length();
            while (span < spans.size() && spans.get(span).stop() <= start) {
                span++;
            }
            labels[t] = "O";
            if (span < spans.size() && spans.get(span).start() < end) {
                boolean first = t == 0 || spans.get(span).start() >= start;
                labels[t] = (first ? "B-" : "I-") + code(spans.get(span).type());
            }
            start = end + 1;
        }
        return labels;
    }

    private static String code(EntityType type) {
        return switch (type) {
            case PERSON -> "PER";
            case ORGANISATION -> "ORG";
            case PLACE -> "LOC";
        };
    }
}
