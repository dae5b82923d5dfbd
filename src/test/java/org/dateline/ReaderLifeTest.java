package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.ArticleId;
import org.dateline.crawl.CrawlStatus;
import org.dateline.demo.DemoArticle;
import org.dateline.demo.DemoWeb;
import org.dateline.saved.SavedSearch;
import org.dateline.saved.SavedSearch.About;
import org.dateline.search.Copy;
import org.dateline.search.SearchRequest;
import org.dateline.site.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed reader that polls saved searches over three crawls of the demo web, edits of names and an index made anew. */
class ReaderLifeTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern ITEM = Pattern.compile(
            "<item>.*?<title>(.*?)</title>.*?<guid isPermaLink=\"false\">(.*?)</guid>.*?</item>", Pattern.DOTALL);

    @TempDir
    Path folder;

    /** What a reader has of one feed: entries by id, and what to ask with. */
    private static final class Reader {
        private final String path;
        private final Map<String, String> entries = new LinkedHashMap<>();
        private String etag = "";
        private String modified = "";

        private Reader(String path) {
            this.path = path;
        }

        /** Polls and gives the ids that were never there before; null for 304. */
        private Set<String> poll(Site site) throws IOException, InterruptedException {
            HttpResponse<String> answer = get(site, path, "If-None-Match", etag);
            HttpResponse<String> byDate = get(site, path, "If-Modified-Since", modified);
            Set<String> fresh = new LinkedHashSet<>();
            if (answer.statusCode() == 200) {
                etag = answer.headers().firstValue("ETag").orElseThrow();
                modified = answer.headers().firstValue("Last-Modified").orElse("");
                Matcher item = ITEM.matcher(answer.body());
                while (item.find()) {
                    if (entries.put(item.group(2), item.group(1)) == null) {
                        fresh.add(item.group(2));
                    }
                }
            }
            assertTrue(fresh.isEmpty() || byDate.statusCode() == 200, "either validator alone tells of news");
            assertTrue(answer.statusCode() == 200 || byDate.statusCode() == 304, "and of none");
            return fresh;
        }
    }

    private static HttpResponse<String> get(Site site, String path, String field, String value)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + site.port()).resolve(path));
        if (!value.isEmpty()) {
            request.header(field, value);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Site serve(DemoFixture demo, Dateline dateline) {
        return dateline.serve(
                demo.config(),
                dateline.report(
                        () -> CrawlStatus.read(
                                dateline.database(),
                                demo.seeds().get(),
                                Clock.systemUTC().instant()),
                        demo.seeds(),
                        false,
                        Clock.systemUTC()),
                Clock.systemUTC());
    }

    /** Copies of a story are one entry with it; other versions of it, and what is nobody's copy, have their own. */
    private static void between(int entries, List<DemoArticle> articles) {
        long own = articles.stream()
                .filter(article -> article.origin().equals(article.publisher()))
                .count();
        assertTrue(
                entries >= Math.min(own, 50) - 1 && entries <= articles.size(),
                entries + " entries of " + articles.size() + " articles, " + own + " of them nobody's copy");
    }

    /** No two entries are copies of one another, though there are copies. */
    private static void oneOfEachStory(Dateline dateline, Set<String> entries) {
        long copies = 0;
        for (String entry : entries) {
            ArticleId id = new ArticleId(entry.substring(entry.lastIndexOf('/') + 1));
            for (Copy copy :
                    dateline.search().article(id, "").orElseThrow().story().copies()) {
                copies++;
                assertFalse(
                        entries.stream()
                                .anyMatch(other -> other.endsWith(copy.id().value())),
                        copy.title());
            }
        }
        assertTrue(copies > 0, "there are copies");
    }

    @Test
    void itIsToldOfEachStoryOnceWhateverHappens() throws IOException, InterruptedException {
        try (DemoWeb web = DemoWeb.start(0)) {
            DemoFixture demo = DemoFixture.in(folder, web);
            Reader all;
            Reader named;
            Reader revisions;
            int told;
            try (Dateline dateline = demo.open();
                    Site site = serve(demo, dateline)) {
                SavedSearch everything = dateline.saved().save("", About.of("All", SearchRequest.of("")));
                all = new Reader("/saved/" + everything.token() + ".rss");
                revisions = new Reader("/saved/" + everything.token() + ".rss?revisions=1");
                assertEquals(Set.of(), all.poll(site), "nothing is there yet");
                SavedSearch name = dateline.saved().save("", About.of("Name", SearchRequest.of("Zemlenia")));
                named = new Reader("/saved/" + name.token() + ".rss");
                assertEquals(Set.of(), named.poll(site));

                demo.crawl(dateline);
                dateline.follow();
                Set<String> first = all.poll(site);
                between(first.size(), web.articles());
                oneOfEachStory(dateline, first);
                revisions.poll(site);

                demo.crawl(dateline);
                dateline.follow();
                assertEquals(Set.of(), all.poll(site), "an unchanged web brings nothing");
                assertEquals(304, get(site, all.path, "If-None-Match", all.etag).statusCode());

                web.edition(2);
                demo.crawl(dateline);
                dateline.follow();
                Set<String> second = all.poll(site);
                between(
                        second.size(),
                        web.articles().stream()
                                .filter(article -> article.firstEdition() == 2)
                                .toList());
                assertTrue(second.stream().noneMatch(id -> id.contains("/revision/")), second::toString);
                Set<String> revised = revisions.poll(site);
                assertTrue(revised.containsAll(second), "what is new");
                assertTrue(revised.stream().anyMatch(id -> id.endsWith("/revision/2")), "and what was revised");
                told = all.entries.size();

                Path aliases = demo.config().data().resolve("aliases.txt");
                Files.writeString(aliases, Files.readString(aliases) + "Zemlenia\tplace\tVerania\n");
                dateline.applyAliases();
                dateline.follow();
                assertTrue(dateline.search().find(SearchRequest.of("Zemlenia")).total() > 0, "a search finds old ones");
                assertEquals(Set.of(), all.poll(site), "other names are no news");
                assertEquals(Set.of(), named.poll(site), "to whoever follows one of them neither");
            }
            assertTrue(new Reindex(Reindex.From.EXTRACT).run(demo.config(), Clock.systemUTC()) > 0);
            try (Dateline dateline = demo.open();
                    Site site = serve(demo, dateline)) {
                assertEquals(Set.of(), all.poll(site), "nor is an index made anew");
                assertEquals(Set.of(), named.poll(site));
                demo.crawl(dateline);
                dateline.follow();
                assertEquals(Set.of(), all.poll(site));
                assertEquals(Set.of(), revisions.poll(site));
                assertEquals(told, all.entries.size());
                assertFalse(all.entries.containsValue(""), "every entry has a title");
            }
        }
    }
}
