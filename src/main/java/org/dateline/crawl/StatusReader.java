package org.dateline.crawl;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dateline.store.Database;
import org.jspecify.annotations.Nullable;

/** Reads how the crawl stands out of the database. */
final class StatusReader {
    private StatusReader() {}

    private record Waiting(long count, @Nullable Instant oldest) {
        static final Waiting NONE = new Waiting(0, null);
    }

    static CrawlStatus read(Database database, Seeds seeds, Instant now, int active) {
        return database.read(connection -> {
            List<CrawlStatus.SourceStatus> sources = new ArrayList<>();
            CrawlStatus.Counts sum = CrawlStatus.Counts.NONE;
            long waiting = 0;
            for (Seed seed : seeds.all()) {
                CrawlStatus.SourceStatus source = source(connection, seed, now);
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

    private static CrawlStatus.SourceStatus source(Connection connection, Seed seed, Instant now) throws SQLException {
        String url = seed.url().value();
        Waiting waiting = Sql.first(
                        connection,
                        "SELECT COUNT(*), MIN(due) FROM crawl_url"
                                + " WHERE seed = ? AND rank BETWEEN 0 AND 3 AND due <= ? AND parked = 0",
                        row -> new Waiting(row.getLong(1), instant(row, 2)),
                        url,
                        now.toEpochMilli())
                .orElse(Waiting.NONE);
        long due = Sql.count(connection, "SELECT MIN(due) FROM crawl_url WHERE seed = ? AND rank = 0", url);
        Instant next = seed.paused() || due == 0 ? null : Instant.ofEpochMilli(due);
        return Sql.first(
                        connection,
                        "SELECT * FROM crawl_seed WHERE url = ?",
                        row -> source(seed, row, next, waiting),
                        url)
                .orElseGet(() -> untouched(seed));
    }

    private static CrawlStatus.SourceStatus source(Seed seed, ResultSet row, @Nullable Instant next, Waiting waiting)
            throws SQLException {
        return new CrawlStatus.SourceStatus(
                seed.source().name(),
                seed.url().uri(),
                seed.line(),
                seed.paused(),
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
                instant(row, row.findColumn("last_success")),
                next,
                waiting.count,
                waiting.oldest,
                row.getString("last_error"),
                instant(row, row.findColumn("last_error_at")));
    }

    private static CrawlStatus.SourceStatus untouched(Seed seed) {
        return new CrawlStatus.SourceStatus(
                seed.source().name(),
                seed.url().uri(),
                seed.line(),
                seed.paused(),
                "",
                CrawlStatus.Counts.NONE,
                null,
                null,
                0,
                null,
                "",
                null);
    }

    private static List<CrawlStatus.Resting> resting(Connection connection, Instant now) throws SQLException {
        return Sql.all(
                connection,
                "SELECT authority, rest_until, why FROM crawl_host WHERE rest_until > ? ORDER BY authority",
                row -> new CrawlStatus.Resting(
                        row.getString(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3)),
                now.toEpochMilli());
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
