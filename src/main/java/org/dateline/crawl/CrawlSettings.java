package org.dateline.crawl;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the crawler behaves. Every value is checked when the record is made.
 *
 * @param product product token of the User-Agent, also the name that robots.txt files know us by (RFC 9309, 2.2.1)
 * @param version version in the User-Agent
 * @param contact where a publisher reads who we are: an http or https address that the operator sets
 * @param gap least time between the end of one request to a host and the start of the next
 * @param timeout for one request in all: connection, headers and body
 * @param maxBytes most bytes of a page after decompression
 * @param maxSitemapBytes most bytes of a feed or sitemap after decompression (sitemaps.org: 50 MB)
 * @param maxSitemapUrls most addresses taken from one sitemap (sitemaps.org: 50,000)
 * @param redirects most redirects from one address
 * @param retries attempts after a failed one
 * @param poll how often a seed, feed or sitemap is looked at when its line doesn't say
 * @param recheck when an article's page is fetched again, counted from the last time; the last value repeats
 * @param threads most hosts spoken to at once
 * @param allow {@code address:port} pairs that may be spoken to although the address is not public
 * @param proxy {@code http://host:port} or {@code socks5://host:port} that all requests go through; null: none
 */
public record CrawlSettings(
        String product,
        String version,
        URI contact,
        Duration gap,
        Duration timeout,
        int maxBytes,
        int maxSitemapBytes,
        int maxSitemapUrls,
        int redirects,
        int retries,
        Duration poll,
        List<Duration> recheck,
        int threads,
        Set<String> allow,
        @Nullable URI proxy) {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z_-]+");

    public CrawlSettings {
        check(TOKEN.matcher(product).matches(), "the product token is letters, '_' and '-', not '" + product + "'");
        check(!version.isBlank() && version.chars().noneMatch(Character::isISOControl), "a version is needed");
        check(
                contact.isAbsolute() && List.of("http", "https").contains(contact.getScheme()),
                "the contact is an http or https address, not '" + contact + "'");
        check(!gap.isNegative(), "the gap between requests can't be negative");
        check(timeout.toMillis() > 0, "the timeout must be positive");
        check(maxBytes > 0 && maxSitemapBytes > 0 && maxSitemapUrls > 0, "sizes must be positive");
        check(redirects >= 0 && retries >= 0, "redirects and retries can't be negative");
        check(poll.toMillis() > 0, "the poll interval must be positive");
        check(!recheck.isEmpty() && recheck.stream().noneMatch(Duration::isNegative), "recheck needs intervals");
        check(threads > 0, "at least one thread is needed");
        recheck = List.copyOf(recheck);
        allow = Set.copyOf(allow);
        allow.forEach(AddressGuard::endpoint);
        String objection = proxy == null ? null : Way.objection(proxy);
        check(objection == null, String.valueOf(objection));
    }

    /** The settings of the design, with the operator's contact address. */
    public static CrawlSettings of(String version, URI contact) {
        return new CrawlSettings(
                "Dateline",
                version,
                contact,
                Duration.ofSeconds(2),
                Duration.ofSeconds(30),
                2 << 20,
                50_000_000,
                50_000,
                5,
                3,
                Duration.ofMinutes(30),
                List.of(
                        Duration.ofHours(1),
                        Duration.ofHours(6),
                        Duration.ofDays(1),
                        Duration.ofDays(3),
                        Duration.ofDays(14)),
                32,
                Set.of(),
                null);
    }

    /** The User-Agent field: {@code Dateline/0.1.0 (+https://newsroom.example/bot)}. */
    public String userAgent() {
        return product + "/" + version + " (+" + contact + ")";
    }

    /** These settings with another gap. */
    public CrawlSettings withGap(Duration other) {
        return with(other, timeout, poll, recheck, threads, allow, proxy);
    }

    /** These settings with another timeout. */
    public CrawlSettings withTimeout(Duration other) {
        return with(gap, other, poll, recheck, threads, allow, proxy);
    }

    /** These settings with other intervals for polling and rechecking. */
    public CrawlSettings withIntervals(Duration otherPoll, List<Duration> otherRecheck) {
        return with(gap, timeout, otherPoll, otherRecheck, threads, allow, proxy);
    }

    /** These settings with another number of threads. */
    public CrawlSettings withThreads(int other) {
        return with(gap, timeout, poll, recheck, other, allow, proxy);
    }

    /** These settings with more {@code address:port} exceptions. */
    public CrawlSettings withAllowed(Set<String> more) {
        List<String> all = new ArrayList<>(allow);
        all.addAll(more);
        return with(gap, timeout, poll, recheck, threads, Set.copyOf(all), proxy);
    }

    /** These settings with all requests going through this proxy; null: through none. */
    public CrawlSettings withProxy(@Nullable URI other) {
        return with(gap, timeout, poll, recheck, threads, allow, other);
    }

    /**
     * A proxy's address.
     *
     * @throws IllegalArgumentException when it is none that the crawler can use
     */
    public static URI proxy(String address) {
        URI proxy = URI.create(address);
        String objection = Way.objection(proxy);
        check(objection == null, String.valueOf(objection));
        return proxy;
    }

    private CrawlSettings with(
            Duration gap,
            Duration timeout,
            Duration poll,
            List<Duration> recheck,
            int threads,
            Set<String> allow,
            @Nullable URI proxy) {
        return new CrawlSettings(
                product,
                version,
                contact,
                gap,
                timeout,
                maxBytes,
                maxSitemapBytes,
                maxSitemapUrls,
                redirects,
                retries,
                poll,
                recheck,
                threads,
                allow,
                proxy);
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("crawl: " + otherwise);
        }
    }
}
