package org.dateline.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dateline.TurnedClock;
import org.dateline.article.Aliases;
import org.dateline.article.Article;
import org.dateline.article.Digest;
import org.dateline.article.Revision;
import org.dateline.index.ArticleIndex;
import org.dateline.index.Sample;
import org.dateline.saved.SavedSearch.About;
import org.dateline.saved.SavedSearch.Push;
import org.dateline.search.Search;
import org.dateline.search.SearchRequest;
import org.dateline.store.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New finds sent to a receiver on loopback, by HTTP and by SMTP. */
class PushingTest {
    @TempDir
    Path folder;

    private final TurnedClock clock = new TurnedClock();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile int status = 204;
    private HttpServer receiver;
    private MailBox mails;
    private Database database;
    private ArticleIndex index;
    private SavedSearches searches;
    private Following following;
    private Pushing pushing;

    private record Sent(Map<String, List<String>> fields, byte[] body) {
        private String field(String name) {
            return fields.getOrDefault(name, List.of("")).getFirst();
        }
    }

    @BeforeEach
    void start() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/hook", this::receive);
        receiver.start();
        mails = new MailBox();
        database = Database.open(folder.resolve("dateline.db"));
        index = ArticleIndex.open(folder.resolve("lucene"));
        PushSettings settings = new PushSettings(
                List.of(at("/hook/")),
                new PushSettings.Mail(
                        URI.create("smtp://127.0.0.1:" + mails.port()),
                        "dateline@news.example",
                        Set.of("@news.example"),
                        Duration.ofDays(1)));
        searches = new SavedSearches(database, clock, settings);
        following = new Following(searches, new Search(index.searchers(), Aliases.NONE).watch(), clock);
        pushing = new Pushing(searches, following, settings, Hits.BASE, clock);
    }

    @AfterEach
    void stop() throws IOException {
        receiver.stop(0);
        mails.close();
        index.close();
        database.close();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + path);
    }

    private void receive(HttpExchange exchange) throws IOException {
        sent.add(new Sent(
                Map.copyOf(exchange.getRequestHeaders()),
                exchange.getRequestBody().readAllBytes()));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private SavedSearch save(Push push) {
        return searches.save("", new About("Talks", "", SearchRequest.of("Iran"), FeedOptions.PLAIN, false, push));
    }

    private void come(String... headlines) {
        List<Revision> fresh = List.of(headlines).stream()
                .map(headline -> Sample.named(headline).text("Talks with Iran.").article())
                .map(this::put)
                .toList();
        index.refresh();
        following.match(fresh, 1);
    }

    private Revision put(Article article) {
        index.put(article);
        return new Revision(article.id(), 1, clock.instant(), Digest.of(article.text()), "");
    }

    @Test
    void newFindsArePostedOnceAndSigned() throws IOException, InterruptedException {
        come("Old");
        SavedSearch saved = save(new Push(at("/hook/a").toString(), ""));
        come("One", "Two");
        pushing.run();
        pushing.run();

        assertEquals(1, sent.size());
        Sent post = sent.getFirst();
        JsonNode json = new ObjectMapper().readTree(post.body);
        assertEquals("Talks", json.path("title").asText());
        assertEquals(Set.of("One", "Two"), Set.copyOf(json.path("items").findValuesAsText("title")));
        String signed = post.field("Webhook-id") + "." + post.field("Webhook-timestamp") + ".";
        assertEquals(
                "v1," + Webhooks.signature(searches.secret(saved), signed, post.body), post.field("Webhook-signature"));
        assertFalse(new String(post.body, StandardCharsets.UTF_8).contains(saved.token()));
    }

    @Test
    void whatFailsIsPostedAgainLaterAndLater() throws InterruptedException {
        save(new Push(at("/hook/a").toString(), ""));
        status = 503;
        come("One");
        pushing.run();
        pushing.run();
        assertEquals(1, sent.size(), "not at once");
        clock.on(Duration.ofMinutes(1));
        pushing.run();
        clock.on(Duration.ofMinutes(1));
        pushing.run();
        assertEquals(2, sent.size(), "the second wait is longer");
        status = 200;
        clock.on(Duration.ofMinutes(4));
        pushing.run();
        clock.on(Duration.ofDays(9));
        pushing.run();
        assertEquals(3, sent.size(), "and no more once it was taken");
        assertEquals(sent.getFirst().field("Webhook-id"), sent.getLast().field("Webhook-id"));
    }

    @Test
    void nothingIsPostedWhereItIsNotAllowed() {
        for (String address : List.of(
                at("/other").toString(),
                at("/hook/../other").toString(),
                at("/hook/%2e%2e/other").toString(),
                at("/hooked").toString(),
                "http://localhost:" + receiver.getAddress().getPort() + "/hook/",
                "http://127.0.0.1/hook/",
                "http://x@127.0.0.1:" + receiver.getAddress().getPort() + "/hook/",
                "file:///hook/",
                "::")) {
            assertThrows(IllegalArgumentException.class, () -> save(new Push(address, "")), address);
        }
        for (String address :
                List.of("a@evil.example", "a@news.example\r\nBcc: b@evil.example", "@news.example", "a")) {
            assertThrows(IllegalArgumentException.class, () -> save(new Push("", address)), address);
        }
        SavedSearches closed = new SavedSearches(database, clock);
        About about = new About(
                "Talks",
                "",
                SearchRequest.of("Iran"),
                FeedOptions.PLAIN,
                false,
                new Push(at("/hook/a").toString(), ""));
        assertThrows(IllegalArgumentException.class, () -> closed.save("", about), "off unless it is set");
    }

    @Test
    void aDigestHasWhatCameSinceTheLastAndIsMailedOnceADay() throws InterruptedException {
        come("Old");
        SavedSearch saved = save(new Push("", "ada@news.example"));
        following.feed(saved, FeedOptions.PLAIN, Hits.addresses(Hits.BASE, FeedFormat.RSS, "q=Iran"));
        come("One ∙ žlutý");
        pushing.run();
        assertEquals(List.of(), mails.received(), "it waits for more");
        clock.on(Duration.ofHours(23));
        come("Two");
        clock.on(Duration.ofHours(1));
        pushing.run();
        pushing.run();
        assertEquals(1, mails.received().size());
        String mail = mails.received().getFirst();
        assertTrue(mail.contains("RCPT TO:<ada@news.example>"), mail);
        assertTrue(
                mail.contains("From: dateline@news.example") && mail.contains("Auto-Submitted: auto-generated"), mail);
        assertTrue(mail.contains("Subject: 2 new: Talks"), mail);
        assertFalse(mail.contains(saved.token()), mail);
        clock.on(Duration.ofDays(2));
        pushing.run();
        assertEquals(1, mails.received().size(), "nothing new, nothing mailed");
    }

    @Test
    void nothingComesOfAPausedSearch() throws InterruptedException {
        SavedSearch saved = save(new Push(at("/hook/a").toString(), ""));
        searches.edit("", saved.id(), saved.about().withPaused(true));
        come("One");
        pushing.run();
        assertEquals(0, sent.size());
        searches.edit("", saved.id(), saved.about());
        come("Two");
        pushing.run();
        assertEquals(1, sent.size());
        assertFalse(new String(sent.getFirst().body, StandardCharsets.UTF_8).contains("One"));
    }
}
