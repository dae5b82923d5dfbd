package org.dateline.crawl;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.dateline.store.Database;
import org.jspecify.annotations.Nullable;

/** Hosts that are left alone for a while: because they ask for it, are too busy, or fail again and again. */
final class Rests {
    /** Failures in a row after which a host is left alone, and for how long at first and at most. */
    static final int FAILURES_BEFORE_REST = 10;

    static final Duration FIRST_REST = Duration.ofHours(1);
    static final Duration LONGEST_REST = Duration.ofHours(24);

    private final Database database;

    Rests(Database database) {
        this.database = database;
    }

    /**
     * Notes that a host is in trouble. One that fails again and again is left alone, longer each time.
     *
     * @param until when it asks to be left alone until, null when it doesn't
     */
    void failed(String authority, @Nullable Instant until, String why, Instant now) {
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
                    rest(failures, until, now).toEpochMilli(),
                    authority);
        });
    }

    /** Leaves a host alone until a time, though nothing is wrong with it. */
    void until(String authority, Instant until, String why) {
        database.write(connection -> Sql.update(
                connection,
                "INSERT INTO crawl_host (authority, failures, rest_until, why) VALUES (?, 0, ?, ?)"
                        + " ON CONFLICT (authority) DO UPDATE"
                        + " SET rest_until = MAX(rest_until, excluded.rest_until), why = excluded.why",
                authority,
                until.toEpochMilli(),
                why));
    }

    /** Notes that a host has answered. */
    static void answered(Connection connection, String authority) throws SQLException {
        Sql.update(connection, "DELETE FROM crawl_host WHERE authority = ?", authority);
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
}
