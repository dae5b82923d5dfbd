package org.dateline.crawl;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.dateline.article.NormalizedUrl;
import org.dateline.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that are known and when each is due, in the database, one queue per host. What is due stays due until
 * its outcome is written, so a killed process loses nothing and repeats only what was in flight.
 */
final class Frontier {
    /** Failures in a row after which a host is left alone, and for how long at first and at most. */
    static final int FAILURES_BEFORE_REST = 10;

    static final Duration FIRST_REST = Duration.ofHours(1);
    static final Duration LONGEST_REST = Duration.ofHours(24);

    /** Section pages that one seed line may have, so that no calendar or endless list is walked through. */
    static final int MOST_SECTIONS = 60;

    /** Section pages of one form that one seed line may have, so that a calendar leaves room for the others. */
    static final int MOST_ALIKE = 12;

    private static final int RANKS = 4;
    private static final String COLUMNS =
            "url, role, seed, depth, hops, captured, checks, failures, etag, last_modified, pace";
    private static final String READY =
            " parked = 0 AND due <= ? AND (fetched IS NULL OR failures > 0 OR fetched < ?) ";

    private final Database database;

    Frontier(Database database) {
        this.database = database;
    }

    /** Makes the seed lines those given: new ones are due at once, others keep what is known, the rest is parked. */
    void follow(List<Seed> active, Instant now) {
        Set<String> wanted =
                active.stream().map(seed -> seed.url().value()).collect(Collectors.toCollection(HashSet::new));
        database.write(connection -> {
            List<String> before =
                    Sql.all(connection, "SELECT url FROM crawl_seed WHERE active = 1", row -> row.getString(1));
            for (String url : before) {
                if (!wanted.contains(url)) {
                    Sql.update(connection, "UPDATE crawl_seed SET active = 0 WHERE url = ?", url);
                    Sql.update(connection, "UPDATE crawl_url SET parked = 1 WHERE seed = ?", url);
                }
            }
            before.forEach(wanted::remove);
            for (Seed seed : active) {
                if (wanted.contains(seed.url().value())) {
                    begin(connection, seed.url(), now);
                }
            }
            return true;
        });
    }

