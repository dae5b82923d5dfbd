package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.account.Accounts;
import org.dateline.saved.SavedSearch.About;
import org.dateline.saved.SavedSearches;
import org.dateline.search.SearchRequest;
import org.dateline.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class UserCommandTest {
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    Path folder;

    private final InputStream in = System.in;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Database database;
    private Accounts accounts;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("dateline.db"));
        accounts = new Accounts(database, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        System.setIn(in);
        database.close();
    }

    private int run(String typed, String... arguments) {
        System.setIn(new ByteArrayInputStream((typed + "\n").getBytes(StandardCharsets.UTF_8)));
        CommandLine line = Cli.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(Stream.concat(
                        Stream.of("user"), Stream.concat(Stream.of(arguments), Stream.of("--data", folder.toString())))
                .toArray(String[]::new));
    }

    @Test
    void accountsAreMadeListedDisabledAndGivenPasswordsBesideARunningServer() {
        assertEquals(0, run(PASSWORD, "add", "Ada"), err::toString);
        assertEquals(0, run(PASSWORD, "add", "ben"), err::toString);
        assertTrue(accounts.check("ada", PASSWORD).orElseThrow().admin(), "the first is an admin");
        assertFalse(accounts.check("ben", PASSWORD).orElseThrow().admin());
        assertEquals(0, run("another long one", "passwd", "ben"));
        assertTrue(accounts.check("ben", PASSWORD).isEmpty());
        assertTrue(accounts.check("ben", "another long one").isPresent());
        assertEquals(0, run("", "disable", "ben"));
        assertTrue(accounts.check("ben", "another long one").isEmpty());
        assertEquals(0, run("", "list"));
        assertTrue(
                out.toString().contains("ada (admin), since ") && out.toString().contains("ben (disabled), since "));
        assertEquals(0, run("", "enable", "ben"));
        assertTrue(accounts.check("ben", "another long one").isPresent());
    }

    @Test
    void theFirstAccountGetsWhatWasSavedBefore() {
        SavedSearches searches = new SavedSearches(database, Clock.systemUTC());
        searches.save("", About.of("Strait", SearchRequest.of("strait")));
        assertEquals(0, run(PASSWORD, "add", "ada"));
        assertEquals(0, run(PASSWORD, "add", "ben"));
        assertEquals(List.of(), searches.list(""));
        assertEquals("Strait", searches.list("ada").getFirst().name());
        assertEquals(List.of(), searches.list("ben"));
    }

    @Test
    void whatWillNotDoIsSaidWithTheWayOut() {
        assertEquals(1, run("short", "add", "ada"));
        assertTrue(err.toString().contains("10 to 1,000 characters"), err::toString);
        assertEquals(1, run(PASSWORD, "add", "no such/name"));
        assertEquals(1, run(PASSWORD, "passwd", "nobody"));
        assertTrue(err.toString().contains("dateline user list"), err::toString);
        assertEquals(0, run(PASSWORD, "add", "ada"));
        assertEquals(1, run(PASSWORD, "add", "ADA"));
        assertFalse(accounts.list().size() != 1);
    }

    @Test
    void anAddressThatOthersReachNeedsAnAccount() {
        String[] serve = {
            "serve",
            "--no-crawl",
            "--host",
            "0.0.0.0",
            "--port",
            "0",
            "--data",
            folder.resolve("served").toString()
        };
        assertEquals(1, Cli.commandLine().setErr(new PrintWriter(err, true)).execute(serve));
        assertTrue(err.toString().contains("dateline user add"), err::toString);
        assertTrue(err.toString().contains("--open"), err::toString);
    }
}
