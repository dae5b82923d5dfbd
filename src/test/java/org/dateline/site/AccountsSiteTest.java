package org.dateline.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.account.Accounts;
import org.dateline.account.Role;
import org.dateline.account.Sessions;
import org.dateline.article.Aliases;
import org.dateline.index.ArticleIndex;
import org.dateline.metrics.Metrics;
import org.dateline.saved.SavedSearches;
import org.dateline.search.Search;
import org.dateline.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site with accounts over real HTTP. */
class AccountsSiteTest {
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    Path folder;

    private Database database;
    private ArticleIndex index;
    private Accounts accounts;
    private Site site;
    private Browserless ask;

    @BeforeEach
    void start() {
        database = Database.open(folder.resolve("dateline.db"));
        index = ArticleIndex.open(folder.resolve("lucene"));
        accounts = new Accounts(database, TestSite.CLOCK);
        accounts.add("ada", PASSWORD, Role.ADMIN);
        accounts.add("ben", PASSWORD, Role.READER);
        site = site(SiteSettings.Trust.NOBODY);
        ask = new Browserless(site);
    }

    private Site site(SiteSettings.Trust trust) {
        return Site.start(
                new SiteSettings("127.0.0.1", 0, null, trust),
                new Search(index.searchers(), Aliases.NONE),
                SampleCoverage.stacks(folder),
                new SavedSearches(database, TestSite.CLOCK),
                accounts,
                new Sessions(database, TestSite.CLOCK),
                CrawlDesk.of(SampleLibrary::status),
                new Monitoring(List::of, new Metrics(), true),
                TestSite.CLOCK);
    }

    @AfterEach
    void stop() {
        site.close();
        index.close();
        database.close();
    }

    private HttpResponse<String> login(String name, String password) {
        String form = ask.formToken("/login");
        return ask.post("/login", "form=" + form + "&name=" + name + "&password=" + password.replace(' ', '+'));
    }

    private String cookie(String name) {
        String set = login(name, PASSWORD).headers().firstValue("Set-Cookie").orElseThrow();
        return set.substring(0, set.indexOf(';'));
    }

    private String form(String cookie) {
        String page = ask.get("/saved", "Cookie", cookie).body();
        Matcher form = Pattern.compile("name=\"form\" value=\"([^\"]+)\"").matcher(page);
        assertTrue(form.find(), page);
        return form.group(1);
    }

    @Test
    void withoutASessionThereIsTheLogInAlone() {
        for (String path : List.of("/", "/search?q=a", "/saved", "/saved.opml", "/saved.json", "/sources", "/none")) {
            HttpResponse<String> answer = ask.get(path);
            assertEquals(303, answer.statusCode(), path);
            assertTrue(answer.headers().firstValue("Location").orElse("").contains("/login?to=%2F"), path);
            assertFalse(answer.headers().map().containsKey("set-cookie"));
        }
        for (String path : List.of("/feed.rss?q=a", "/api/search?q=a")) {
            assertEquals(401, ask.get(path).statusCode(), path);
        }
        assertEquals(401, ask.post("/saved", "name=a").statusCode());
        assertEquals(200, ask.get("/healthz").statusCode());
        assertEquals(200, ask.get("/static/dateline.css").statusCode());
    }

    @Test
    void aReaderCanAskOffTheRecordForEverythingThatSheCanAskFor() {
        String cookie = cookie("ben");
        for (String path : List.of("/search", "/compare", "/entity", "/export.csv", "/values/person", "/suggest")) {
            String asked = path.equals("/entity") ? "person=Anna+Varlen" : "q=ferry";
            assertEquals(200, ask.post(path, asked, "Cookie", cookie).statusCode(), path);
            assertTrue(List.of(303, 401).contains(ask.post(path, asked).statusCode()), path);
        }
    }

    @Test
    void theFiguresAreForAdmins() {
        assertEquals(401, ask.get("/metrics").statusCode());
        assertEquals(
                403,
                ask.get("/metrics", "Authorization", basic("ben:" + PASSWORD)).statusCode());
        assertEquals(
                200,
                ask.get("/metrics", "Authorization", basic("ada:" + PASSWORD)).statusCode());
    }

