package org.dateline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dateline.annotate.Annotator;
import org.dateline.annotate.ColumnTagger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline annotate}. */
@Command(
        name = "annotate",
        description = {
            "Find the names in a text that is not in the index.",
            "With --conll: a file of one token a line, blank lines between sentences; writes token TAB label."
        })
final class AnnotateCommand implements Callable<Integer> {
    private static final String STDIN = "-";

    @Mixin
    Common common = new Common();

    @Spec
    CommandSpec spec;

    @Option(
            names = "--conll",
            required = true,
            paramLabel = "FILE",
            description = {
                "Tag the tokens of this file as they are given; - reads standard input.",
                "The labels are BIO over PER, ORG and LOC."
            })
    String conll = STDIN;

    @Option(names = "--output", paramLabel = "FILE", description = "Write there instead of to standard output.")
    @Nullable
    Path output;

    @Override
    public Integer call() throws IOException {
        try (BufferedReader in = input()) {
            ColumnTagger tagger = new ColumnTagger(Annotator.shippedAliases());
            if (output == null) {
                PrintWriter out = spec.commandLine().getOut();
                tagger.tag(in, out);
                out.flush();
            } else {
                try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(output))) {
                    tagger.tag(in, out);
                }
            }
        }
        return 0;
    }

    private BufferedReader input() throws IOException {
        if (conll.equals(STDIN)) {
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        }
        Path file = Path.of(conll);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("annotate: there is no file " + file);
        }
        return Files.newBufferedReader(file);
    }
}
