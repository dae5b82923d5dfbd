package org.dateline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dateline.crawl.Nearest;

/** Every setting that there is: its name in the settings file, its default and what it does. */
public enum Setting {
    DATA("data", "index", "Folder that everything is kept in; a relative one is beside the launcher"),
    SEEDS("seeds", "crawl-seeds.txt", "The list of sources to crawl"),
    SITE_HOST("site.host", "127.0.0.1", "Address that the site is served on"),
    SITE_PORT("site.port", "7070", "Port that the site is served on; 0 takes a free one"),
    SITE_BASE("site.base", "", "Public address of the site, for feeds; empty: as the site is asked for"),
    SITE_PROXIES(
            "site.proxies", "", "Addresses of proxies in front whose X-Forwarded-… fields are believed; comma between"),
    SITE_USER_HEADER(
            "site.user-header",
            "",
            "Field by which such a proxy says which account asks (single sign-on), such as X-Remote-User"),
    SITE_AT_WORK(
            "site.at-work",
            "8",
            "How many searches, articles and feeds the site makes at once, 1 to 1000; others wait their turn"),
    SITE_WAITING("site.waiting", "64", "How many of them may wait, 0 to 1000; more are told to come again (503)"),
    SITE_WAIT("site.wait", "1s", "How long one of them waits at most before it is told to come again"),
    SITE_EXPORTS("site.exports", "4", "How many exports are written at once, 1 to 100; more are told to come again"),
    SITE_METRICS(
            "site.metrics",
            "on",
            "Whether figures stand at /metrics for Prometheus: on or off; with accounts for admins"),
    PUSH_WEBHOOKS(
            "push.webhooks",
            "",
            "Beginnings of the addresses that new finds may be posted to, such as https://hooks.example.org/dateline/; "
                    + "comma between; empty: nothing is posted"),
    PUSH_SMTP(
            "push.smtp",
            "",
            "Server that digests are mailed by: smtp://HOST:PORT or smtps://NAME:PASSWORD@HOST:PORT; empty: nothing is mailed"),
    PUSH_FROM("push.from", "", "Address that digests are from"),
    PUSH_MAIL_TO(
            "push.mail-to",
            "",
            "Addresses that digests may be mailed to, or @example.org for all there; comma between"),
    PUSH_DIGEST("push.digest", "1d", "How much time lies between two digests of one search at least"),
    CRAWL_CONTACT("crawl.contact", "", "Web address in the User-Agent, where publishers read who you are"),
    CRAWL_GAP("crawl.gap", "2s", "Least time between two requests to one host"),
    CRAWL_TIMEOUT("crawl.timeout", "30s", "Most time for one request, headers and body"),
    CRAWL_POLL("crawl.poll", "30m", "How often a source is looked at for news, unless its seed line says every="),
    CRAWL_RECHECK(
            "crawl.recheck", "1h,6h,1d,3d,14d", "How long after the last time a fetched article is asked for again"),
    CRAWL_ALLOW("crawl.allow", "", "Private addresses that may be fetched all the same: address:port, comma between"),
    CRAWL_PROXY(
            "crawl.proxy",
            "",
            "Proxy that the crawler goes through: http://HOST:PORT, or socks5://HOST:PORT as for Tor; names are then looked up there"),
    LOG_LEVEL("log.level", "warn", "How much is logged: error, warn, info (one line for each fetch) or debug"),
    LOG_FORMAT("log.format", "text", "How a line of the log is written: text, or json (one JSON object a line)");

    /** Variables that are the launcher's, not settings. */
    static final Set<String> LAUNCHER = Set.of("DATELINE_HOME", "DATELINE_CACHE", "DATELINE_JAVA_OPTS");

    private final String key;
    private final String byDefault;
    private final String meaning;

    Setting(String key, String byDefault, String meaning) {
        this.key = key;
        this.byDefault = byDefault;
        this.meaning = meaning;
    }

    /** The name in the settings file. */
    public String key() {
        return key;
    }

    /** The value when nothing is set. */
    public String byDefault() {
        return byDefault;
    }

    /** What it does, one line. */
    public String meaning() {
        return meaning;
    }

    /** The name as an environment variable: {@code DATELINE_SITE_USER_HEADER}. */
    public String variable() {
        return "DATELINE_" + key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    /** The setting of this key. */
    public static Optional<Setting> of(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    /** What may have been meant by a misspelled key: {@code did you mean 'site.port'?} */
    static String hint(String key) {
        return Nearest.hint(key, Arrays.stream(values()).map(Setting::key).toList());
    }

    /** Whether an environment variable is read by the program or its launcher. */
    static boolean reads(String variable) {
        return LAUNCHER.contains(variable)
                || Arrays.stream(values())
                        .anyMatch(setting -> setting.variable().equals(variable));
    }

    /** What may have been meant by a misspelled variable. */
    static String variableHint(String variable) {
        List<String> known = Arrays.stream(values()).map(Setting::variable).toList();
        return Nearest.hint(variable, known);
    }
}
