package org.dateline.crawl;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.store.Database;
import org.jspecify.annotations.Nullable;

/** Reads how the crawl stands out of the database. */
final class StatusReader {
    /** One statement for all sources; each count looks at what is due alone, by the index on seed, rank and time. */
    private static final String SOURCES = "SELECT s.*,"
            + " (SELECT MIN(due) FROM crawl_url WHERE seed = s.url AND rank = 0) AS next,"
            + " (SELECT COUNT(*) FROM crawl_url WHERE seed = s.url AND rank IN (0, 1, 2, 3) AND due <= ?) AS waiting,"
            + " (SELECT MIN(due) FROM crawl_url WHERE seed = s.url AND rank IN (0, 1, 2, 3) AND due <= ?) AS oldest"
            + " FROM crawl_seed AS s";

    private StatusReader() {}

    /** What the database knows of a seed line. */
    private record Known(
            String form,
            CrawlStatus.Counts counts,
            @Nullable Instant lastSuccess,
            @Nullable Instant next,
            long waiting,
            @Nullable Instant oldest,
            String lastError,
            @Nullable Instant lastErrorAt) {
        static final Known NOTHING = new Known("", CrawlStatus.Counts.NONE, null, null, 0, null, "", null);
    }

    static CrawlStatus read(Database database, Seeds seeds, Instant now, int active) {
        return database.read(connection -> {
            Map<String, Known> known = known(connection, now);
            List<CrawlStatus.SourceStatus> sources = new ArrayList<>();
            CrawlStatus.Counts sum = CrawlStatus.Counts.NONE;
            long waiting = 0;
            for (Seed seed : seeds.all()) {
                CrawlStatus.SourceStatus source =
                        source(seed, known.getOrDefault(seed.url().value(), Known.NOTHING));
                sources.add(source);
                sum = sum.plus(source.counts());
                waiting += source.waiting();
            }
            return new CrawlStatus(
                    now,
                    sources,
                    new CrawlStatus.Totals(sum, waiting, active),
                    seeds.problems(),
                    resting(connection, now));
        });
    }

    private static Map<String, Known> known(Connection connection, Instant now) throws SQLException {
        Map<String, Known> known = new HashMap<>();
        List<Map.Entry<String, Known>> rows = Sql.all(
                connection,
                SOURCES,
                row -> Map.entry(row.getString("url"), known(row)),
                now.toEpochMilli(),
                now.toEpochMilli());
        rows.forEach(row -> known.put(row.getKey(), row.getValue()));
        return known;
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getString("form"),
                new CrawlStatus.Counts(
                        row.getLong("found"),
                        row.getLong("fetched"),
                        row.getLong("unchanged"),
                        row.getLong("gone"),
                        row.getLong("errors"),
                        row.getLong("refused"),
                        row.getLong("textless"),
                        row.getLong("held")),
                instant(row, "last_success"),
                instant(row, "next"),
                row.getLong("waiting"),
                instant(row, "oldest"),
                row.getString("last_error"),
                instant(row, "last_error_at"));
    }

    private static CrawlStatus.SourceStatus source(Seed seed, Known known) {
        return new CrawlStatus.SourceStatus(
                seed.source().name(),
                seed.url().uri(),
                seed.line(),
                seed.paused(),
                known.form,
                known.counts,
                known.lastSuccess,
                seed.paused() ? null : known.next,
                seed.paused() ? 0 : known.waiting,
                seed.paused() ? null : known.oldest,
                known.lastError,
                known.lastErrorAt);
    }

    private static List<CrawlStatus.Resting> resting(Connection connection, Instant now) throws SQLException {
        return Sql.all(
                connection,
                "SELECT authority, rest_until, why FROM crawl_host WHERE rest_until > ? ORDER BY authority",
                row -> new CrawlStatus.Resting(
                        row.getString(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3)),
                now.toEpochMilli());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
