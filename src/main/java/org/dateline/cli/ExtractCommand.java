package org.dateline.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dateline.Config;
import org.dateline.Crawling;
import org.dateline.PublisherFile;
import org.dateline.archive.Imported;
import org.dateline.archive.Imports;
import org.dateline.article.Article;
import org.dateline.article.ArticleJson;
import org.dateline.article.Page;
import org.dateline.article.Source;
import org.dateline.crawl.PageFetch;
import org.dateline.crawl.Pauses;
import org.dateline.extract.Explanation;
import org.dateline.extract.Extraction;
import org.dateline.extract.Extractor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline extract}. */
@Command(
        name = "extract",
        description = {
            "Show what is taken out of one page: headline, names, dates, origin, kind and text, with the evidence.",
            "A file is read as it is; an address is fetched once, if its robots.txt allows it. Nothing is kept.",
            "Exit code 1 when the page is not an article."
        })
final class ExtractCommand implements Callable<Integer> {
    @Mixin
    Common common = new Common();

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "FILE|URL", description = "A file of HTML, text or JSON, or an address on the web.")
    String what = "";

    @Option(names = "--explain", description = "Show each block of the page, kept or dropped and why.")
    boolean explain;

    @Option(names = "--json", description = "Write the article as one JSON object, as the archive keeps it.")
    boolean json;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Address that the file was fetched from; names and dates are told from it too.")
    @Nullable
    URI url;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Config config = common.config();
        Page page = page(config);
        Extractor extractor = new Extractor(PublisherFile.over(config.data().resolve("publishers.txt")));
        Extraction extraction = extractor.extract(page, "");
        boolean article = switch (extraction) {
            case Extraction.Extracted(Article found) -> {
                print(out, extractor, page, found);
                yield true;
            }
            case Extraction.NotAnArticle(String reason) -> {
                out.println("Not an article: " + Plain.line(reason));
                print(out, extractor.explain(page));
                yield false;
            }
        };
        out.flush();
        return article ? 0 : 1;
    }

    private Page page(Config config) throws InterruptedException {
        if (what.matches("(?i)https?://.*")) {
            return new PageFetch(Crawling.settings(config), Clock.systemUTC(), Pauses.REAL).fetch(URI.create(what));
        }
        Path file = Path.of(what);
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "extract: there is no file " + file);
        }
        try (Stream<Imported> read = new Imports(Source.UNKNOWN, null, Clock.systemUTC()).read(List.of(file))) {
            Page page = switch (read.findFirst().orElseThrow(() -> unreadable(file, "it is empty"))) {
                case Imported.Read(Page found) -> found;
                case Imported.Skipped skipped -> throw unreadable(file, skipped.reason());
            };
            URI at = url == null ? page.url() : url;
            return new Page(at, page.fetchedAt(), page.via(), page.status(), page.headers(), page.body(), page.hints());
        }
    }

    private static IllegalStateException unreadable(Path file, String why) {
        return new IllegalStateException("extract: " + file + " can't be read: " + why);
    }

    private void print(PrintWriter out, Extractor extractor, Page page, Article article) {
        if (json) {
            out.println(new String(ArticleJson.write(article), StandardCharsets.UTF_8));
            return;
        }
        print(out, extractor.explain(page));
        out.println();
        article.body()
                .forEach(paragraph -> out.println(paragraph.role().name().toLowerCase(java.util.Locale.ROOT) + ": "
                        + Plain.line(paragraph.text()) + System.lineSeparator()));
    }

    private void print(PrintWriter out, Explanation explanation) {
        for (Explanation.FieldNote field : explanation.fields()) {
            if (explain || !field.value().isEmpty()) {
                String evidence = field.evidence().isEmpty() ? "" : " (" + field.evidence() + ")";
                out.println(Plain.line(field.field() + ": " + field.value() + evidence));
            }
        }
        if (explain) {
            out.println();
            explanation
                    .roots()
                    .forEach(root -> out.println(Plain.line("root %.2f %s %s: %s"
                            .formatted(
                                    root.score(),
                                    root.chosen() ? "chosen" : "passed over",
                                    root.at(),
                                    root.reason()))));
            explanation
                    .blocks()
                    .forEach(block -> out.println(Plain.line("%s %.2f %s %s%s: %s"
                            .formatted(
                                    block.kept() ? "kept   " : "dropped",
                                    block.score(),
                                    block.role(),
                                    block.at(),
                                    block.reason().isEmpty() ? "" : " [" + block.reason() + "]",
                                    block.text()))));
        }
    }
}
