package org.dateline.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Webs without end, each beside the twelve stories of three sections, all of which are to be found. */
@Timeout(60)
class TrapTest {
    /** The most that any trap may have of us. */
    private static final int MOST = 60;

    private static final Pattern STORY = Pattern.compile("<p>Story (\\w+) ");

    @TempDir
    Path folder;

    private final TestTime time = new TestTime();
    private final TestWeb web = new TestWeb(time);
    private final Set<String> stories = new ConcurrentSkipListSet<>();
    private final AtomicInteger articles = new AtomicInteger();
    private final AtomicInteger visits = new AtomicInteger();
    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder.resolve("dateline.db"));
    }

    @AfterEach
    void close() {
        database.close();
        web.close();
    }

    private static String story(String name) {
        return "<html><title>T</title><article><h1>Headline " + name + "</h1><p>Story " + name + " "
                + "and what came of it in the end. ".repeat(20) + "</p></article></html>";
    }

    /** What the archive does: a text is an article once, and a page without one is none. */
    private Sink.Brought take(Delivery delivery) {
        if (!(delivery instanceof Delivery.Captured captured)) {
            return Sink.Brought.KNOWN;
        }
        Matcher story = STORY.matcher(new String(captured.page().body(), StandardCharsets.UTF_8));
        if (!story.find()) {
            return Sink.Brought.NOTHING;
        }
        articles.incrementAndGet();
        return stories.add(story.group(1)) ? Sink.Brought.NEWS : Sink.Brought.KNOWN;
    }

    private void crawl(String front) {
        Seeds seeds = Seeds.parse(web.url(front) + " depth=5");
        try (Crawler crawler = new Crawler(TestCrawl.settings(web), () -> seeds, database, this::take, time, time)) {
            crawler.runOnce();
        }
    }

    /** A front page that leads into the trap first and then to three sections of four stories each. */
    private void besideGoodSections(String trap) {
        StringBuilder front = new StringBuilder(trap);
        for (String section : List.of("policy", "world", "law")) {
            front.append("<nav><a href='/")
                    .append(section)
                    .append("/'>")
                    .append(section)
                    .append("</a></nav>");
            StringBuilder list = new StringBuilder(trap);
            for (int i = 0; i < 4; i++) {
                String name = section + i;
                list.append("<h2><a href='/")
                        .append(section)
                        .append("/the-minister-said-so-")
                        .append((char) ('a' + i));
                list.append("'>The minister said so again</a></h2>");
                web.page("/" + section + "/the-minister-said-so-" + (char) ('a' + i), story(name));
            }
            web.page("/" + section + "/", list.toString());
        }
        web.page("/", front.toString());
    }

    private long asked(String prefix) {
        return web.paths().stream().filter(path -> path.startsWith(prefix)).count();
    }

    private void endsWithAllStories(String trap) {
        crawl("/");
        assertEquals(12, stories.size(), stories.toString());
        long asked = asked(trap);
        assertTrue(asked > 0 && asked <= MOST, "the trap had " + asked);
    }

    @Test
    void aCalendarEnds() {
        web.under("/events/", path -> {
            int day = Integer.parseInt(path.replaceAll("\\D", "").substring(2));
            return IntStream.rangeClosed(1, 40)
                    .mapToObj(next -> "<a href='/events/%d/%02d/%02d'>day</a>"
                            .formatted(2000 + next, (day + next) % 12 + 1, (day + next) % 28 + 1))
                    .collect(Collectors.joining());
        });
        besideGoodSections("<a href='/events/2021/05/03'>Events</a>");
        endsWithAllStories("/events/");
    }

    @Test
    void aCalendarOfDaysThatLookLikeArticlesEnds() {
        web.under(
                "/diary/",
                path -> "<p>No entry on this day.</p>"
                        + IntStream.range(0, 30)
                                .mapToObj(next -> "<h3><a href='/diary/2021/05/03/nothing-happened-on-day-"
                                        + visits.incrementAndGet() + "'>Nothing happened on that day</a></h3>")
                                .collect(Collectors.joining()));
        besideGoodSections("<a href='/diary/index'>Diary</a>");
        endsWithAllStories("/diary/");
    }

    @Test
    void aFacetedListInTheQueryEnds() {
        web.under(
                "/list",
                path -> IntStream.range(0, 30)
                        .mapToObj(next ->
                                "<a href='" + path + (path.contains("?") ? "&" : "?") + "f" + next + "=on'>filter</a>")
                        .collect(Collectors.joining()));
        besideGoodSections("<a href='/list'>All</a>");
        endsWithAllStories("/list");
    }

    @Test
    void aFacetedListInThePathEnds() {
        List<String> facets = List.of("red", "large", "cheap", "new", "used", "old", "round", "flat", "tall", "wide");
        web.under(
                "/shop-window/",
                path -> facets.stream()
                        .map(facet ->
                                "<h3><a href='" + path + facet + "/'>Show me everything that is " + facet + "</a></h3>")
                        .collect(Collectors.joining()));
        besideGoodSections("<a href='/shop-window/'>Window</a>");
        endsWithAllStories("/shop-window/");
    }

    @Test
    void anEndlessListOfPagesEnds() {
        web.under("/latest", path -> {
            int page = path.contains("=") ? Integer.parseInt(path.replaceAll("\\D", "")) : 1;
            return "<div class=pagination>"
                    + IntStream.range(page + 1, page + 20)
                            .mapToObj(next -> "<a href='/latest?page=" + next + "'>" + next + "</a>")
                            .collect(Collectors.joining())
                    + "</div><h2><a href='/policy/the-minister-said-so-a'>The minister said so again</a></h2>";
        });
        besideGoodSections("<a href='/latest'>Latest</a>");
        endsWithAllStories("/latest");
    }

    @Test
    void aPathThatRepeatsItselfEnds() {
        web.under("/deep/", path -> "<a href='a/b/'>deeper</a><a href='b/a/'>and deeper</a><a href='c/'>still</a>");
        besideGoodSections("<a href='/deep/'>Deep</a>");
        endsWithAllStories("/deep/");
    }

    @Test
    void aQueryThatGrowsEnds() {
        web.under(
                "/grow",
                path -> "<h2><a href='" + path + (path.contains("?") ? "&" : "?")
                        + "id=1'>Read some more of this long story</a></h2>");
        besideGoodSections("<h2><a href='/grow?id=1'>Read some more of this long story</a></h2>");
        endsWithAllStories("/grow");
    }

    @Test
    void redirectsWithoutEndEnd() {
        web.under("/onward/", path -> {
            int next = Integer.parseInt(path.replaceAll("\\D", "")) + 1;
            return "<meta http-equiv=refresh content='0; url=/onward/" + next + "'>You are being taken on.";
        });
        String links = IntStream.range(0, 40)
                .mapToObj(
                        i -> "<h2><a href='/onward/" + i * 1_000 + "'>A headline of a story that is far away</a></h2>")
                .collect(Collectors.joining());
        besideGoodSections(links);
        endsWithAllStories("/onward/");
    }

    @Test
    void aPublisherWhoSendsEveryoneToItsLoginEnds() {
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            links.append("<h2><a href='/members/the-story-of-number-" + i + "'>The story of number " + i + "</a></h2>");
            web.redirect("/members/the-story-of-number-" + i, "/welcome");
        }
        web.page("/welcome", "<form>Who are you?</form>");
        besideGoodSections(links.toString());
        endsWithAllStories("/members/");
    }

    @Test
    void twelveStoriesWithAVisitInEveryQueryAreTwelveArticles() {
        String links = "";
        web.under("/", path -> {
            String visit = "?visit=" + visits.incrementAndGet();
            return path.startsWith("/s/")
                    ? story(path.replaceAll("/s/the-story-of-(\\w+).*", "$1"))
                    : IntStream.range(0, 12)
                            .mapToObj(i -> "<h2><a href='/s/the-story-of-" + (char) ('a' + i) + visit
                                    + "'>The story of this day</a></h2>" + "<nav><a href='/section" + (char) ('a' + i)
                                    + "/" + visit + "'>Section</a></nav>")
                            .collect(Collectors.joining());
        });
        crawl("/");
        assertEquals(12, stories.size(), stories.toString());
        assertTrue(asked("/s/") <= MOST, "asked for " + asked("/s/"));
    }

    @Test
    void twelveStoriesWithAVisitInEveryPathAreTwelveArticles() {
        web.under("/", path -> {
            String visit = "/v" + Integer.toHexString(0x5f3a_9100 + visits.incrementAndGet());
            return path.contains("/s/")
                    ? story(path.replaceAll(".*/s/the-story-of-(\\w+).*", "$1"))
                    : IntStream.range(0, 12)
                            .mapToObj(i -> "<h2><a href='" + visit + "/s/the-story-of-" + (char) ('a' + i)
                                    + "'>The story of this day</a></h2>" + "<nav><a href='" + visit + "/section"
                                    + (char) ('a' + i) + "/'>Section</a></nav>")
                            .collect(Collectors.joining());
        });
        crawl("/");
        assertEquals(12, stories.size(), stories.toString());
        long asked = web.paths().stream().filter(path -> path.contains("/s/")).count();
        assertTrue(asked <= MOST, "asked for " + asked);
    }

    @Test
    void aSiteWhoseArticlesDifferInOneNumberAloneIsReadWhole() {
        String links = IntStream.range(0, 200)
                .mapToObj(i -> "<a href='/article.php?id=" + i + "'>A story</a>")
                .collect(Collectors.joining());
        web.under("/article.php", path -> story(path.replaceAll("\\D", "")));
        web.page("/", links);
        crawl("/");
        assertEquals(200, stories.size());
    }

    @Test
    void aSiteOfManySectionsIsReadWhole() {
        StringBuilder front = new StringBuilder();
        for (int section = 0; section < 39; section++) {
            String name = "desk" + (char) ('a' + section % 26) + (char) ('a' + section / 26);
            front.append("<nav><a href='/").append(name).append("/'>Desk</a></nav>");
            StringBuilder list = new StringBuilder();
            for (int sub = 0; sub < 4; sub++) {
                String below = "/" + name + "/beat" + (char) ('a' + sub);
                list.append("<nav><a href='").append(below).append("/'>Beat</a></nav>");
                web.page(below + "/", "<h2><a href='" + below + "/a-story-of-this-beat'>A story of this beat</a></h2>");
                web.page(below + "/a-story-of-this-beat", story(name + sub));
            }
            list.append("<h2><a href='/").append(name).append("/a-story-of-this-desk'>A story of this desk</a></h2>");
            web.page("/" + name + "/a-story-of-this-desk", story(name));
            web.page("/" + name + "/", list.toString());
        }
        web.page("/", front.toString());
        crawl("/");
        assertEquals(39 * 5, stories.size());
    }
}
