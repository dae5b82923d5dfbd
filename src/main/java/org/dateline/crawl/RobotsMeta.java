package org.dateline.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.article.NormalizedUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page asks of robots, in its markup and in X-Robots-Tag fields: {@code noindex}, {@code nofollow},
 * {@code noarchive} (as Google's robots meta specification has them).
 */
record RobotsMeta(Set<String> words) {
    private static final String US = "dateline";

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

    /** What the fields say that are for everyone or for us: {@code noindex} or {@code dateline: noindex}. */
    static RobotsMeta of(List<String> fields) {
        Set<String> words = new LinkedHashSet<>();
        for (String field : fields) {
            int colon = field.indexOf(':');
            String agent = colon < 0 ? "" : field.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            boolean named = !agent.isEmpty() && agent.matches("[a-z_-]+") && !agent.equals("unavailable_after");
            if (!named || agent.equals(US)) {
                words.addAll(split(named ? field.substring(colon + 1) : field));
            }
        }
        return new RobotsMeta(words);
    }

    /** Both what the answer's fields and what its markup say. */
    static RobotsMeta of(FetchOutcome.Fetched fetched, NormalizedUrl url) {
        Set<String> words = new LinkedHashSet<>(of(fetched.headers().getOrDefault("x-robots-tag", List.of())).words);
        try {
            words.addAll(of(Jsoup.parse(new ByteArrayInputStream(fetched.body()), null, url.value())).words);
        } catch (IOException e) {
            return new RobotsMeta(words);
        }
        return new RobotsMeta(words);
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
