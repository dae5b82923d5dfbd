package org.dateline.crawl;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.article.NormalizedUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS (0.9x, 1.0, 2.0) and Atom (RFC 4287), broken XML too. Entries are taken that lead to the feed's own site or
 * to the site that the feed says it is of.
 */
final class FeedReader {
    private final NormalizedUrl url;
    private final Document document;

    FeedReader(NormalizedUrl url, InputStream in, @Nullable String charset) {
        this.url = url;
        this.document = parse(in, charset, url);
    }

    static Document parse(InputStream in, @Nullable String charset, NormalizedUrl base) {
        try {
            return Jsoup.parse(in, charset, base.value(), Parser.xmlParser());
        } catch (IOException e) {
            return new Document(base.value());
        }
    }

    Discovery rss() {
        NormalizedUrl home = Optional.ofNullable(document.selectFirst("channel > link:not([href])"))
                .map(Element::text)
                .flatMap(link -> Urls.resolve(url, link))
                .orElse(url);
        List<Discovery.Found> found = new ArrayList<>();
        for (Element entry : document.getElementsByTag("item")) {
            rssLink(entry, home)
                    .ifPresent(link -> found.add(
                            new Discovery.Found(link, child(entry, "title"), date(entry, "pubDate", "dc:date"))));
        }
        return feed(Discovery.Form.RSS, home, found);
    }

    private Optional<NormalizedUrl> rssLink(Element entry, NormalizedUrl home) {
        Optional<NormalizedUrl> original = own(child(entry, "feedburner:origLink"), home);
        if (original.isPresent()) {
            return original;
        }
        Optional<NormalizedUrl> link = own(child(entry, "link"), home);
        Element guid = entry.selectFirst("> guid");
        boolean permalink = guid != null && !guid.attr("isPermaLink").equalsIgnoreCase("false");
        return link.isPresent() || guid == null || !permalink ? link : own(guid.text(), home);
    }

    Discovery atom() {
        NormalizedUrl home = document.select("feed > link, atom|feed > atom|link").stream()
                .filter(link -> link.attr("rel").isEmpty() || link.attr("rel").equals("alternate"))
                .findFirst()
                .flatMap(link -> Urls.resolve(url, link.attr("href")))
                .orElse(url);
        List<Discovery.Found> found = new ArrayList<>();
        for (Element entry : document.select("entry, atom|entry")) {
            entry.select("> link, > atom|link").stream()
                    .filter(link ->
                            link.attr("rel").isEmpty() || link.attr("rel").equals("alternate"))
                    .findFirst()
                    .flatMap(link -> own(link.attr("href"), home))
                    .ifPresent(link -> found.add(new Discovery.Found(
                            link, child(entry, "title"), date(entry, "published", "updated", "atom:updated"))));
        }
        return feed(Discovery.Form.ATOM, home, found);
    }

    private Optional<NormalizedUrl> own(String link, NormalizedUrl home) {
        return Urls.resolve(home, link).filter(found -> Urls.sameSite(found, home) || Urls.sameSite(found, url));
    }

    private static Discovery feed(Discovery.Form form, NormalizedUrl home, List<Discovery.Found> found) {
        return new Discovery(form, home, Discovery.newestFirst(found), List.of());
    }

    private static String child(Element entry, String tag) {
        for (Element child : entry.children()) {
            if (child.tagName().equalsIgnoreCase(tag)
                    || child.tagName().toLowerCase(Locale.ROOT).equals("atom:" + tag)) {
                return child.wholeText().strip();
            }
        }
        return "";
    }

    private static @Nullable Instant date(Element entry, String... tags) {
        for (String tag : tags) {
            Optional<Instant> date = FeedDates.read(child(entry, tag));
            if (date.isPresent()) {
                return date.get();
            }
        }
        return null;
    }
}