    @Test
    void aRightPasswordGivesACookieThatScriptsAndOtherSitesCannotUse() {
        String set = login("Ada", PASSWORD).headers().firstValue("Set-Cookie").orElseThrow();
        assertTrue(set.matches("dateline_session=[\\w-]{43}; Path=/; Max-Age=7776000; HttpOnly; SameSite=Lax"), set);
        String cookie = set.substring(0, set.indexOf(';'));
        assertTrue(ask.get("/", "Cookie", cookie).body().contains("<bdi>ada</bdi>"));
        assertEquals(
                303,
                ask.post("/logout", "form=" + form(cookie), "Cookie", cookie).statusCode());
        assertEquals(303, ask.get("/", "Cookie", cookie).statusCode(), "the session has ended");
    }

    @Test
    void theLogInLeadsToWhereSheWantedToGoAndNowhereElse() {
        String form = ask.formToken("/login");
        for (String to : List.of("https://evil.example/", "//evil.example/", "/\\evil.example", "/login")) {
            String sent = "form=" + form + "&name=ada&password=" + PASSWORD.replace(' ', '+') + "&to=" + to;
            String location =
                    ask.post("/login", sent).headers().firstValue("Location").orElse("");
            assertEquals("/", URI.create(location).getPath(), to);
            assertFalse(location.contains("evil"), location);
        }
    }

    @Test
    void guessingIsSlowedDown() {
        for (int i = 0; i < 5; i++) {
            assertEquals(403, login("ada", "wrong password").statusCode());
        }
        HttpResponse<String> refused = login("ada", PASSWORD);
        assertEquals(429, refused.statusCode(), "even the right one has to wait");
        assertTrue(refused.headers().firstValue("Retry-After").isPresent());
        assertEquals(303, login("ben", PASSWORD).statusCode(), "others need not");
    }

    @Test
    void whatIsSavedIsItsOwnersAlone() {
        String ada = cookie("ada");
        String ben = cookie("ben");
        ask.post("/saved", "form=" + form(ada) + "&name=Sources&search=q%3Dstrait", "Cookie", ada);
        String list = ask.get("/saved", "Cookie", ada).body();
        assertTrue(list.contains("Sources"), list);
        Matcher edit = Pattern.compile("(/saved/\\d+)/edit").matcher(list);
        Matcher token = Pattern.compile("/saved/([\\w-]{22})\\.rss").matcher(list);
        assertTrue(edit.find() && token.find(), list);
        for (String path : List.of("/saved", "/saved.opml", "/saved.json")) {
            assertFalse(ask.get(path, "Cookie", ben).body().contains(token.group(1)), path);
        }
        assertEquals(404, ask.get(edit.group(1) + "/edit", "Cookie", ben).statusCode());
        for (String what : List.of("edit", "pause", "copy", "renew", "delete")) {
            String path = edit.group(1) + "/" + what;
            assertEquals(404, ask.post(path, "form=" + form(ben), "Cookie", ben).statusCode(), path);
            assertEquals(
                    403, ask.post(path, "form=" + form(ben), "Cookie", ada).statusCode(), "a form of another's visit");
        }
        assertEquals(200, ask.get("/saved/" + token.group(1) + ".rss").statusCode(), "a reader needs no log-in");
    }

    @Test
    void someoneDisabledIsOutAndSoAreHerFeeds() {
        String ben = cookie("ben");
        ask.post("/saved", "form=" + form(ben) + "&name=a&search=q%3Da", "Cookie", ben);
        Matcher token = Pattern.compile("/saved/([\\w-]{22})\\.rss")
                .matcher(ask.get("/saved", "Cookie", ben).body());
        assertTrue(token.find());
        accounts.disable("ben", true);
        assertEquals(303, ask.get("/", "Cookie", ben).statusCode());
        assertEquals(403, login("ben", PASSWORD).statusCode());
        assertEquals(403, ask.get("/saved/" + token.group(1) + ".rss").statusCode());
    }

    @Test
    void anotherPasswordEndsTheSessions() {
        String ben = cookie("ben");
        accounts.setPassword("ben", "another good password");
        assertEquals(303, ask.get("/", "Cookie", ben).statusCode());
    }

