package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.dateline.Config;
import org.dateline.Dateline;
import org.dateline.Setting;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dateline reindex}, with nobody on the data folder and beside its owner. */
class ReindexCommandTest {
    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    private Dateline open() {
        Config config = Config.load(folder, null, Map.of(), Map.of(Setting.DATA, data()));
        return Dateline.open(config, Clock.systemUTC());
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static void take(Dateline dateline) {
        dateline.ingest()
                .take(Page.imported(
                        URI.create("https://gazette.example/ferry"),
                        Instant.parse("2026-03-01T12:00:00Z"),
                        "text/plain; charset=utf-8",
                        "Ferry sails\n\nA ferry will sail from Monday on, the minister said in parliament on Friday.\n"
                                .getBytes(StandardCharsets.UTF_8),
                        Hints.NONE));
        dateline.ingest().commit();
    }

    private int reindex() {
        return Cli.commandLine().setErr(new PrintWriter(err, true)).execute("reindex", "--data", data());
    }

    @Test
    void alone() {
        try (Dateline dateline = open()) {
            take(dateline);
        }
        assertEquals(0, reindex(), err.toString());
        assertTrue(err.toString().contains("reindex: 1 articles are in the new index"), err.toString());
    }

    @Test
    void besideTheOwner() {
        try (Dateline dateline = open()) {
            take(dateline);
            assertEquals(0, reindex(), err.toString());
            assertTrue(
                    err.toString().contains("it makes the new index while it goes on. Ctrl-C ends this display"),
                    err.toString());
            assertTrue(err.toString().contains("reindex: done, 1 articles are in the new index"), err.toString());
            assertEquals(1, dateline.search().size());
        }
    }
}
