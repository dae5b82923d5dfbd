package org.dateline.crawl;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.dateline.article.NormalizedUrl;

/** Questions about addresses that several parts of the crawl ask. */
final class Urls {
    private Urls() {}

    static String pathAndQuery(NormalizedUrl url) {
        String value = url.value();
        int start = value.indexOf('/', value.indexOf("://") + 3);
        return start < 0 ? "/" : value.substring(start);
    }

    static String path(NormalizedUrl url) {
        return Objects.requireNonNullElse(url.uri().getRawPath(), "/");
    }

    /** Scheme, host and port: what one robots.txt speaks for. */
    static String origin(NormalizedUrl url) {
        return url.uri().getScheme() + "://" + url.authority();
    }

    /** The address that a link on a page leads to. */
    static Optional<NormalizedUrl> resolve(NormalizedUrl base, String link) {
        String text = link.strip().replace(" ", "%20");
        if (text.isEmpty() || text.startsWith("#")) {
            return Optional.empty();
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http:") || lower.startsWith("https:")) {
            return NormalizedUrl.of(text);
        }
        if (text.startsWith("//")) {
            return NormalizedUrl.of(base.uri().getScheme() + ":" + text);
        }
        if (lower.matches("[a-z][a-z0-9+.-]*:.*")) {
            return Optional.empty();
        }
        if (text.startsWith("/")) {
            return NormalizedUrl.of(origin(base) + text);
        }
        String path = path(base);
        if (text.startsWith("?")) {
            return NormalizedUrl.of(origin(base) + path + text);
        }
        return NormalizedUrl.of(origin(base) + path.substring(0, path.lastIndexOf('/') + 1) + text);
    }

    /** Whether two addresses are the same publisher's: one registered domain (Public Suffix List), or one authority. */
    static boolean sameSite(NormalizedUrl a, NormalizedUrl b) {
        return a.authority().equals(b.authority()) || site(a).equals(site(b));
    }

    /** What all addresses of one publisher have in common: the registered domain, else host and port. */
    static String site(NormalizedUrl url) {
        String domain = EffectiveTldFinder.getAssignedDomain(url.host(), true, true);
        return domain == null ? url.authority() : domain;
    }
}
