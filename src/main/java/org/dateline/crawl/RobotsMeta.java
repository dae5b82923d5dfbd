package org.dateline.crawl;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page asks of robots, in its markup and in X-Robots-Tag fields: {@code noindex}, {@code nofollow},
 * {@code noarchive} (as Google's robots meta specification has them).
 */
record RobotsMeta(Set<String> words) {
    private static final String US = "dateline";
    private static final Pattern AGENT = Pattern.compile("\\s*([a-z_-]+)\\s*:(.*)");

    RobotsMeta {
        words = Set.copyOf(words);
    }

    static RobotsMeta of(Document document) {
        Set<String> words = new LinkedHashSet<>();
        for (Element meta : document.select("meta[name][content]")) {
            String name = meta.attr("name").strip().toLowerCase(Locale.ROOT);
            if (name.equals("robots") || name.equals(US)) {
                words.addAll(split(meta.attr("content")));
            }
        }
        return new RobotsMeta(words);
    }

    /**
     * What the fields say that are for everyone or for us: {@code noindex} or {@code dateline: noindex}. An agent's name
     * holds up to the next, for a proxy may have joined fields with commas.
     */
    static RobotsMeta of(List<String> fields) {
        Set<String> words = new LinkedHashSet<>();
        for (String field : fields) {
            boolean ours = true;
            for (String part : field.toLowerCase(Locale.ROOT).split(",", -1)) {
                Matcher named = AGENT.matcher(part);
                boolean names = named.matches() && !named.group(1).equals("unavailable_after");
                ours = names ? named.group(1).equals(US) : ours;
                if (ours) {
                    words.addAll(split(names ? named.group(2) : part));
                }
            }
        }
        return new RobotsMeta(words);
    }

    /** Both what this and the other asks for. */
    RobotsMeta and(RobotsMeta other) {
        Set<String> both = new LinkedHashSet<>(words);
        both.addAll(other.words);
        return new RobotsMeta(both);
    }

    private static List<String> split(String list) {
        return Arrays.stream(list.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    boolean noIndex() {
        return words.contains("noindex") || words.contains("none");
    }

    boolean noFollow() {
        return words.contains("nofollow") || words.contains("none");
    }

    boolean noArchive() {
        return words.contains("noarchive");
    }
}
