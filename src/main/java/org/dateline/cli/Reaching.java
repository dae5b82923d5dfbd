package org.dateline.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dateline.Config;
import org.dateline.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the commands that fetch. */
final class Reaching {
    @Option(
            names = "--allow",
            paramLabel = "ADDRESS:PORT",
            split = ",",
            description = "A private address that may be fetched all the same; may be given several times.")
    List<String> allow = List.of();

    @Option(
            names = "--proxy",
            paramLabel = "URL",
            description = "Fetch through this proxy: http://HOST:PORT or socks5://HOST:PORT.")
    @Nullable
    String proxy;

    static void warnOfNoContact(Config config, PrintWriter err) {
        if (config.contact() == null) {
            err.println(
                    "dateline: publishers can't see who crawls; set crawl.contact in dateline.properties to a page about you");
        }
    }

    Map<Setting, String> settings() {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        if (!allow.isEmpty()) {
            given.put(Setting.CRAWL_ALLOW, String.join(",", allow));
        }
        if (proxy != null) {
            given.put(Setting.CRAWL_PROXY, proxy);
        }
        return given;
    }
}
