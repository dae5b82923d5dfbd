package org.dateline.crawl;

import java.sql.Connection;
import java.sql.SQLException;
import org.dateline.article.NormalizedUrl;
import org.dateline.store.Database;

/**
 * How many section pages one seed line may have. What counts against it is what has brought no article: a site of two
 * hundred sections with news in each is walked through, a calendar or a faceted list is not.
 */
final class SectionRoom {
    /** Section pages that were looked at and brought no article; no other is looked at after that many. */
    static final int MOST_IDLE = 50;

    /** The same under one first path segment, so that a trap there leaves room for the sections beside it. */
    static final int MOST_IDLE_BESIDE = 30;

    /** Section pages of one form, whatever they bring: the further pages of a list. */
    static final int MOST_ALIKE = 12;

    /** Section pages under one first path segment that wait for their first look. */
    static final int MOST_WAITING_BESIDE = 40;

    /** Section pages in all. */
    static final int MOST = 400;

    private static final String BESIDE = "(shape = ? OR substr(shape, 1, ?) = ?)";

    private final Database database;

    SectionRoom(Database database) {
        this.database = database;
    }

    /** Whether a seed line may have another section of this form. */
    static boolean hasRoom(Connection connection, NormalizedUrl seed, Shape shape) throws SQLException {
        String first = shape.first();
        return Sql.first(
                        connection,
                        "SELECT COUNT(*) < ? AND COALESCE(SUM(shape = ?), 0) < ?"
                                + " AND COALESCE(SUM(fetched IS NULL AND " + BESIDE + "), 0) < ?"
                                + " FROM crawl_url WHERE seed = ? AND rank = 1",
                        row -> row.getBoolean(1),
                        MOST,
                        shape.text(),
                        MOST_ALIKE,
                        first,
                        first.length() + 1,
                        first + "/",
                        MOST_WAITING_BESIDE,
                        seed.value())
                .orElse(true);
    }

    /** Whether a section that was never looked at is one too many by now. */
    boolean isFull(NormalizedUrl seed, NormalizedUrl section) {
        String first = Shape.ofSection(section).first();
        return database.read(connection -> Sql.first(
                        connection,
                        "SELECT COUNT(*) >= ? OR COALESCE(SUM(" + BESIDE + "), 0) >= ? FROM crawl_url"
                                + " WHERE seed = ? AND rank = 1 AND status > 0 AND brought = 0",
                        row -> row.getBoolean(1),
                        MOST_IDLE,
                        first,
                        first.length() + 1,
                        first + "/",
                        MOST_IDLE_BESIDE,
                        seed.value())
                .orElse(false));
    }
}
