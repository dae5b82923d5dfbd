package org.dateline.crawl;

import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.article.NormalizedUrl;

/**
 * The sites that seed lines name. What is found on one publisher's pages and lies on the site of another line belongs to
 * that line.
 *
 * @param names registered domains and authorities, as {@link Urls#site} gives them
 */
record Sites(Set<String> names) {
    static final Sites NONE = new Sites(Set.of());

    Sites {
        names = Set.copyOf(names);
    }

    static Sites of(Seeds seeds) {
        return new Sites(seeds.all().stream().map(seed -> Urls.site(seed.url())).collect(Collectors.toSet()));
    }

    /** Whether an address that this seed line led to belongs to another line. */
    boolean others(NormalizedUrl url, Seed seed) {
        String site = Urls.site(url);
        return names.contains(site) && !site.equals(Urls.site(seed.url()));
    }
}
