package org.dateline.demo;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How one gets from a seed to the articles. */
class DemoLinksTest {
    private static DemoWeb web;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        web = DemoWeb.start(0);
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
        web.close();
    }

    @Test
    void every_article_is_reached_from_its_seed() {
        List<URI> seeds = web.seeds()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> URI.create(line.split(" ", 2)[0]))
                .toList();
        assertEquals(5, seeds.size());
        seeds.forEach(seed -> assertReaches(seed, 2));
    }

    @Test
    void every_article_is_two_links_from_the_front_page() {
        web.sites().forEach(site -> assertReaches(site.home(), 2));
    }

    @Test
    void each_feed_and_sitemap_holds_every_article_of_its_publisher() {
        for (URI list : List.of(
                at("MW", "feed/atom.xml"),
                at("PL", "feed/"),
                at("PL", "wp-sitemap.xml"),
                at("SC", "rss.xml"),
                at("SC", "sitemap-news.xml"))) {
            assertReaches(list, 2);
        }
        assertReaches(at("MW", "sitemap-index.xml.gz"), 2);
        assertTrue(browser.text(at("MW", "robots.txt")).contains("Sitemap: " + at("MW", "sitemap-index.xml.gz")));
    }

    @Test
    void robots_txt_closes_a_page_that_the_front_page_links() {
        for (DemoSite site : web.sites()) {
            String robots = browser.text(site.home().resolve("/robots.txt"));
            String closed = robots.lines()
                    .filter(line -> line.startsWith("Disallow: "))
                    .findFirst()
                    .orElseThrow()
                    .substring("Disallow: ".length());
            Map<URI, String> pages = browser.walk(site.home(), 1);
            List<URI> canaries = pages.keySet().stream()
                    .filter(url -> pages.getOrDefault(url, "").contains(DemoWeb.CANARY))
                    .toList();
            assertEquals(1, canaries.size(), site.name());
            assertTrue(canaries.getFirst().getPath().startsWith(closed), site.name());
            assertTrue(web.closed().contains(canaries.getFirst()), site.name());
        }
    }

    @Test
    void every_page_says_that_it_is_invented_and_no_article_says_so_in_its_body() {
        for (DemoSite site : web.sites()) {
            browser.walk(site.home(), 9).forEach((url, text) -> {
                if (text.contains("<body")) {
                    assertTrue(text.contains(Html.text(Sheets.NOTICE)), url::toString);
                }
            });
        }
        assertFalse(web.articles().stream()
                .flatMap(article -> article.paragraphs().stream())
                .anyMatch(paragraph -> paragraph.contains("nvented page")));
    }

    @Test
    void no_link_leads_nowhere() {
        for (DemoSite site : web.sites()) {
            for (URI url : browser.walk(site.home(), 9).keySet()) {
                assertTrue(Set.of(200, 301).contains(browser.fetch(url).statusCode()), url::toString);
            }
        }
    }

    @Test
    void only_articles_carry_article_metadata() {
        Set<URI> articles = web.articles().stream().map(DemoArticle::url).collect(toSet());
        for (DemoSite site : web.sites()) {
            browser.walk(site.home(), 2).forEach((url, text) -> {
                boolean marked = Stream.of("NewsArticle", "content=\"article\"", "rel=\"canonical\"")
                        .anyMatch(text::contains);
                boolean tracked = String.valueOf(url.getQuery()).contains("utm_");
                assertTrue(!marked || tracked || articles.contains(url) || text.contains("shortlink"), url::toString);
            });
        }
    }

    private static void assertReaches(URI start, int depth) {
        Set<URI> found = browser.walk(start, depth).keySet().stream()
                .map(url -> URI.create(url.toString().replaceAll("\\?utm_.*", "")))
                .collect(toSet());
        List<String> missed = web.articles().stream()
                .filter(article -> article.url().getAuthority().equals(start.getAuthority()))
                .filter(article -> !found.contains(article.url()))
                .map(DemoArticle::headline)
                .toList();
        assertEquals(List.of(), missed, "not reached from " + start);
    }

    private static URI at(String code, String path) {
        return web.sites().stream()
                .filter(site -> site.code().equals(code))
                .findFirst()
                .orElseThrow()
                .home()
                .resolve(path);
    }
}
