package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that lacks something while it can't be filled in. */
class FillingTest {
    private static final int ARTICLES = 30;

    @TempDir
    Path folder;

    @Test
    void whatCannotBeFilledInIsToldToReadersAndTriedAgain() throws IOException, SQLException {
        try (Dateline dateline = Dateline.open(Ferries.config(folder), Clock.systemUTC())) {
            Ferries.take(dateline, 0, ARTICLES);
            sql("CREATE TRIGGER full BEFORE UPDATE ON archive_settled BEGIN SELECT RAISE(ABORT, 'disk full'); END");
            damage();
            assertFalse(dateline.awaitWhole());
            Ferries.await("articles that are lacking", () -> dateline.notice().contains(" of 30 articles"));
            sql("DROP TRIGGER full");
            Ferries.awaitWhole(dateline);
            assertEquals(ARTICLES, Ferries.found(dateline));
            Ferries.await("nothing to tell", () -> dateline.notice().isEmpty());
        }
    }

    private void damage() throws IOException {
        try (Stream<Path> files = Files.list(Ferries.config(folder).data().resolve("lucene"))) {
            List<Path> segments =
                    files.filter(file -> file.toString().endsWith(".cfs")).toList();
            for (Path file : segments) {
                DamagedIndexTest.Harm.CHANGED.to(file);
            }
        }
    }

    private void sql(String statement) throws SQLException {
        Path database = Ferries.config(folder).data().resolve("dateline.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement each = connection.createStatement()) {
            each.execute("PRAGMA busy_timeout = 10000");
            each.execute(statement);
        }
    }
}
