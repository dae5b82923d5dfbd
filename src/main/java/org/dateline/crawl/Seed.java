package org.dateline.crawl;

import java.time.Duration;
import org.dateline.article.Hints;
import org.dateline.article.NormalizedUrl;
import org.dateline.article.Source;
import org.jspecify.annotations.Nullable;

/**
 * One line of the seed list.
 *
 * @param line its number, from 1
 * @param url where to start
 * @param hints publisher, kind and language that its pages have; a line without a name gets its host as publisher
 * @param every how often to look for news; null: the crawler decides
 * @param max the most articles taken from one visit, newest first
 * @param depth levels of section pages, the seed's own page being the first
 * @param paths which article addresses are taken
 * @param paused whether the line is kept but not crawled
 */
public record Seed(
        int line,
        NormalizedUrl url,
        Hints hints,
        @Nullable Duration every,
        int max,
        int depth,
        PathFilter paths,
        boolean paused) {
    /** Articles taken from one visit when the line doesn't say. */
    public static final int MAX = 1_000;

    /** Levels of section pages when the line doesn't say: the seed's page and the sections that it links to. */
    public static final int DEPTH = 2;

    public Seed {
        if (max < 1 || depth < 1) {
            throw new IllegalArgumentException("seeds: line " + line + ": max and depth are 1 or more");
        }
    }

    /** A seed without options. */
    public static Seed of(NormalizedUrl url) {
        return new Seed(1, url, Hints.of(Source.named(nameOf(url))), null, MAX, DEPTH, PathFilter.ALL, false);
    }

    /** The publisher. */
    public Source source() {
        return hints.source();
    }

    static String nameOf(NormalizedUrl url) {
        String host = url.host();
        return host.startsWith("www.") ? host.substring(4) : host;
    }
}
