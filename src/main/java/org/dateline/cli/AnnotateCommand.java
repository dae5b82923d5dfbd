package org.dateline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dateline.Config;
import org.dateline.ReadingRoom;
import org.dateline.annotate.Annotator;
import org.dateline.annotate.ColumnTagger;
import org.dateline.annotate.Corrector;
import org.dateline.archive.Imported;
import org.dateline.archive.Imports;
import org.dateline.article.Aliases;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Corrections;
import org.dateline.article.Source;
import org.dateline.article.UserAliases;
import org.dateline.extract.Extraction;
import org.dateline.extract.Extractor;
import org.dateline.extract.Publishers;
import org.dateline.index.Neighbour;
import org.dateline.search.SearchRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline annotate}. */
@Command(
        name = "annotate",
        description = {
            "Tell the names and dates in a file that need not be in the index, or in an article that is.",
            "With --conll: a file of one token a line, blank lines between sentences; writes token TAB label."
        })
final class AnnotateCommand implements Callable<Integer> {
    private static final int NEAREST = 10;
    private static final String STDIN = "-";

    @Mixin
    Common common = new Common();

    @Spec
    CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE|ID",
            description = "A file as for import, or the id of an article in the index, as in its address.")
    @Nullable
    String what;

    @Option(
            names = "--explain",
            description =
                    "Show the names where they stand in the text and why each means whom it means, how dates are read, and what in"
                            + " the index is like it.")
    boolean explain;

    @Option(
            names = "--conll",
            paramLabel = "FILE",
            description = {
                "Tag the tokens of this file as they are given; - reads standard input.",
                "The labels are BIO over PER, ORG and LOC."
            })
    @Nullable
    String conll;

    @Option(names = "--output", paramLabel = "FILE", description = "Write there instead of to standard output.")
    @Nullable
    Path output;

    @Override
    public Integer call() throws IOException {
        if ((what == null) == (conll == null)) {
            throw new ParameterException(
                    spec.commandLine(), "annotate: name a file, an article's id, or --conll with a file");
        }
        if (output == null) {
            PrintWriter out = spec.commandLine().getOut();
            write(out);
            out.flush();
        } else {
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(output))) {
                write(out);
            }
        }
        return 0;
    }

    private void write(PrintWriter out) throws IOException {
        String columns = conll;
        if (columns != null) {
            try (BufferedReader in = input(columns)) {
                new ColumnTagger(Annotator.shippedAliases()).tag(in, out);
            }
            return;
        }
        Explanation explanation = new Explanation(out, explain);
        String named = String.valueOf(what);
        Path file = Path.of(named);
        if (Files.isRegularFile(file)) {
            List<Article> articles = articles(file);
            articles.forEach(explanation::write);
            if (explain && Files.isDirectory(common.config().data().resolve("lucene"))) {
                nearest(articles, out);
            }
        } else {
            indexed(named, explanation, out);
        }
    }

    /** What the index holds that is like articles of a file. */
    private void nearest(List<Article> articles, PrintWriter out) {
        try (ReadingRoom room = ReadingRoom.open(common.config())) {
            for (Article article : articles) {
                nearest(article, room, out);
            }
        }
    }

    private static void nearest(Article article, ReadingRoom room, PrintWriter out) {
        List<Neighbour> nearest = room.search().nearest(article, NEAREST);
        out.printf("%n%s%n", nearest.isEmpty() ? "No article in the index is like it." : "Like it in the index:");
        nearest.forEach(near -> nearest(near, room, out));
    }

    /** The articles of a file, named and corrected as an import would have them. */
    private List<Article> articles(Path file) {
        Extractor extractor = new Extractor(Publishers.shipped());
        Aliases shipped = Annotator.shippedAliases();
        Annotator annotator = new Annotator(shipped);
        Path own = common.config().data().resolve("aliases.txt");
        Corrector corrector = new Corrector(shipped, new UserAliases(own, Corrections.NONE).corrections());
        try (Stream<Imported> read = new Imports(Source.UNKNOWN, null, Clock.systemUTC()).read(List.of(file))) {
            return read.map(each -> switch (each) {
                        case Imported.Skipped skipped -> throw unreadable(skipped.path(), skipped.reason());
                        case Imported.Read page ->
                            switch (extractor.extract(page.page(), "")) {
                                case Extraction.NotAnArticle none -> throw unreadable(file.toString(), none.reason());
                                case Extraction.Extracted extracted ->
                                    corrector.corrected(annotator.annotate(extracted.article()));
                            };
                    })
                    .toList();
        }
    }

    private static IllegalArgumentException unreadable(String file, String reason) {
        return new IllegalArgumentException("annotate: there is no article in " + file + ": " + reason);
    }

    private void indexed(String id, Explanation explanation, PrintWriter out) {
        Config config = common.config();
        try (ReadingRoom room = ReadingRoom.open(config)) {
            Article article = article(room, id);
            explanation.write(article);
            if (explain) {
                nearest(article, room, out);
            }
        }
    }

    private static void nearest(Neighbour near, ReadingRoom room, PrintWriter out) {
        String named = room.search().cards(List.of(near.id())).stream()
                .map(card -> card.source().name() + ": " + card.title())
                .findFirst()
                .orElse("");
        out.printf(
                "%-8s %s %s, %.0f%% alike, %.0f%% of the shorter%n",
                near.likeness().relation().name().toLowerCase(Locale.ROOT),
                near.id().value(),
                Plain.line(named),
                100 * near.likeness().jaccard(),
                100 * near.likeness().containment());
    }

    private static Article article(ReadingRoom room, String id) {
        try {
            return room.search()
                    .article(new ArticleId(id), SearchRequest.of("").query())
                    .orElseThrow(() -> new IllegalArgumentException("annotate: there is no file and no article " + id))
                    .article();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("annotate: there is no file and no article '" + id + "'", e);
        }
    }

    private static BufferedReader input(String columns) throws IOException {
        if (columns.equals(STDIN)) {
            return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        }
        Path file = Path.of(columns);
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("annotate: there is no file " + file);
        }
        return Files.newBufferedReader(file);
    }
}
