package org.dateline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What each setting was set to and where: on the command line, else in the environment, else in the settings file, else
 * nowhere. Not looked into yet; {@link Config} does that.
 *
 * @param home folder that relative paths are beside
 * @param values one for each setting
 * @param problems what can't be read, each with its place and the way out
 */
public record Settings(Path home, Map<Setting, Value> values, List<String> problems) {
    static final String TYPED = "the command line";
    private static final String PREFIX = "DATELINE_";

    /**
     * A value as it was written.
     *
     * @param setting what it sets
     * @param text the value
     * @param where {@code default}, a line of the file, a variable, or {@code the command line}
     */
    public record Value(Setting setting, String text, String where) {
        /** The value for others to read: of an address with a name and password only the server. */
        public String shown() {
            return setting == Setting.PUSH_SMTP || setting == Setting.CRAWL_PROXY ? withoutPassword(text) : text;
        }
    }

    /** A text without what stands before its last at sign, but for the scheme. */
    static String withoutPassword(String text) {
        int at = text.lastIndexOf('@');
        int scheme = text.indexOf("://");
        String opening = scheme >= 0 && scheme < at ? text.substring(0, scheme + 3) : "";
        return at < 0 ? text : opening + "…" + text.substring(at);
    }

    public Settings {
        values = Map.copyOf(values);
        problems = List.copyOf(problems);
    }

    /**
     * Gathers the settings.
     *
     * @param home folder that relative paths are beside
     * @param file the settings file, null for {@code dateline.properties} in {@code home}, which may be missing
     * @param environment environment variables; those beginning with {@code DATELINE_} count
     * @param given values from the command line
     */
    public static Settings gather(
            Path home, @Nullable Path file, Map<String, String> environment, Map<Setting, String> given) {
        List<String> problems = new ArrayList<>();
        Map<Setting, Value> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            values.put(setting, new Value(setting, setting.byDefault(), "default"));
        }
        Path path = file == null ? home.resolve("dateline.properties") : file;
        if (file != null || Files.exists(path)) {
            values.putAll(SettingsFile.read(path, problems));
        }
        for (Setting setting : Setting.values()) {
            String text = environment.get(setting.variable());
            if (text != null) {
                values.put(setting, new Value(setting, text, setting.variable()));
            }
        }
        unknown(environment, problems);
        given.forEach((setting, text) -> values.put(setting, new Value(setting, text, TYPED)));
        return new Settings(home, values, problems);
    }

    private static void unknown(Map<String, String> environment, List<String> problems) {
        new TreeMap<>(environment)
                .keySet().stream()
                        .filter(name -> name.startsWith(PREFIX) && !Setting.reads(name))
                        .forEach(name -> problems.add(
                                "environment: unknown variable " + name + " (" + Setting.variableHint(name) + ")"));
    }

    /** What this setting was set to. */
    public Value value(Setting setting) {
        return Objects.requireNonNull(values.get(setting));
    }
}