    @Test
    void whatChangesThingsForEveryoneIsForAdmins() {
        String ben = cookie("ben");
        String ada = cookie("ada");
        for (String path : List.of("/sources/retry", "/entity/ignore", "/help", "/anything")) {
            assertEquals(403, ask.post(path, "form=" + form(ben), "Cookie", ben).statusCode(), path);
            assertTrue(ask.post(path, "form=" + form(ada), "Cookie", ada).statusCode() != 403, path);
        }
    }

    @Test
    void everyoneWhoIsLoggedInMayPostASearchAndNobodyElse() {
        assertEquals(200, ask.post("/search", "q=a", "Cookie", cookie("ben")).statusCode());
        assertEquals(200, ask.post("/suggest", "q=a", "Cookie", cookie("ben")).statusCode());
        assertEquals(401, ask.post("/search", "q=a").statusCode());
    }

    @Test
    void aReaderMaySendNameAndPasswordWithEachRequestForAFeed() {
        String right = basic("ada:" + PASSWORD);
        assertEquals(200, ask.get("/feed.rss?q=a", "Authorization", right).statusCode());
        assertEquals(200, ask.get("/feed.rss?q=a", "Authorization", right).statusCode());
        assertEquals(
                401,
                ask.get("/feed.rss?q=a", "Authorization", basic("ada:wrong")).statusCode());
        assertEquals(401, ask.get("/feed.rss?q=a", "Authorization", "Basic ::").statusCode());
        assertEquals(303, ask.get("/saved", "Authorization", right).statusCode(), "pages want a session");
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aProxyIsBelievedWhenItIsTrustedAlone() {
        String[] fields = {
            "X-Remote-User", "ada", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "news.example",
        };
        assertEquals(303, ask.get("/", fields).statusCode(), "anyone can write these fields");
        try (Site behind = site(new SiteSettings.Trust(Set.of("127.0.0.1"), "X-Remote-User"))) {
            Browserless proxy = new Browserless(behind);
            assertTrue(proxy.get("/", fields).body().contains("<bdi>ada</bdi>"));
            assertTrue(proxy.get("/feed.atom?q=a", fields).body().contains("https://news.example/feed.atom?q=a"));
            assertEquals(303, proxy.get("/", "X-Remote-User", "nobody").statusCode());
            String form = proxy.formToken("/login");
            String sent = "form=" + form + "&name=ada&password=" + PASSWORD.replace(' ', '+');
            String set = proxy.post("/login", sent, "X-Forwarded-Proto", "https")
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow();
            assertTrue(set.endsWith("; Secure"), set);
        }
    }

    @Test
    void onlyAnAdminCorrectsNames() throws IOException {
        String path = "/entity?person=Ilse+Marrow";
        String fields = "&type=person&name=Ilse+Marrow";
        String reader = cookie("ben");
        assertFalse(ask.get(path, "Cookie", reader).body().contains("/entity/ignore"));
        assertEquals(
                403,
                ask.post("/entity/ignore", "form=" + form(reader) + fields, "Cookie", reader)
                        .statusCode());
        assertEquals(401, ask.post("/entity/ignore", fields).statusCode());
        assertFalse(Files.exists(folder.resolve("aliases.txt")));
        String admin = cookie("ada");
        assertTrue(ask.get(path, "Cookie", admin).body().contains("/entity/ignore"));
        assertEquals(
                303,
                ask.post("/entity/ignore", "form=" + form(admin) + fields, "Cookie", admin)
                        .statusCode());
        assertEquals("ignore: Ilse Marrow (person)\n", Files.readString(folder.resolve("aliases.txt")));
    }

    @Test
    void whatIsTakenAwayIsBehindTheLogInToo() {
        for (String path : List.of("/export.csv?q=a", "/api/openapi.json", "/article/00000000000000000000/cite.ris")) {
            assertEquals(401, ask.get(path).statusCode(), path);
        }
        for (String path : List.of("/compare?q=a", "/entity?person=a", "/article/00000000000000000000/revisions")) {
            assertEquals(303, ask.get(path).statusCode(), path);
        }
    }
}
