package org.dateline.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SeedCheckTest {
    private final TestTime time = new TestTime();
    private final TestWeb web = new TestWeb(time);

    @AfterEach
    void stop() {
        web.close();
    }

    private SeedCheck.Result check(String path, String options) {
        List<SeedCheck.Result> results = new ArrayList<>();
        CrawlSettings settings = TestCrawl.settings(web);
        new SeedCheck(settings, time, time).check(Seeds.parse(web.url(path) + " " + options), results::add);
        assertEquals(1, results.size());
        return results.getFirst();
    }

    @Test
    void saysWhatALineResolvesToWithItsFirstHeadlines() {
        StringBuilder entries = new StringBuilder();
        for (int i = 1; i <= 8; i++) {
            entries.append("<item><title>Story %d</title><link>/story/%d</link></item>".formatted(i, i));
        }
        web.redirect("/feed", "/rss").xml("/rss", "<rss><channel>" + entries + "</channel></rss>");
        SeedCheck.Result result = check("/feed", "");
        assertTrue(result.good());
        assertEquals(web.url("/rss").uri(), result.url());
        assertEquals("RSS feed", result.form());
        assertEquals("allowed", result.robots());
        assertEquals(8, result.articles());
        assertEquals(List.of("Story 1", "Story 2", "Story 3", "Story 4", "Story 5"), result.headlines());
    }

    @Test
    void fetchesTheLineAndItsRobotsTxtAlone() {
        web.page(
                "/",
                "<h2><a href=/2021/05/talks-resume-in-vienna>Talks resume in Vienna again</a></h2>"
                        + "<nav><a href=/world>World</a></nav>");
        SeedCheck.Result result = check("/", "");
        assertEquals(List.of(web.url("/world").uri()), result.more());
        assertEquals(2, web.log().size());
    }

    @Test
    void saysInPlainWordsWhatIsWrong() {
        web.robots("User-agent: *\nDisallow: /closed\nDisallow: /story/\n");
        web.xml("/closed", "<rss/>");
        web.xml("/feed", "<rss><channel><item><link>/story/1</link></item></channel></rss>");
        web.answer("/picture", 200, "image/png", "PNG");
        web.page("/empty", "<p>Nothing here");
        assertEquals("robots.txt forbids it", check("/closed", "").robots());
        assertEquals(
                "robots.txt forbids all of its articles", check("/feed", "").problem());
        assertEquals(
                "only= and skip= leave none of its 1 articles",
                check("/feed", "only=/policy/").problem());
        assertEquals(
                "it is neither feed, sitemap nor page", check("/picture", "").problem());
        assertEquals(
                "no links to articles were found on it", check("/empty", "").problem());
        assertEquals("answered 404", check("/nothing", "").problem());
        web.redirect("/loop", "/loop");
        assertEquals("more than 5 redirects", check("/loop", "").problem());
        assertFalse(check("/loop", "").good());
    }
}
