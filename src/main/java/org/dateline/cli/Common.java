package org.dateline.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.dateline.Config;
import org.dateline.Setting;
import org.dateline.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command has. */
final class Common {
    @Option(names = "--data", paramLabel = "DIR", description = "Folder that everything is kept in (default: index).")
    @Nullable
    Path data;

    @Option(names = "--seeds", paramLabel = "FILE", description = "The list of sources (default: crawl-seeds.txt).")
    @Nullable
    Path seeds;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings file (default: dateline.properties, if there is one).")
    @Nullable
    Path config;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    Config config() {
        return config(Map.of());
    }

    /** The settings with these laid over them, before which only --data and --seeds go. */
    Config config(Map<Setting, String> more) {
        Config config = Config.of(settings(more));
        config.log().use();
        return config;
    }

    /** The settings as they were written, with these laid over them. */
    Settings settings(Map<Setting, String> more) {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        given.putAll(more);
        if (data != null) {
            given.put(Setting.DATA, data.toString());
        }
        if (seeds != null) {
            given.put(Setting.SEEDS, seeds.toString());
        }
        return Settings.gather(home(), config, System.getenv(), given);
    }

    /** The settings file, which need not be there. */
    Path settings() {
        return config == null ? home().resolve("dateline.properties") : config;
    }

    /** The folder of the launcher, or the current one. */
    static Path home() {
        return Path.of(System.getProperty("dateline.home", "")).toAbsolutePath().normalize();
    }
}
