package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.Setting;
import org.dateline.SettingsSample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SettingsCommandTest {
    @TempDir
    Path folder;

    Path file;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void settle() {
        file = folder.resolve("ours.properties");
    }

    @Test
    void everySettingIsShownWithWhereItWasSet() throws IOException {
        Files.writeString(
                file,
                "# ours\ncrawl.gap = 5s\npush.smtp = smtps://joe:secret@mail.example.org:465\npush.from = a@b.org\n");
        assertEquals(0, run("--config", file.toString(), "--data", "elsewhere"));
        assertEquals(Setting.values().length, out.toString().lines().count());
        assertTrue(out.toString().contains("crawl.gap = 5s  # ours.properties: line 2\n"), out.toString());
        assertTrue(out.toString().contains("data = elsewhere  # the command line\n"), out.toString());
        assertTrue(out.toString().contains("site.port = 7070  # default\n"), out.toString());
        assertTrue(out.toString().contains("push.smtp = smtps://…@mail.example.org:465  #"), out.toString());
    }

    @Test
    void whatCannotBeUsedIsToldOnALineEach() throws IOException {
        Files.writeString(file, "crawl.gap = x\nsite.port = y\n");
        assertEquals(1, run("--config", file.toString()));
        assertEquals(2, err.toString().lines().count(), err.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crawl.proxy = http://joe:secret@proxy:3128",
                "push.smtp = joe:secret@mail.example.org",
                "push.smtp smtps://joe:secret@mail.example.org:465",
                "push.smtp = smtps://joe:sec@ret@mail.example.org:465"
            })
    void aPasswordIsNeverPrinted(String line) throws IOException {
        Files.writeString(file, line + "\n");
        run("--config", file.toString());
        String said = out.toString() + err;
        assertFalse(said.contains("secret") || said.contains("sec@"), said);
        assertTrue(said.contains("…@"), said);
    }

    @Test
    void aFileToBeginWithCanBePrinted() {
        assertEquals(0, run("--sample"));
        assertEquals(SettingsSample.text(), out.toString());
    }

    private int run(String... arguments) {
        CommandLine line = Cli.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] all = new String[arguments.length + 1];
        all[0] = "settings";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return line.execute(all);
    }
}
