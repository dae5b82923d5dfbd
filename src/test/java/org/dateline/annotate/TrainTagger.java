package org.dateline.annotate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.article.Digest;

/**
 * Trains the tagger that is shipped, the same bytes each time: {@code ./mvnw -Ptrain-tagger test [-Dset=FOLDER]}. Reads the
 * labelled sets of the folder and the plain news of the folder {@code news} beside it.
 */
final class TrainTagger {
    private static final String VERSION = "crf-1";
    private static final Path SHIPPED = Path.of("src/main/resources/org/dateline/annotate/tagger.bin");

    private TrainTagger() {}

    public static void main(String[] args) throws IOException {
        Path sets = Path.of(args[0]).toAbsolutePath().normalize();
        Lexicon lexicon = LexiconBuilder.build(sets.resolveSibling("news"));
        Model model = new Training(lexicon).model(VERSION, texts(sets));
        String sum = Digest.of(ModelWriter.bytes(model)).hex().substring(0, 8);
        Model named = new Model(VERSION + "-" + sum, lexicon, model.weights(), model.convention());
        Files.write(SHIPPED, ModelWriter.bytes(named));
    }

    /** All labelled texts of a folder, file by file. */
    static List<LabelledText> texts(Path folder) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        try (var files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".conll.gz")).sorted().forEach(file -> {
                try {
                    texts.addAll(LabelledText.read(file));
                } catch (IOException e) {
                    throw new UncheckedIOException("train: " + file, e);
                }
            });
        }
        return texts;
    }
}
