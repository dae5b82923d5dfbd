package org.dateline.saved;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dateline.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts new finds to the addresses that their searches name, as JSON Feed, signed as the Standard Webhooks specification
 * (standardwebhooks.com) says, and again after longer and longer waits when that fails. Redirects are not followed.
 */
final class Webhooks {
    private static final Logger LOG = LoggerFactory.getLogger(Webhooks.class);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14));
    private static final int GONE = 410;

    private final SavedSearches searches;
    private final Database database;
    private final Following following;
    private final PushSettings settings;
    private final URI base;
    private final Clock clock;

    /** Made when something is sent for the first time, so that a start is not kept waiting. */
    private static final class Client {
        static final HttpClient ONE = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(LONGEST)
                .build();
    }

    Webhooks(SavedSearches searches, Following following, PushSettings settings, URI base, Clock clock) {
        this.searches = searches;
        this.database = searches.database();
        this.following = following;
        this.settings = settings;
        this.base = base;
        this.clock = clock;
    }

    /** Posts what is due. */
    void run() throws InterruptedException {
        for (PushTable.Row row : database.read(connection -> PushTable.due(connection, clock.instant()))) {
            Optional<SavedSearch> search = database.read(connection -> SearchTable.find(connection, row.search()));
            boolean done = search.isEmpty()
                    || !settings.posts(search.get().about().push().webhook())
                    || posted(search.get(), row)
                    || row.tries() >= WAITS.size();
            database.write(connection -> {
                if (done) {
                    PushTable.done(connection, row);
                } else {
                    PushTable.again(connection, row, clock.instant().plus(WAITS.get(row.tries())));
                }
                return done;
            });
        }
    }

    private boolean posted(SavedSearch search, PushTable.Row row) throws InterruptedException {
        byte[] body = body(search, row);
        String id = "dateline_" + row.number();
        String time = Long.toString(clock.instant().getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(search.about().push().webhook()))
                .timeout(LONGEST)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Dateline")
                .header("webhook-id", id)
                .header("webhook-timestamp", time)
                .header("webhook-signature", "v1," + signature(searches.secret(search), id + "." + time + ".", body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            int status = Client.ONE
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return status / 100 == 2 || status == GONE;
        } catch (IOException e) {
            LOG.info("push: a webhook could not be reached, try {}", row.tries() + 1);
            return false;
        }
    }

    /** The finds as a JSON Feed of their own. */
    private byte[] body(SavedSearch search, PushTable.Row row) {
        List<FindTable.Row> rows =
                database.read(connection -> FindTable.between(connection, search.id(), row.after(), row.through()));
        URI page = base.resolve("search?" + search.request().toQueryString());
        Addresses addresses = new Addresses(base, page, page, "webhook/" + search.id());
        return FeedFormat.JSON.write(Feed.of(
                following.found(search, rows),
                search.name(),
                addresses,
                search.about().options()));
    }

    static String signature(String secret, String before, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            mac.update(before.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("push: this Java lacks HmacSHA256", e);
        }
    }
}
