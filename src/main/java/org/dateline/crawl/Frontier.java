package org.dateline.crawl;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.article.NormalizedUrl;
import org.dateline.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that are known and when each is due, in the database, one queue per host. What is due stays due until
 * {@link Ledger} has its outcome, so a killed process loses nothing and repeats only what was in flight.
 */
final class Frontier {
    private static final int RANKS = 4;
    private static final String COLUMNS =
            "url, role, seed, depth, hops, captured, checks, failures, etag, last_modified, pace";
    private static final String READY =
            " parked = 0 AND due <= ? AND (fetched IS NULL OR failures > 0 OR fetched < ?) ";

    private final Database database;

    Frontier(Database database) {
        this.database = database;
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

    /** Whether an address is here, followed or not. */
    boolean knows(NormalizedUrl url) {
        return database.read(connection ->
                        Sql.count(connection, "SELECT COUNT(*) FROM crawl_url WHERE url = ?", url.value()))
                > 0;
    }

    /** The first of these that are not followed yet, as many as there is room for. */
    List<NormalizedUrl> fresh(List<NormalizedUrl> urls, int room) {
        return database.read(connection -> {
            List<NormalizedUrl> fresh = new ArrayList<>();
            for (NormalizedUrl url : urls) {
                if (fresh.size() < room
                        && Sql.count(
                                        connection,
                                        "SELECT COUNT(*) FROM crawl_url WHERE url = ? AND parked = 0",
                                        url.value())
                                == 0) {
                    fresh.add(url);
                }
            }
            return fresh;
        });
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
