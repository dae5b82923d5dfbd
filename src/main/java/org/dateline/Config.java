package org.dateline;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param load how much the site does at once
 * @param metrics whether the site gives figures for Prometheus
 * @param push where new finds may be sent
 * @param contact where publishers read who the operator is, null when none is set
 * @param gap least time between two requests to one host
 * @param timeout most time for one request
 * @param poll how often a source is looked at
 * @param recheck how long after the last time a fetched article is asked for again; the last value repeats
 * @param allow private {@code address:port} pairs that may be fetched
 * @param proxy the proxy that the crawler goes through, null when there is none
 * @param log how much is logged, and how
 */
public record Config(
        Path data,
        Path seeds,
        String host,
        int port,
        @Nullable URI base,
        SiteSettings.Trust front,
        SiteSettings.Load load,
        boolean metrics,
        PushSettings push,
        @Nullable URI contact,
        Duration gap,
        Duration timeout,
        Duration poll,
        List<Duration> recheck,
        Set<String> allow,
        @Nullable URI proxy,
        Logging log) {
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
     * @throws ConfigException naming every setting that can't be used, where it stands and what would do
     */
    public static Config load(
            Path home, @Nullable Path file, Map<String, String> environment, Map<Setting, String> given) {
        return of(Settings.gather(home, file, environment, given));
    }

    /**
     * Reads settings that were gathered.
     *
     * @throws ConfigException naming every setting that can't be used, where it stands and what would do
     */
    public static Config of(Settings settings) {
        SettingsReader reader = new SettingsReader(settings);
        Config config = new Config(
                reader.path(Setting.DATA),
                reader.path(Setting.SEEDS),
                reader.text(Setting.SITE_HOST),
                reader.number(Setting.SITE_PORT, "a port", 0, 65_535),
                base(reader),
                new SiteSettings.Trust(reader.words(Setting.SITE_PROXIES), reader.text(Setting.SITE_USER_HEADER)),
                load(reader),
                reader.oneOf(Setting.SITE_METRICS, List.of("on", "off")).equals("on"),
                new PushSettings(reader.addresses(Setting.PUSH_WEBHOOKS), mail(reader)),
                reader.address(Setting.CRAWL_CONTACT),
                reader.length(Setting.CRAWL_GAP),
                reader.some(Setting.CRAWL_TIMEOUT),
                reader.some(Setting.CRAWL_POLL),
                reader.lengths(Setting.CRAWL_RECHECK),
                reader.pairs(Setting.CRAWL_ALLOW),
                reader.proxy(Setting.CRAWL_PROXY),
                new Logging(
                        reader.oneOf(Setting.LOG_LEVEL, List.of("error", "warn", "info", "debug")),
                        reader.oneOf(Setting.LOG_FORMAT, List.of("text", "json"))
                                .equals("json")));
        reader.check();
        return config;
    }

    /** These settings for an invented web on this machine: everything of its own beside, its addresses allowed. */
    public Config forDemo(
            Path data, Path seeds, Duration gap, Duration poll, List<Duration> recheck, Set<String> addresses) {
        return new Config(
                data, seeds, host, port, base, front, load, metrics, push, contact, gap, timeout, poll, recheck,
                addresses, null, log);
    }

    private static @Nullable URI base(SettingsReader reader) {
        URI address = reader.address(Setting.SITE_BASE);
        return address == null || address.toString().endsWith("/") ? address : URI.create(address + "/");
    }

    private static SiteSettings.Load load(SettingsReader reader) {
        return new SiteSettings.Load(
                reader.number(Setting.SITE_AT_WORK, "a number", 1, 1_000),
                reader.number(Setting.SITE_WAITING, "a number", 0, 1_000),
                reader.length(Setting.SITE_WAIT),
                reader.number(Setting.SITE_EXPORTS, "a number", 1, 100));
    }

    private static PushSettings.@Nullable Mail mail(SettingsReader reader) {
        URI server = reader.mailServer(Setting.PUSH_SMTP);
        Duration every = reader.some(Setting.PUSH_DIGEST);
        if (server == null) {
            return null;
        }
        String from = reader.text(Setting.PUSH_FROM);
        if (!from.contains("@")) {
            reader.wrong(Setting.PUSH_FROM, "an address that digests are from, since push.smtp is set");
        }
        return new PushSettings.Mail(server, from, reader.words(Setting.PUSH_MAIL_TO), every);
    }
}
