package org.dateline;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dateline.crawl.CrawlSettings;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings' values. One that can't be used is noted as a problem and something harmless given in its place, so
 * that whoever set them hears of all problems at once.
 */
final class SettingsReader {
    private static final String AN_ADDRESS = "an address such as https://dateline.example.org/";
    private static final String A_LENGTH = "a number with ms, s, m, h or d, such as 2s";

    private final Settings settings;
    private final List<String> problems;

    SettingsReader(Settings settings) {
        this.settings = settings;
        this.problems = new ArrayList<>(settings.problems());
    }

    /** @throws ConfigException that tells everything that is wrong, when something is */
    void check() {
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
    }

    /** Notes what would do in the place of this setting's value. */
    void wrong(Setting setting, String expected) {
        Settings.Value value = settings.value(setting);
        problems.add(setting.key() + " = '" + value.shown() + "' (" + value.where() + "): expected " + expected);
    }

    String text(Setting setting) {
        return settings.value(setting).text().strip();
    }

    Path path(Setting setting) {
        boolean typed = settings.value(setting).where().equals(Settings.TYPED);
        return read(setting, "a path", settings.home(), text -> {
            SettingForms.check(!text.isEmpty());
            Path path = typed ? Path.of(text).toAbsolutePath() : settings.home().resolve(text);
            return path.normalize();
        });
    }

    int number(Setting setting, String what, int least, int most) {
        return read(
                setting, what + ", " + least + " to " + most, least, text -> SettingForms.number(text, least, most));
    }

    String oneOf(Setting setting, List<String> words) {
        String expected = String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
        return read(setting, expected, words.getFirst(), text -> {
            SettingForms.check(words.contains(text));
            return text;
        });
    }

    @Nullable
    URI address(Setting setting) {
        return optional(setting, AN_ADDRESS, SettingForms::web);
    }

    @Nullable
    URI proxy(Setting setting) {
        return optional(
                setting, "http://HOST:PORT or socks5://HOST:PORT, without a name or password", CrawlSettings::proxy);
    }

    @Nullable
    URI mailServer(Setting setting) {
        return optional(
                setting,
                "smtp://HOST:PORT or smtps://HOST:PORT",
                text -> SettingForms.address(text, List.of("smtp", "smtps")));
    }

    List<URI> addresses(Setting setting) {
        return read(
                setting,
                AN_ADDRESS,
                List.of(),
                text -> SettingForms.words(text).stream().map(SettingForms::web).toList());
    }

    /** A length of time, none at all included. */
    Duration length(Setting setting) {
        return read(setting, A_LENGTH, Duration.ZERO, SettingForms::length);
    }

    /** A length of time that is more than none. */
    Duration some(Setting setting) {
        return read(setting, A_LENGTH + ", more than none", Duration.ofDays(1), SettingForms::some);
    }

    List<Duration> lengths(Setting setting) {
        return read(
                setting,
                A_LENGTH,
                List.of(),
                text -> List.of(text.split(",", -1)).stream()
                        .map(SettingForms::length)
                        .toList());
    }

    Set<String> words(Setting setting) {
        return Set.copyOf(SettingForms.words(text(setting)));
    }

    Set<String> pairs(Setting setting) {
        return Set.copyOf(read(
                setting,
                "address:port pairs with commas between, such as 127.0.0.1:8080",
                List.of(),
                text -> SettingForms.words(text).stream()
                        .map(SettingForms::pair)
                        .toList()));
    }

    private <T> @Nullable T optional(Setting setting, String expected, Function<String, T> reading) {
        String text = text(setting);
        try {
            return text.isEmpty() ? null : reading.apply(text);
        } catch (IllegalArgumentException e) {
            wrong(setting, expected);
            return null;
        }
    }

    private <T> T read(Setting setting, String expected, T otherwise, Function<String, T> reading) {
        try {
            return reading.apply(text(setting));
        } catch (IllegalArgumentException e) {
            wrong(setting, expected);
            return otherwise;
        }
    }
}
