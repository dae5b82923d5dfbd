package org.dateline.crawl;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.article.NormalizedUrl;
import org.dateline.store.Database;

/** The seed lines that are followed, and what they make due. */
final class Roster {
    private final Database database;

    Roster(Database database) {
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

    /** The hosts and ports that a seed line has led to. */
    List<String> authorities(NormalizedUrl seed) {
        return database.read(connection -> Sql.all(
                connection,
                "SELECT DISTINCT authority FROM crawl_url WHERE seed = ?",
                row -> row.getString(1),
                seed.value()));
    }

    /**
     * Makes everything of a seed line that failed, and all its lists, due now, and speaks to its hosts again however
     * often they failed.
     *
     * @return how many addresses are due by this
     */
    int retry(NormalizedUrl seed, Instant now) {
        return database.write(connection -> {
            Sql.update(
                    connection,
                    "DELETE FROM crawl_host WHERE authority IN (SELECT authority FROM crawl_url WHERE seed = ?)",
                    seed.value());
            return Sql.update(
                    connection,
                    "UPDATE crawl_url SET due = MIN(due, ?), failures = 0 WHERE seed = ? AND parked = 0"
                            + " AND (rank < 2 OR failures > 0)",
                    now.toEpochMilli(),
                    seed.value());
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
}
