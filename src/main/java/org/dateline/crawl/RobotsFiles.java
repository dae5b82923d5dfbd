package org.dateline.crawl;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.article.NormalizedUrl;
import org.dateline.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * The robots.txt of each host, fetched when first needed and kept for a day at most (RFC 9309, 2.4). A file that isn't
 * there (4xx but 429) forbids nothing; one that can't be had (5xx, 429, no answer) forbids everything until it is asked
 * for again.
 */
final class RobotsFiles {
    static final Duration KEPT = Duration.ofHours(24);
    static final Duration ASKED_AGAIN = Duration.ofMinutes(10);
    private static final int REDIRECTS = 5;
    private static final int CLOSED = -1;
    private static final int NO_CONTENT = 204;
    private static final int TOO_MANY = 429;

    private final CrawlSettings settings;
    private final Fetcher fetcher;
    private final Gates gates;
    private final Clock clock;
    private final @Nullable Database database;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    /** What a host's file says to us. */
    sealed interface Answer {
        /** The file, or its absence, gives rules. */
        record Rules(Robots robots) implements Answer {}

        /** The host may not be spoken to at all. */
        record Closed(String why) implements Answer {}

        /** The file can't be had. */
        record Unreachable(String why, Instant askAgain) implements Answer {}
    }

    private record Kept(Instant until, Answer answer) {}

    private record Fetched(
            int status, String body, String why, @Nullable Instant notBefore) {}

    /** @param database where files are kept over a restart, or null to keep them in memory alone */
    RobotsFiles(CrawlSettings settings, Fetcher fetcher, Gates gates, Clock clock, @Nullable Database database) {
        this.settings = settings;
        this.fetcher = fetcher;
        this.gates = gates;
        this.clock = clock;
        this.database = database;
    }

    /** What the file of this address's host says. @throws InterruptedException when the crawl is stopped */
    Answer of(NormalizedUrl url) throws InterruptedException {
        String origin = Urls.origin(url);
        Kept known = kept.get(origin);
        if (known != null && clock.instant().isBefore(known.until)) {
            return known.answer;
        }
        Optional<Kept> stored = stored(origin);
        if (stored.isPresent()) {
            kept.put(origin, stored.get());
            return stored.get().answer;
        }
        Fetched fetched = fetch(NormalizedUrl.of(origin + "/robots.txt").orElseThrow());
        Instant now = clock.instant();
        store(origin, now, fetched);
        Kept fresh = judged(fetched, now);
        kept.put(origin, fresh);
        return fresh.answer;
    }

    /** The rules of this address's host, if they are known without asking. */
    Optional<Robots> known(NormalizedUrl url) {
        Kept known = kept.get(Urls.origin(url));
        return known != null && clock.instant().isBefore(known.until)
                ? Optional.of(known.answer instanceof Answer.Rules(Robots rules) ? rules : Robots.ALLOW_ALL)
                : Optional.empty();
    }

    /** Forgets that the file of a host could not be had. */
    void retry(String authority) {
        kept.entrySet()
                .removeIf(each ->
                        each.getKey().endsWith("://" + authority) && !(each.getValue().answer instanceof Answer.Rules));
    }

    private Kept judged(Fetched fetched, Instant at) {
        if (fetched.status == 200) {
            return new Kept(at.plus(KEPT), new Answer.Rules(Robots.parse(fetched.body, settings.product())));
        }
        if (fetched.status == NO_CONTENT
                || (fetched.status >= 300 && fetched.status < 500 && fetched.status != TOO_MANY)) {
            return new Kept(at.plus(KEPT), new Answer.Rules(Robots.ALLOW_ALL));
        }
        Instant again = at.plus(ASKED_AGAIN);
        if (fetched.status == CLOSED) {
            return new Kept(again, new Answer.Closed(fetched.why));
        }
        Instant until = fetched.notBefore != null && fetched.notBefore.isAfter(again) ? fetched.notBefore : again;
        return new Kept(until, new Answer.Unreachable("robots.txt can't be had (" + fetched.why + ")", until));
    }

    private Fetched fetch(NormalizedUrl start) throws InterruptedException {
        NormalizedUrl url = start;
        for (int hop = 0; hop <= REDIRECTS; hop++) {
            NormalizedUrl asked = url;
            FetchOutcome outcome = gates.pass(
                    asked, settings.gap(), () -> fetcher.fetch(asked, Validators.NONE, SizeLimit.of(Robots.MOST + 1)));
            switch (outcome) {
                case FetchOutcome.Fetched f -> {
                    return new Fetched(200, Robots.text(f.body()), "", null);
                }
                case FetchOutcome.Redirected r -> url = r.target();
                case FetchOutcome.NotModified n -> {
                    return new Fetched(0, "", "answered 304 to an unconditional request", null);
                }
                case FetchOutcome.Disallowed d -> {
                    return new Fetched(CLOSED, "", d.why(), null);
                }
                case FetchOutcome.Failed f -> {
                    return new Fetched(f.status(), "", f.why(), f.notBefore());
                }
            }
        }
        return new Fetched(310, "", "more than " + REDIRECTS + " redirects", null);
    }

    private Optional<Kept> stored(String origin) {
        if (database == null) {
            return Optional.empty();
        }
        Instant oldest = clock.instant().minus(KEPT);
        return database.read(connection -> {
                    try (PreparedStatement select = connection.prepareStatement(
                            "SELECT fetched, status, body FROM crawl_robots WHERE authority = ? AND fetched > ?")) {
                        select.setString(1, origin);
                        select.setLong(2, oldest.toEpochMilli());
                        ResultSet row = select.executeQuery();
                        return row.next()
                                ? Optional.of(judged(
                                        new Fetched(row.getInt(2), row.getString(3), "", null),
                                        Instant.ofEpochMilli(row.getLong(1))))
                                : Optional.<Kept>empty();
                    }
                })
                .filter(found -> found.answer instanceof Answer.Rules);
    }

    private void store(String origin, Instant at, Fetched fetched) {
        if (database != null) {
            database.write(connection -> {
                try (PreparedStatement insert = connection.prepareStatement(
                        "INSERT OR REPLACE INTO crawl_robots (authority, fetched, status, body) VALUES (?, ?, ?, ?)")) {
                    insert.setString(1, origin);
                    insert.setLong(2, at.toEpochMilli());
                    insert.setInt(3, fetched.status);
                    insert.setString(4, fetched.body);
                    return insert.executeUpdate();
                }
            });
        }
    }
}
