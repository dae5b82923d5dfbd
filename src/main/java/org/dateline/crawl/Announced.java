package org.dateline.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dateline.article.NormalizedUrl;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The feeds and sitemaps that a page announces: by link elements (RSS Advisory Board and Atom autodiscovery,
 * {@code rel=sitemap}), else by links that lead to something that looks like a feed.
 */
final class Announced {
    private static final int MOST_LINKED = 3;
    private static final String FEEDS =
            "link[rel~=(?i)\\balternate\\b][type~=(?i)^(application/(rss|atom|rdf)\\+xml|application/feed\\+json|text/(rss\\+)?xml)][href],"
                    + " link[rel~=(?i)\\bfeed\\b][href],"
                    + " link[rel~=(?i)\\balternate\\b][type~=(?i)^application/json][href~=(?i)feed]";
    private static final String SITEMAPS = "link[rel~=(?i)^sitemap$][href]";
    private static final Pattern FEED = Pattern.compile(
            "(?i)(^|/)((rss|atom|feed|feeds|index)\\.(xml|rss|atom|rdf|json)|rss|atom|feed|feed\\.json)/?$|\\.(rss|atom|rdf)$");

    private Announced() {}

    /**
     * What a page announces.
     *
     * @param base what its links are relative to
     */
    static List<Discovery.Lead> of(Document page, NormalizedUrl url, NormalizedUrl base) {
        List<NormalizedUrl> feeds = addresses(page, FEEDS, base);
        List<Discovery.Lead> leads = new ArrayList<>();
        (feeds.isEmpty() ? linked(page, url, base) : nearest(feeds, url))
                .forEach(feed -> leads.add(new Discovery.Lead(feed, Role.FEED)));
        addresses(page, SITEMAPS, base).stream()
                .filter(map -> Urls.sameSite(map, url))
                .forEach(map -> leads.add(new Discovery.Lead(map, Role.SITEMAP)));
        return leads;
    }

    private static List<NormalizedUrl> addresses(Document page, String links, NormalizedUrl base) {
        return page.select(links).stream()
                .filter(link -> !ofComments(link))
                .flatMap(link -> address(link, base))
                .distinct()
                .toList();
    }

    private static boolean ofComments(Element link) {
        return (link.attr("title") + link.attr("href")).toLowerCase(Locale.ROOT).contains("comment");
    }

    private static Stream<NormalizedUrl> address(Element link, NormalizedUrl base) {
        return Urls.resolve(base, link.attr("href")).stream();
    }

    /** Of a section's feeds those of the section, if there are any. */
    private static List<NormalizedUrl> nearest(List<NormalizedUrl> feeds, NormalizedUrl url) {
        String section = Urls.path(url);
        List<NormalizedUrl> nearer = section.equals("/")
                ? List.of()
                : feeds.stream()
                        .filter(feed -> Urls.path(feed).startsWith(section))
                        .toList();
        return nearer.isEmpty() ? feeds : nearer;
    }

    private static List<NormalizedUrl> linked(Document page, NormalizedUrl url, NormalizedUrl base) {
        return page.select("a[href]").stream()
                .filter(link -> !ofComments(link))
                .flatMap(link -> address(link, base))
                .filter(feed -> Urls.sameSite(feed, url) && isFeed(feed))
                .distinct()
                .limit(MOST_LINKED)
                .toList();
    }

    private static boolean isFeed(NormalizedUrl url) {
        return FEED.matcher(Urls.path(url)).find()
                || Optional.ofNullable(url.uri().getRawQuery()).orElse("").matches("(?i)feed=(rss2?|atom|rdf|json)");
    }
}
