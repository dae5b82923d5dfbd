package org.dateline.crawl;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a robots.txt says to one crawler (RFC 9309), with the forgiveness for typing errors that publishers know from
 * Google's parser: a missing colon, common misspellings, an agent name that goes on after a space.
 *
 * <p>All groups that name the agent count together; without one, those for {@code *}. The longest matching rule wins, a
 * tie goes to {@code allow}. Immutable.
 */
public final class Robots {
    /** Nothing is forbidden. */
    static final Robots ALLOW_ALL = new Robots(List.of(), Duration.ZERO, List.of());

    /** Bytes of a file that are read; the rest may be ignored (RFC 9309, 2.5: at least 500 KiB). */
    static final int MOST = 500 * 1024;

    private static final int LONGEST_LINE = 16 * 1024;
    private static final Map<String, String> MISSPELT = Map.of(
            "useragent", "user-agent",
            "user agent", "user-agent",
            "dissallow", "disallow",
            "dissalow", "disallow",
            "disalow", "disallow",
            "diasllow", "disallow",
            "disallaw", "disallow",
            "site-map", "sitemap");

    private final List<RobotsRule> rules;
    private final Duration delay;
    private final List<String> sitemaps;

    private Robots(List<RobotsRule> rules, Duration delay, List<String> sitemaps) {
        this.rules = List.copyOf(rules);
        this.delay = delay;
        this.sitemaps = List.copyOf(sitemaps);
    }

    /**
     * Whether a robots.txt lets an agent fetch an address.
     *
     * @param robotsTxt the file's text, of any length and quality
     * @param agent the crawler's product token, such as {@code Dateline}
     * @param url the address, absolute; only its path and query are looked at
     */
    public static boolean allowed(String robotsTxt, String agent, String url) {
        return parse(robotsTxt, agent).allows(url);
    }

    /** What the file says to this agent. */
    static Robots parse(String robotsTxt, String agent) {
        Reader reader = new Reader(agent.strip().toLowerCase(Locale.ROOT));
        capped(robotsTxt).lines().forEach(reader::line);
        return reader.result();
    }

    /** Whether the address may be fetched. */
    boolean allows(String url) {
        String path = RobotsRule.pathOf(url);
        RobotsRule best = null;
        for (RobotsRule rule : rules) {
            if ((best == null || rule.outweighs(best)) && rule.matches(path)) {
                best = rule;
            }
        }
        return best == null || best.allow();
    }

    /** The gap that the file asks for between requests; zero when it asks for none. */
    Duration delay() {
        return delay;
    }

    /** The addresses of sitemaps, for every agent, as they are written. */
    List<String> sitemaps() {
        return sitemaps;
    }

    /**
     * A file's text: UTF-8 as the standard has it, or UTF-16 where a byte order mark says so. Of a file that is longer
     * than it may be, the line in which the limit falls is dropped too.
     */
    static String text(byte[] file) {
        Charset charset = StandardCharsets.UTF_8;
        if (file.length >= 2) {
            int mark = ((file[0] & 0xff) << 8) | (file[1] & 0xff);
            charset = mark == 0xfeff || mark == 0xfffe ? StandardCharsets.UTF_16 : charset;
        }
        String text = new String(file, 0, Math.min(file.length, MOST), charset);
        return file.length > MOST ? withoutLastLine(text) : text;
    }

    private static String capped(String text) {
        String body = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (body.length() <= MOST) {
            return body;
        }
        return withoutLastLine(body.substring(0, MOST + 1));
    }

    private static String withoutLastLine(String text) {
        int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
        return end < 0 ? "" : text.substring(0, end);
    }

    /** Goes through the lines, keeping the rules for the agent and those for everyone. */
    private static final class Reader {
        private final String agent;
        private final Rules ours = new Rules();
        private final Rules everyones = new Rules();
        private final List<String> sitemaps = new ArrayList<>();
        private boolean named;
        private boolean groupNamesUs;
        private boolean groupNamesAll;
        private boolean rulesBegan = true;

        private static final class Rules {
            private final List<RobotsRule> list = new ArrayList<>();
            private Duration delay = Duration.ZERO;
        }

        Reader(String agent) {
            this.agent = agent;
        }

        void line(String raw) {
            String line = raw.length() > LONGEST_LINE ? raw.substring(0, LONGEST_LINE) : raw;
            int hash = line.indexOf('#');
            String[] pair = pair(hash < 0 ? line : line.substring(0, hash));
            String key = pair[0].strip().toLowerCase(Locale.ROOT);
            String value = pair[1].strip();
            switch (MISSPELT.getOrDefault(key, key)) {
                case "user-agent" -> agent(value);
                case "allow" -> rule(value, true);
                case "disallow" -> rule(value, false);
                case "crawl-delay" -> delay(value);
                case "sitemap" -> sitemaps.add(value);
                default -> {}
            }
        }

        /** Key and value; without a colon, two words are taken as such. */
        private static String[] pair(String line) {
            int colon = line.indexOf(':');
            if (colon >= 0) {
                return new String[] {line.substring(0, colon), line.substring(colon + 1)};
            }
            String[] words = line.strip().split("\\s+");
            return words.length == 2 ? words : new String[] {"", ""};
        }

        private void agent(String value) {
            if (rulesBegan) {
                groupNamesUs = false;
                groupNamesAll = false;
                rulesBegan = false;
            }
            if (value.equals("*") || value.startsWith("* ")) {
                groupNamesAll = true;
            } else if (!agent.isEmpty() && token(value).equals(agent)) {
                groupNamesUs = true;
                named = true;
            }
        }

        private static String token(String value) {
            int end = 0;
            while (end < value.length() && isTokenChar(value.charAt(end))) {
                end++;
            }
            return value.substring(0, end).toLowerCase(Locale.ROOT);
        }

        private static boolean isTokenChar(char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
        }

        private void rule(String pattern, boolean allow) {
            rulesBegan = true;
            if (!pattern.isEmpty()) {
                List<RobotsRule> made = RobotsRule.of(pattern, allow);
                if (groupNamesUs) {
                    ours.list.addAll(made);
                }
                if (groupNamesAll) {
                    everyones.list.addAll(made);
                }
            }
        }

        private void delay(String value) {
            if (!value.matches("\\d{1,6}(\\.\\d{1,6})?")) {
                return;
            }
            Duration delay =
                    Duration.ofMillis(new BigDecimal(value).movePointRight(3).longValue());
            if (groupNamesUs && delay.compareTo(ours.delay) > 0) {
                ours.delay = delay;
            }
            if (groupNamesAll && delay.compareTo(everyones.delay) > 0) {
                everyones.delay = delay;
            }
        }

        Robots result() {
            Rules rules = named ? ours : everyones;
            return new Robots(rules.list, rules.delay, sitemaps);
        }
    }
}
