package org.dateline.crawl;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.article.NormalizedUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The feeds of a feed reader's list (OPML 2.0, opml.org), as lines for a seed list.
 *
 * @param lines one for each feed that the seed list hasn't yet: its address and, where the list names it, {@code name=}
 * @param known how many of its feeds the seed list has already, or the list has twice
 * @param unusable addresses that can't be crawled, as they are written
 */
public record Subscriptions(List<String> lines, int known, List<String> unusable) {
    public Subscriptions {
        lines = List.copyOf(lines);
        unusable = List.copyOf(unusable);
    }

    /** Reads a feed reader's list, broken XML too; text that is no such list has no feeds. */
    public static Subscriptions read(String opml, Seeds seeds) {
        Set<NormalizedUrl> seen = seeds.all().stream().map(Seed::url).collect(Collectors.toCollection(HashSet::new));
        List<String> lines = new ArrayList<>();
        List<String> unusable = new ArrayList<>();
        int known = 0;
        for (Element outline : Jsoup.parse(opml, "", Parser.xmlParser()).select("outline[xmlUrl]")) {
            String address = outline.attr("xmlUrl").strip();
            Optional<NormalizedUrl> url = NormalizedUrl.of(address);
            if (url.isEmpty()) {
                unusable.add(address);
            } else if (seen.add(url.get())) {
                lines.add(line(url.get(), outline));
            } else {
                known++;
            }
        }
        return new Subscriptions(lines, known, unusable);
    }

    private static String line(NormalizedUrl url, Element outline) {
        String title = outline.hasAttr("title") ? outline.attr("title") : outline.attr("text");
        String name = title.replaceAll("[\\p{Cntrl}\\p{Z}]+", " ")
                .replaceAll("[\"\u201c\u201d\u201e]", "'")
                .strip();
        return name.isEmpty() ? url.value() : url + "   name=\"" + name + "\"";
    }
}
