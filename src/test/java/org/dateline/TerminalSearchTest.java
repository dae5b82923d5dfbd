package org.dateline;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What `dateline search` writes for people, into a pipe and on a terminal. */
class TerminalSearchTest {
    private static final String COLOURS = "picocli.ansi";

    @TempDir
    Path data;

    @AfterEach
    void asBefore() {
        System.clearProperty(COLOURS);
    }

    private String search(String colours) throws IOException {
        Config config = Config.load(data, null, Map.of(), Map.of(Setting.DATA, data.toString()));
        try (Dateline dateline = Dateline.open(config, Clock.systemUTC())) {
            Ferries.take(dateline, 0, 1);
        }
        System.setProperty(COLOURS, colours);
        return Command.on(data, "search", "ferry").printed();
    }

    @Test
    void aHeadlineThatMatchesIsPlainInAPipe() throws IOException {
        String printed = search("false");
        assertTrue(printed.lines().anyMatch("Ferry 0 sails"::equals), printed);
        assertFalse(printed.contains("@|"), printed);
        assertFalse(printed.contains("\\u001b"), printed);
    }

    @Test
    void whatMatchesIsYellowOnATerminalAndTheHeadlineBold() throws IOException {
        String printed = search("true");
        assertTrue(
                printed.lines()
                        .anyMatch(
                                "\u001b[1m\u001b[33mFerry\u001b[39m\u001b[21m\u001b[0m\u001b[1m 0 sails\u001b[21m\u001b[0m"
                                        ::equals),
                printed.replace("\u001b", "ESC"));
        assertFalse(printed.contains("@|"), printed);
    }
}