    private static void begin(Connection connection, NormalizedUrl seed, Instant now) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO crawl_seed (url, active) VALUES (?, 1) ON CONFLICT (url) DO UPDATE SET active = 1",
                seed.value());
        Sql.update(
                connection,
                "INSERT INTO crawl_url (url, authority, role, seed, rank, due, found) VALUES (?, ?, 'seed', ?, 0, ?, ?)"
                        + " ON CONFLICT (url) DO UPDATE SET role = 'seed', seed = excluded.seed, rank = 0, depth = 0,"
                        + " due = MIN(due, excluded.due), etag = '', last_modified = ''",
                seed.value(),
                seed.authority(),
                seed.value(),
                now.toEpochMilli(),
                now.toEpochMilli());
        Sql.update(connection, "UPDATE crawl_url SET parked = 0 WHERE seed = ?", seed.value());
    }

    /** Makes every seed, feed, sitemap and section that is followed due now. */
    void pollAll(Instant now) {
        database.write(connection -> Sql.update(
                connection,
                "UPDATE crawl_url SET due = ? WHERE parked = 0 AND rank < 2 AND failures = 0 AND due > ? AND due < ?",
                now.toEpochMilli(),
                now.toEpochMilli(),
                Outcome.NEVER.toEpochMilli()));
    }

    /** Hosts that have something due and are not resting. */
    List<String> hosts(Instant now, Instant runBegan) {
        return database.read(connection -> Sql.all(
                connection,
                "WITH RECURSIVE host (name) AS (SELECT MIN(authority) FROM crawl_url WHERE parked = 0 UNION ALL"
                        + " SELECT (SELECT MIN(authority) FROM crawl_url WHERE parked = 0 AND authority > name)"
                        + " FROM host WHERE name IS NOT NULL)"
                        + " SELECT name FROM host WHERE name IS NOT NULL"
                        + " AND EXISTS (SELECT 1 FROM crawl_url INDEXED BY crawl_url_due WHERE authority = name AND"
                        + READY + ") AND NOT EXISTS"
                        + " (SELECT 1 FROM crawl_host WHERE authority = name AND rest_until > ?)",
                row -> row.getString(1),
                now.toEpochMilli(),
                runBegan.toEpochMilli(),
                now.toEpochMilli()));
    }

    /** What is to be fetched next from a host: lists before sections before new articles before known ones. */
    Optional<Due> next(String authority, Instant now, Instant runBegan) {
        return database.read(connection -> {
            if (Sql.count(
                            connection,
                            "SELECT COUNT(*) FROM crawl_host WHERE authority = ? AND rest_until > ?",
                            authority,
                            now.toEpochMilli())
                    > 0) {
                return Optional.<Due>empty();
            }
            for (int rank = 0; rank < RANKS; rank++) {
                Optional<Due> due = Sql.first(
                        connection,
                        "SELECT " + COLUMNS + " FROM crawl_url WHERE authority = ? AND rank = ? AND" + READY
                                + "ORDER BY due, rowid LIMIT 1",
                        Frontier::due,
                        authority,
                        rank,
                        now.toEpochMilli(),
                        runBegan.toEpochMilli());
                if (due.isPresent()) {
                    return due;
                }
            }
            return Optional.<Due>empty();
        });
    }

    private static Due due(ResultSet row) throws SQLException {
        row.getLong("captured");
        boolean captured = !row.wasNull();
        return new Due(
                new NormalizedUrl(row.getString("url")),
                Role.of(row.getString("role")),
                new NormalizedUrl(row.getString("seed")),
                row.getInt("depth"),
                row.getInt("hops"),
                captured,
                row.getInt("checks"),
                row.getInt("failures"),
                new Validators(row.getString("etag"), row.getString("last_modified")),
                pace(row));
    }

    private static @Nullable Duration pace(ResultSet row) throws SQLException {
        long milliseconds = row.getLong("pace");
        return row.wasNull() ? null : Duration.ofMillis(milliseconds);
    }

    /** When the next address that failed is to be tried again, if that is before a time; empty when none is. */
    Optional<Instant> nextRetry(Instant before) {
        return database.read(connection -> Sql.first(
                        connection,
                        "SELECT MIN(MAX(u.due, COALESCE(h.rest_until, 0))) FROM crawl_url u"
                                + " LEFT JOIN crawl_host h ON h.authority = u.authority"
                                + " WHERE u.parked = 0 AND u.failures > 0 AND u.due < ?",
                        row -> row.getLong(1),
                        before.toEpochMilli()))
                .filter(ready -> ready > 0 && ready < before.toEpochMilli())
                .map(Instant::ofEpochMilli);
    }

    /**
     * Writes what came of an attempt, and what was found by it, in one transaction.
     *
     * @param room how many new articles are taken at most
     */
    void done(Due due, Outcome outcome, List<Found> found, int room) {
        done(due, outcome.at(), found, room, news -> outcome);
    }

    /**
     * The same where the outcome hangs on how many of the articles are new.
     *
     * @param outcomes given the number of articles that were added
     */
    void done(Due due, Instant at, List<Found> found, int room, IntFunction<Outcome> outcomes) {
        database.write(connection -> {
            int articles = 0;
            for (Found each : found) {
                boolean article = each.role == Role.ARTICLE;
                if ((!article || articles < room) && add(connection, due.seed(), each, at) && article) {
                    articles++;
                }
            }
            Outcome outcome = outcomes.apply(articles);
            write(connection, due, outcome);
            count(connection, due, outcome, articles);
            if (outcome.status() > 0 && outcome.status() < 500 && outcome.status() != 429) {
                Sql.update(
                        connection,
                        "DELETE FROM crawl_host WHERE authority = ?",
                        due.url().authority());
            }
            return true;
        });
    }

    /** Notes what a seed line turned out to be. */
    void describe(NormalizedUrl seed, Discovery discovery) {
        database.write(connection -> Sql.update(
                connection,
                "UPDATE crawl_seed SET form = ?, home = ? WHERE url = ?",
                discovery.form().words(),
                discovery.home().value(),
                seed.value()));
    }

    /** An address to add to the frontier. */
    record Found(NormalizedUrl url, Role role, int depth, int hops) {}

    private static boolean add(Connection connection, NormalizedUrl seed, Found found, Instant now)
            throws SQLException {
        String shape = found.role == Role.SECTION ? Shape.ofSection(found.url).text() : "";
        if (found.role == Role.SECTION && isFull(connection, seed, shape)) {
            return false;
        }
        return Sql.update(
                        connection,
                        "INSERT INTO crawl_url (url, authority, role, seed, depth, hops, rank, due, found, shape)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (url) DO UPDATE"
                                + " SET seed = excluded.seed, parked = 0 WHERE parked = 1",
                        found.url.value(),
                        found.url.authority(),
                        found.role.word(),
                        seed.value(),
                        found.depth,
                        found.hops,
                        switch (found.role) {
                            case SEED, FEED, SITEMAP -> 0;
                            case SECTION -> 1;
                            case ARTICLE -> 2;
                        },
                        now.toEpochMilli(),
                        now.toEpochMilli(),
                        shape)
                > 0;
    }

    /** Whether a seed line has all the section pages that it may have, in all or of this form. */
    private static boolean isFull(Connection connection, NormalizedUrl seed, String shape) throws SQLException {
        return Sql.first(
                        connection,
                        "SELECT COUNT(*) >= ? OR COALESCE(SUM(shape = ?), 0) >= ? FROM crawl_url"
                                + " WHERE seed = ? AND rank = 1",
                        row -> row.getBoolean(1),
                        MOST_SECTIONS,
                        shape,
                        MOST_ALIKE,
                        seed.value())
                .orElse(false);
    }

    private static void write(Connection connection, Due due, Outcome outcome) throws SQLException {
        boolean captured = outcome.counted() == Outcome.Counted.FETCHED && due.role() == Role.ARTICLE;
        Validators validators = outcome.validators();
        Sql.update(
                connection,
                "UPDATE crawl_url SET role = ?, due = ?, fetched = ?, status = ?, outcome = ?, target = ?,"
                        + " failures = ?, checks = checks + ?,"
                        + " captured = CASE WHEN ? THEN ? WHEN ? THEN NULL ELSE captured END,"
                        + " etag = COALESCE(?, etag), last_modified = COALESCE(?, last_modified),"
                        + " rank = CASE WHEN ? THEN 3 ELSE rank END, pace = COALESCE(?, pace) WHERE url = ?",
                due.role().word(),
                outcome.next().toEpochMilli(),
                outcome.at().toEpochMilli(),
                outcome.status(),
                outcome.words(),
                outcome.target() == null ? "" : outcome.target().value(),
                outcome.failed() ? due.failures() + 1 : 0,
                due.captured() && !outcome.failed() ? 1 : 0,
                captured,
                outcome.at().toEpochMilli(),
                outcome.counted() == Outcome.Counted.GONE,
                validators == null ? null : validators.etag(),
                validators == null ? null : validators.lastModified(),
                due.role() == Role.ARTICLE && !outcome.failed(),
                outcome.pace() == null ? null : outcome.pace().toMillis(),
                due.url().value());
    }

    private static void count(Connection connection, Due due, Outcome outcome, long articles) throws SQLException {
        String column = outcome.counted().name().toLowerCase(Locale.ROOT);
        boolean counts = outcome.counted() != Outcome.Counted.NOTHING;
        Sql.update(
                connection,
                "UPDATE crawl_seed SET found = found + ?" + (counts ? ", " + column + " = " + column + " + 1" : "")
                        + ", last_success = CASE WHEN ? THEN ? ELSE last_success END,"
                        + " last_error_at = CASE WHEN ? THEN ? ELSE last_error_at END,"
                        + " last_error = CASE WHEN ? THEN ? ELSE last_error END WHERE url = ?",
                articles,
                outcome.status() >= 200 && outcome.status() < 400 && !outcome.failed(),
                outcome.at().toEpochMilli(),
                outcome.failed(),
                outcome.at().toEpochMilli(),
                outcome.failed(),
                due.url() + " " + outcome.words(),
                due.seed().value());
    }

    /** Notes that a host is in trouble. One that fails again and again is left alone, longer each time. */
    void hostFailed(String authority, @Nullable Instant restUntil, String why, Instant now) {
        database.write(connection -> {
            Sql.update(
                    connection,
                    "INSERT INTO crawl_host (authority, failures, why) VALUES (?, 1, ?)"
                            + " ON CONFLICT (authority) DO UPDATE SET failures = failures + 1, why = excluded.why",
                    authority,
                    why);
            long failures = Sql.count(connection, "SELECT failures FROM crawl_host WHERE authority = ?", authority);
            return Sql.update(
                    connection,
                    "UPDATE crawl_host SET rest_until = MAX(rest_until, ?) WHERE authority = ?",
                    rest(failures, restUntil, now).toEpochMilli(),
                    authority);
        });
    }

    private static Instant rest(long failures, @Nullable Instant asked, Instant now) {
        Instant until = asked == null ? Instant.EPOCH : asked;
        if (failures < FAILURES_BEFORE_REST) {
            return until;
        }
        Duration doubled = FIRST_REST.multipliedBy(1L << Math.min(10, failures - FAILURES_BEFORE_REST));
        Instant rested = now.plus(doubled.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : doubled);
        return rested.isAfter(until) ? rested : until;
    }

    /** How many articles of a seed line wait for their first fetch. */
    long waiting(NormalizedUrl seed) {
        return database.read(connection -> Sql.count(
                connection,
                "SELECT COUNT(*) FROM crawl_url WHERE seed = ? AND rank = 2 AND due < ?",
                seed.value(),
                Outcome.NEVER.toEpochMilli()));
    }

    /** Where a seed line's feed says that its publisher is at home. */
    Optional<NormalizedUrl> home(NormalizedUrl seed) {
        return database.read(connection -> Sql.first(
                        connection, "SELECT home FROM crawl_seed WHERE url = ?", row -> row.getString(1), seed.value()))
                .filter(home -> !home.isEmpty())
                .map(NormalizedUrl::new);
    }

    /** Where an address is known to redirect to. */
    Optional<NormalizedUrl> target(NormalizedUrl url) {
        return database.read(connection -> Sql.first(
                        connection, "SELECT target FROM crawl_url WHERE url = ?", row -> row.getString(1), url.value()))
                .filter(target -> !target.isEmpty())
                .map(NormalizedUrl::new);
    }
}
