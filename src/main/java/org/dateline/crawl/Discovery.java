package org.dateline.crawl;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.NormalizedUrl;
import org.jspecify.annotations.Nullable;

/**
 * What a fetched feed, sitemap or page leads to.
 *
 * @param form what it is
 * @param home the publisher's own address where a feed names it, else the address fetched
 * @param articles links to articles, newest first where dates are given
 * @param leads feeds, sitemaps and sections to look at
 */
record Discovery(Form form, NormalizedUrl home, List<Found> articles, List<Lead> leads) {
    /** What an answer turned out to be. */
    enum Form {
        RSS("RSS feed"),
        ATOM("Atom feed"),
        JSON_FEED("JSON feed"),
        NEWS_SITEMAP("news sitemap"),
        SITEMAP("sitemap"),
        SITEMAP_INDEX("sitemap index"),
        PAGE("page"),
        OTHER("neither feed, sitemap nor page");

        private final String words;

        Form(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * A link to an article.
     *
     * @param title its words where it was found, may be empty
     * @param date when it was published or last changed, null when that isn't said
     */
    record Found(NormalizedUrl url, String title, @Nullable Instant date) {}

    /** Something else to look at. */
    record Lead(NormalizedUrl url, Role role) {}

    Discovery {
        articles = List.copyOf(articles);
        leads = List.copyOf(leads);
    }

    static Discovery nothing(Form form, NormalizedUrl home) {
        return new Discovery(form, home, List.of(), List.of());
    }

    /** Finds out what an answer is and where it leads. */
    static Discovery of(FetchOutcome.Fetched fetched, CrawlSettings settings) {
        return Listing.open(fetched, settings.maxSitemapBytes()).discover(settings.maxSitemapUrls());
    }

    /** Each address once, newest first; those without a date keep their place after the dated ones. */
    static List<Found> newestFirst(List<Found> found) {
        Map<NormalizedUrl, Found> once = new LinkedHashMap<>();
        found.forEach(each -> once.putIfAbsent(each.url(), each));
        return once.values().stream()
                .sorted(Comparator.comparing(Found::date, Comparator.nullsLast(Comparator.<Instant>reverseOrder())))
                .toList();
    }
}
