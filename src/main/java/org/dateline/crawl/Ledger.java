package org.dateline.crawl;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.dateline.article.NormalizedUrl;
import org.dateline.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what came of each attempt: the outcome, the addresses that were found, the counts of the source. One line of
 * the log for each, at level info: address, why it was asked for, what came of it and when it is due again.
 */
final class Ledger {
    private static final Logger LOG = LoggerFactory.getLogger(Crawler.class);
    private static final int SERVER_FAILS = 500;
    private static final int TOO_MANY = 429;

    private final Database database;

    /** An address to add to the frontier. */
    record Found(NormalizedUrl url, Role role, int depth, int hops) {}

    Ledger(Database database) {
        this.database = database;
    }

    /** Writes what came of an attempt that found nothing. */
    void done(Due due, Outcome outcome) {
        done(due, outcome, List.of(), 0);
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
        Outcome written = database.write(connection -> {
            int articles = add(connection, due.seed(), found, room, at);
            Outcome outcome = outcomes.apply(articles);
            write(connection, due, outcome, articles);
            count(connection, due, outcome, articles);
            if (outcome.status() > 0 && outcome.status() < SERVER_FAILS && outcome.status() != TOO_MANY) {
                Rests.answered(connection, due.url().authority());
            }
            return outcome;
        });
        LOG.info(
                "crawl: {} ({}): {} {}; {}",
                due.url(),
                due.why(),
                written.status() == 0 ? "-" : written.status(),
                written.words(),
                written.next().equals(Outcome.NEVER) ? "not again" : "again at " + written.next());
    }

    private static int add(Connection connection, NormalizedUrl seed, List<Found> found, int room, Instant at)
            throws SQLException {
        int articles = 0;
        for (Found each : found) {
            boolean article = each.role == Role.ARTICLE;
            if ((!article || articles < room) && add(connection, seed, each, at) && article) {
                articles++;
            }
        }
        return articles;
    }

    private static boolean add(Connection connection, NormalizedUrl seed, Found found, Instant now)
            throws SQLException {
        Shape shape = Shape.ofSection(found.url);
        if (found.role == Role.SECTION && !SectionRoom.hasRoom(connection, seed, shape)) {
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
                        found.role.rank(),
                        now.toEpochMilli(),
                        now.toEpochMilli(),
                        found.role == Role.SECTION ? shape.text() : "")
                > 0;
    }

    private static void write(Connection connection, Due due, Outcome outcome, int articles) throws SQLException {
        Validators validators = outcome.validators();
        boolean article = due.role() == Role.ARTICLE;
        boolean taken = outcome.taken() && article;
        boolean gone = outcome.counted() == Outcome.Counted.GONE;
        Sql.update(
                connection,
                "UPDATE crawl_url SET role = ?, due = ?, fetched = ?, status = ?, outcome = ?, target = ?,"
                        + " failures = ?, checks = checks + ?, brought = brought + ?,"
                        + " captured = CASE WHEN ? THEN ? WHEN ? THEN NULL ELSE captured END,"
                        + " gone = CASE WHEN ? THEN NULL WHEN ? THEN ? ELSE gone END,"
                        + " wishes = CASE WHEN ? THEN ? ELSE wishes END,"
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
                articles,
                taken,
                outcome.at().toEpochMilli(),
                gone,
                taken,
                gone,
                outcome.at().toEpochMilli(),
                taken,
                outcome.noArchive() ? Standing.NO_ARCHIVE : "",
                validators == null ? null : validators.etag(),
                validators == null ? null : validators.lastModified(),
                article && !outcome.failed(),
                outcome.pace() == null ? null : outcome.pace().toMillis(),
                due.url().value());
    }

    private static void count(Connection connection, Due due, Outcome outcome, long articles) throws SQLException {
        String column = outcome.counted().name().toLowerCase(Locale.ROOT);
        boolean counts = outcome.counted() != Outcome.Counted.NOTHING;
        boolean told = outcome.failed() || (due.role() == Role.SEED && outcome.counted() == Outcome.Counted.REFUSED);
        Sql.update(
                connection,
                "UPDATE crawl_seed SET found = found + ?" + (counts ? ", " + column + " = " + column + " + 1" : "")
                        + ", last_success = CASE WHEN ? THEN ? ELSE last_success END,"
                        + " last_error_at = CASE WHEN ? THEN ? ELSE last_error_at END,"
                        + " last_error = CASE WHEN ? THEN ? ELSE last_error END WHERE url = ?",
                articles,
                outcome.status() >= 200 && outcome.status() < 400 && !outcome.failed(),
                outcome.at().toEpochMilli(),
                told,
                outcome.at().toEpochMilli(),
                told,
                due.url() + " " + outcome.words(),
                due.seed().value());
    }
}
