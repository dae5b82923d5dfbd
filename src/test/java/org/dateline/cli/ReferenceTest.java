package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.Setting;
import org.dateline.SettingsSample;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/**
 * The references in {@code docs/} are written from the program itself and may not be stale. To write them anew:
 * {@code ./mvnw test -Dtest=ReferenceTest -Ddocs.update=true}.
 */
class ReferenceTest {
    private static final Path DOCS = Path.of("docs");

    @Test
    void theCommandReferenceIsWhatHelpSays() throws IOException {
        same("cli.md", commands());
    }

    @Test
    void theSettingsReferenceIsWhatTheCodeReads() throws IOException {
        same("settings.md", settings());
    }

    @Test
    void theSampleOfASettingsFileHasEverySetting() throws IOException {
        same("dateline.properties.sample", SettingsSample.text());
    }

    @Test
    void everyCommandAndOptionHasADescription() {
        withSubcommands(Cli.commandLine()).forEach(command -> {
            var spec = command.getCommandSpec();
            assertFalse(spec.usageMessage().description().length == 0, () -> spec.qualifiedName() + " says nothing");
            spec.options()
                    .forEach(option -> assertFalse(
                            option.description().length == 0, () -> spec.qualifiedName() + " " + option.longestName()));
        });
    }

    private static void same(String name, String expected) throws IOException {
        Path file = DOCS.resolve(name);
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(file, expected);
        }
        assertEquals(
                expected,
                Files.exists(file) ? Files.readString(file) : "",
                "docs/" + name
                        + " is stale; run ./mvnw test -Dtest=ReferenceTest -Ddocs.update=true and read the difference");
    }

    private static String commands() {
        return "# Commands\n\nWritten from `--help` by `ReferenceTest`; do not edit.\n\n"
                + withSubcommands(Cli.commandLine())
                        .map(command -> "## " + command.getCommandSpec().qualifiedName() + "\n\n```\n"
                                + command.getUsageMessage(Ansi.OFF).stripTrailing() + "\n```\n")
                        .collect(Collectors.joining("\n"));
    }

    private static Stream<CommandLine> withSubcommands(CommandLine command) {
        return Stream.concat(
                Stream.of(command),
                command.getSubcommands().values().stream()
                        .filter(sub -> !sub.getCommandSpec().usageMessage().hidden())
                        .flatMap(ReferenceTest::withSubcommands));
    }

    private static String settings() {
        return """
                # Settings

                Written from the code by `ReferenceTest`; do not edit.

                A setting is a line `key = value` in `dateline.properties` beside the launcher (another file: `--config FILE`), or
                an environment variable, which goes before the file. Options of a command go before both. Lengths of time are a
                number with `ms`, `s`, `m`, `h` or `d`. What can't be used is an error with its line, all errors at once: an unknown key or
                `DATELINE_…` variable (with the nearest that there is), a key set twice, a value out of its bounds, text that is not UTF-8.

                `dateline settings` shows every setting, its value and where that was set; [a file to begin with](dateline.properties.sample)
                is what `dateline settings --sample` prints. Three variables are the launcher's alone: `DATELINE_HOME`, the folder that
                relative paths and `dateline.properties` are in; `DATELINE_CACHE`, the folder for what makes the start fast; and
                `DATELINE_JAVA_OPTS`, options for the JDK.

                | key | environment | default | what it does |
                |---|---|---|---|
                """
                + Arrays.stream(Setting.values())
                        .map(setting -> "| `%s` | `%s` | %s | %s |%n"
                                .formatted(
                                        setting.key(),
                                        setting.variable(),
                                        setting.byDefault().isEmpty() ? "" : "`" + setting.byDefault() + "`",
                                        setting.meaning()))
                        .collect(Collectors.joining());
    }
}
