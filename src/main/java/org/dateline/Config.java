package org.dateline;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dateline.crawl.CrawlSettings;
import org.dateline.saved.PushSettings;
import org.dateline.site.SiteSettings;
import org.jspecify.annotations.Nullable;

/**
 * What the program was told, validated. A value comes from the command line, else from the environment, else from the
 * settings file, else it is the default; {@link Setting} lists them.
 *
 * @param data the data folder
 * @param seeds the list of sources
 * @param host address that the site is served on
 * @param port port that the site is served on, 0 to 65,535
 * @param base public address of the site, null when none is set
 * @param front proxies in front of the site, and what they are believed
 * @param push where new finds may be sent
 * @param contact where publishers read who the operator is, null when none is set
 * @param gap least time between two requests to one host
 * @param timeout most time for one request
 * @param poll how often a source is looked at
 * @param recheck how long after the last time a fetched article is asked for again; the last value repeats
 * @param allow private {@code address:port} pairs that may be fetched
 * @param proxy the proxy that the crawler goes through, null when there is none
 */
public record Config(
        Path data,
        Path seeds,
        String host,
        int port,
        @Nullable URI base,
        SiteSettings.Trust front,
        PushSettings push,
        @Nullable URI contact,
        Duration gap,
        Duration timeout,
        Duration poll,
        List<Duration> recheck,
        Set<String> allow,
        @Nullable URI proxy) {
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,6})(ms|s|m|h|d)");

    public Config {
        recheck = List.copyOf(recheck);
        allow = Set.copyOf(allow);
    }

    /**
     * Reads the settings.
     *
     * @param home folder that relative defaults are beside
     * @param file the settings file, null for {@code dateline.properties} in {@code home}, which may be missing
     * @param environment environment variables
     * @param given values from the command line, before all others
     * @throws ConfigException naming the setting, where it stands and what would do
     */
    public static Config load(
            Path home, @Nullable Path file, Map<String, String> environment, Map<Setting, String> given) {
        Map<Setting, Value> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            values.put(setting, new Value(setting, setting.byDefault(), "default"));
        }
        values.putAll(read(home, file));
        for (Setting setting : Setting.values()) {
            Optional.ofNullable(environment.get(setting.variable()))
                    .ifPresent(text -> values.put(setting, new Value(setting, text, setting.variable())));
        }
        given.forEach((setting, text) -> values.put(setting, new Value(setting, text, "the command line")));
        return of(home, values);
    }

    /** These settings for an invented web on this machine: everything of its own beside, its addresses allowed. */
    public Config forDemo(
            Path data, Path seeds, Duration gap, Duration poll, List<Duration> recheck, Set<String> addresses) {
        return new Config(
                data, seeds, host, port, base, front, push, contact, gap, timeout, poll, recheck, addresses, null);
    }

    private static Config of(Path home, Map<Setting, Value> values) {
        return new Config(
                folder(home, value(values, Setting.DATA)),
                folder(home, value(values, Setting.SEEDS)),
                value(values, Setting.SITE_HOST).text().strip(),
                port(value(values, Setting.SITE_PORT)),
                base(value(values, Setting.SITE_BASE)),
                new SiteSettings.Trust(
                        words(value(values, Setting.SITE_PROXIES)),
                        value(values, Setting.SITE_USER_HEADER).text().strip()),
                new PushSettings(hooks(value(values, Setting.PUSH_WEBHOOKS)), mail(values)),
                address(value(values, Setting.CRAWL_CONTACT)),
                duration(value(values, Setting.CRAWL_GAP)),
                duration(value(values, Setting.CRAWL_TIMEOUT)),
                duration(value(values, Setting.CRAWL_POLL)),
                durations(value(values, Setting.CRAWL_RECHECK)),
                addresses(value(values, Setting.CRAWL_ALLOW)),
                proxy(value(values, Setting.CRAWL_PROXY)));
    }

    private static @Nullable URI proxy(Value value) {
        if (value.text().isBlank()) {
            return null;
        }
        try {
            return CrawlSettings.proxy(value.text().strip());
        } catch (IllegalArgumentException e) {
            throw value.wrong("http://HOST:PORT or socks5://HOST:PORT, without a name or password");
        }
    }

    private static Value value(Map<Setting, Value> values, Setting setting) {
        return Objects.requireNonNull(values.get(setting));
    }

    private record Value(Setting setting, String text, String where) {
        ConfigException wrong(String expected) {
            return new ConfigException(
                    "config: " + setting.key() + " = '" + text + "' (" + where + "): expected " + expected);
        }
    }

    private static Map<Setting, Value> read(Path home, @Nullable Path file) {
        Path path = file == null ? home.resolve("dateline.properties") : file;
        if (file == null && !Files.exists(path)) {
            return Map.of();
        }
        List<String> lines;
        try {
            lines = Files.readAllLines(path);
        } catch (IOException e) {
            throw new ConfigException(
                    "config: cannot read " + path + " as UTF-8 text; name another with --config FILE");
        }
        Map<Setting, Value> values = new EnumMap<>(Setting.class);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                Value value = parse(line, path.getFileName() + ": line " + (i + 1));
                values.put(value.setting(), value);
            }
        }
        return values;
    }

    private static Value parse(String line, String where) {
        int equals = line.indexOf('=');
        if (equals < 0) {
            throw new ConfigException("config: " + where + ": expected 'key = value', found '" + line + "'");
        }
        String key = line.substring(0, equals).strip();
        Setting setting = Setting.of(key)
                .orElseThrow(() -> new ConfigException(
                        "config: " + where + ": unknown key '" + key + "' (" + Setting.hint(key) + ")"));
        return new Value(setting, line.substring(equals + 1).strip(), where);
    }

    private static Path folder(Path home, Value value) {
        if (value.text().isBlank()) {
            throw value.wrong("a path");
        }
        boolean typed = value.where().equals("the command line");
        return typed
                ? Path.of(value.text()).toAbsolutePath().normalize()
                : home.resolve(value.text()).normalize();
    }

    private static int port(Value value) {
        try {
            int port = Integer.parseInt(value.text().strip());
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw value.wrong("a port, 0 to 65535");
        }
        throw value.wrong("a port, 0 to 65535");
    }

    private static @Nullable URI base(Value value) {
        URI address = address(value);
        return address == null || address.toString().endsWith("/") ? address : URI.create(address + "/");
    }

    private static @Nullable URI address(Value value) {
        String text = value.text().strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            URI uri = new URI(text);
            if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw value.wrong("an address such as https://dateline.example.org/");
        }
        throw value.wrong("an address such as https://dateline.example.org/");
    }

    private static List<Duration> durations(Value value) {
        return Arrays.stream(value.text().split(",", -1))
                .map(text -> duration(value, text))
                .toList();
    }

    private static Duration duration(Value value) {
        return duration(value, value.text());
    }

    private static Duration duration(Value value, String text) {
        Matcher matcher = LENGTH.matcher(text.strip());
        if (!matcher.matches()) {
            throw value.wrong("a number with ms, s, m, h or d, such as 2s");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    private static List<URI> hooks(Value value) {
        return words(value).stream()
                .map(text -> address(new Value(value.setting(), text, value.where())))
                .filter(Objects::nonNull)
                .toList();
    }

    private static PushSettings.@Nullable Mail mail(Map<Setting, Value> values) {
        Value server = value(values, Setting.PUSH_SMTP);
        Value from = value(values, Setting.PUSH_FROM);
        if (server.text().isBlank()) {
            return null;
        }
        if (!from.text().contains("@")) {
            throw from.wrong("an address that digests are from, since push.smtp is set");
        }
        try {
            URI uri = new URI(server.text().strip());
            if (uri.getHost() != null && List.of("smtp", "smtps").contains(uri.getScheme())) {
                return new PushSettings.Mail(
                        uri,
                        from.text().strip(),
                        words(value(values, Setting.PUSH_MAIL_TO)),
                        duration(value(values, Setting.PUSH_DIGEST)));
            }
        } catch (URISyntaxException e) {
            throw new Value(server.setting(), "…", server.where()).wrong("smtp://HOST:PORT or smtps://HOST:PORT");
        }
        throw new Value(server.setting(), "…", server.where()).wrong("smtp://HOST:PORT or smtps://HOST:PORT");
    }

    private static Set<String> words(Value value) {
        return Arrays.stream(value.text().split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<String> addresses(Value value) {
        Set<String> pairs = new TreeSet<>();
        for (String pair : value.text().split(",", -1)) {
            String text = pair.strip();
            if (!text.isEmpty()) {
                if (!text.matches(".+:\\d{1,5}")) {
                    throw value.wrong("address:port pairs with commas between, such as 127.0.0.1:8080");
                }
                pairs.add(text);
            }
        }
        return pairs;
    }
}
