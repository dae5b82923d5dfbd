package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What {@code dateline extract --explain} says of ten of the pages that {@code org.dateline.extract.GoldenPagesTest}
 * reads, kept as {@code explain.txt} in each one's folder; {@code docs/extraction.md} says how to read it.
 *
 * <p>To accept changed answers, run with {@code -Dgolden.accept=true} and review the diff.
 */
class ExplainGoldenTest {
    private static final Path PAGES = Path.of("src/test/resources/org/dateline/extract/pages");

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "related-teasers",
                "captions",
                "table",
                "embedded-post",
                "live-blog",
                "newsletter-box",
                "wire-json-ld",
                "endless-scroll",
                "section-front",
                "login-wall"
            })
    void everyBlockIsSaidToBeKeptOrDroppedAndWhy(String name) throws IOException {
        Path folder = PAGES.resolve(name);
        String said = explained(folder.resolve("source.html"), "https://post.example/world/2024/05/03/" + name);
        Path golden = folder.resolve("explain.txt");
        if (Boolean.getBoolean("golden.accept")) {
            Files.writeString(golden, said);
        }
        assertEquals(Files.readString(golden), said);
    }

    private String explained(Path source, String url) {
        StringWriter said = new StringWriter();
        Cli.commandLine()
                .setOut(new PrintWriter(said))
                .execute("extract", source.toString(), "--explain", "--url", url, "--data", data.toString());
        return said.toString().replace(System.lineSeparator(), "\n");
    }
}
