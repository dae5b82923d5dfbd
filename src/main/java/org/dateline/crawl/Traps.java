package org.dateline.crawl;

import java.time.Duration;
import java.time.Instant;
import org.dateline.article.NormalizedUrl;
import org.dateline.store.Database;

/**
 * Remembers what addresses of each form have brought. A form that has led to {@value #ENOUGH} pages of a host, with
 * fewer than one new text in ten, is a trap; from then on one such address a day is looked at, lest a site that changed
 * stay shut out.
 */
final class Traps {
    static final int ENOUGH = 20;

    private static final int ONE_IN = 10;
    private static final Duration REST = Duration.ofDays(1);

    private final Database database;

    Traps(Database database) {
        this.database = database;
    }

    /** Whether an article's address, never fetched so far, has the form of a trap. */
    boolean holds(NormalizedUrl url, Instant now) {
        return database.read(connection -> Sql.count(
                        connection,
                        "SELECT COUNT(*) FROM crawl_shape WHERE authority = ? AND shape = ? AND tried >= ?"
                                + " AND fresh * ? < tried AND last > ?",
                        url.authority(),
                        Shape.ofArticle(url).text(),
                        ENOUGH,
                        ONE_IN,
                        now.minus(REST).toEpochMilli()))
                > 0;
    }

    /** Notes what the first visit to an address brought. */
    void tried(NormalizedUrl url, boolean news, Instant now) {
        database.write(connection -> Sql.update(
                connection,
                "INSERT INTO crawl_shape (authority, shape, tried, fresh, last) VALUES (?, ?, 1, ?, ?)"
                        + " ON CONFLICT (authority, shape) DO UPDATE"
                        + " SET tried = tried + 1, fresh = fresh + excluded.fresh, last = excluded.last",
                url.authority(),
                Shape.ofArticle(url).text(),
                news ? 1 : 0,
                now.toEpochMilli()));
    }
}
