package org.dateline.annotate;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * The trained tagger: a lexicon and a linear-chain model over its features. It labels the sentences of one article
 * together, so that what is written in one helps in another.
 *
 * @param version names the training that it came from
 * @param lexicon what it knows of words
 * @param weights what it learnt
 * @param convention tells reports from news
 */
record Model(String version, Lexicon lexicon, Weights weights, Convention convention) {
    static final int FORMAT = 0x444c5401;
    private static final String SHIPPED = "tagger.bin";

    private static final class Holder {
        static final Model SHIPPED_MODEL = load();
    }

    /** The model that Dateline ships, read at the first call. */
    static Model shipped() {
        return Holder.SHIPPED_MODEL;
    }

    private static Model load() {
        try (InputStream in = Objects.requireNonNull(Model.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("annotate: the shipped " + SHIPPED + " cannot be read", e);
        }
    }

    /** Reads what training wrote. @throws IOException also when it is of another format */
    static Model read(InputStream from) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(from, 1 << 16));
        if (in.readInt() != FORMAT) {
            throw new IOException("annotate: not a model of this format; train it anew with -Ptrain-tagger");
        }
        return new Model(in.readUTF(), Lexicon.read(in), Weights.read(in), Convention.read(in));
    }

    /** The labels of the tokens of each sentence of an article. */
    List<int[]> labels(List<Sentence> article) {
        Vocabulary vocabulary = new Vocabulary(article);
        return article.stream()
                .map(sentence -> weights.best(features(sentence, vocabulary)))
                .toList();
    }

    /** The same for a report. */
    List<int[]> labelsOfReport(List<Sentence> report) {
        Vocabulary vocabulary = new Vocabulary(report);
        return report.stream()
                .map(sentence -> features(sentence, vocabulary))
                .map(features -> weights.best(features, Convention.ofReport(features)))
                .toList();
    }

    static int[][] features(Sentence sentence, Vocabulary vocabulary) {
        Features features = new Features(sentence);
        int[][] all = new int[sentence.size()][];
        for (int i = 0; i < all.length; i++) {
            all[i] = features.of(i, vocabulary);
        }
        return all;
    }
}
