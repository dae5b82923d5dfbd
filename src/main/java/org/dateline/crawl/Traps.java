package org.dateline.crawl;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dateline.article.NormalizedUrl;
import org.dateline.store.Database;

/**
 * Remembers what addresses of each form have brought. A form that has led to {@value #ENOUGH} pages of a host, with
 * fewer than one new text in ten, is a trap; from then on one such address a day is looked at, lest a site that changed
 * stay shut out. Addresses that differ in one place alone, four of which were one text, are one article; a place that made
 * no difference for three articles makes none anywhere on the host.
 */
final class Traps {
    static final int ENOUGH = 20;

    /** The same for all addresses of one length under one first segment, whatever their words. */
    static final int ENOUGH_BESIDE = 40;

    private static final int ONE_IN = 10;
    private static final int ALIKE = 4;
    private static final int SEEN_THROUGH = 3;
    private static final Duration REST = Duration.ofDays(1);

    private final Database database;

    /** How often a form was tried, and how often that brought a new text. */
    private record Tally(long tried, long fresh) {
        static final Tally NONE = new Tally(0, 0);

        boolean barren(int enough) {
            return tried >= enough && fresh * ONE_IN < tried;
        }
    }

    Traps(Database database) {
        this.database = database;
    }

    /** Whether an article's address, never fetched so far, has the form of a trap. */
    boolean holds(NormalizedUrl url, Instant now) {
        return database.read(connection -> {
            String authority = url.authority();
            long since = now.minus(REST).toEpochMilli();
            if (tally(connection, authority, Shape.ofArticle(url).text(), since).barren(ENOUGH)
                    || tally(connection, authority, Shape.coarse(url).text(), since)
                            .barren(ENOUGH_BESIDE)) {
                return true;
            }
            for (Variants.Variant each : Variants.of(url)) {
                Tally others = tally(connection, authority, each.others(), since);
                boolean same = others.tried >= ALIKE && others.fresh <= 1;
                if (same || (others.tried > 0 && makesNoDifference(connection, authority, each.slot()))) {
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean makesNoDifference(Connection connection, String authority, String slot) throws SQLException {
        return tally(connection, authority, slot, 0).barren(SEEN_THROUGH);
    }

    /** Notes what the first visit to an address brought. */
    void tried(NormalizedUrl url, Sink.Brought brought, Instant now) {
        boolean news = brought == Sink.Brought.NEWS;
        database.write(connection -> {
            String authority = url.authority();
            add(connection, authority, Shape.ofArticle(url).text(), news, now);
            add(connection, authority, Shape.coarse(url).text(), news, now);
            List<Variants.Variant> variants = brought == Sink.Brought.NOTHING ? List.of() : Variants.of(url);
            for (Variants.Variant each : variants) {
                add(connection, authority, each.others(), news, now);
                Tally others = tally(connection, authority, each.others(), 0);
                if (others.tried == 2) {
                    add(connection, authority, each.slot(), others.fresh == 2, now);
                }
            }
            return true;
        });
    }

    private static Tally tally(Connection connection, String authority, String shape, long since) throws SQLException {
        return Sql.first(
                        connection,
                        "SELECT tried, fresh FROM crawl_shape WHERE authority = ? AND shape = ? AND last > ?",
                        row -> new Tally(row.getLong(1), row.getLong(2)),
                        authority,
                        shape,
                        since)
                .orElse(Tally.NONE);
    }

    private static void add(Connection connection, String authority, String shape, boolean news, Instant now)
            throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO crawl_shape (authority, shape, tried, fresh, last) VALUES (?, ?, 1, ?, ?)"
                        + " ON CONFLICT (authority, shape) DO UPDATE"
                        + " SET tried = tried + 1, fresh = fresh + excluded.fresh, last = excluded.last",
                authority,
                shape,
                news ? 1 : 0,
                now.toEpochMilli());
    }
}
