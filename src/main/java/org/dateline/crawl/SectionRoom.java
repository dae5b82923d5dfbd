package org.dateline.crawl;

import java.sql.Connection;
import java.sql.SQLException;
import org.dateline.article.NormalizedUrl;

/**
 * How many section pages one seed line may have. What counts against it is what has brought no article: a site of two
 * hundred sections with news in each is walked through, a calendar or a faceted list is not.
 */
final class SectionRoom {
    /** Section pages of which none has brought an article yet. */
    static final int MOST_IDLE = 50;

    /** The same under one first path segment, so that a trap there leaves room for the sections beside it. */
    static final int MOST_IDLE_BESIDE = 30;

    /** Section pages of one form, whatever they bring: the further pages of a list. */
    static final int MOST_ALIKE = 12;

    /** Section pages in all. */
    static final int MOST = 300;

    private SectionRoom() {}

    /** Whether a seed line may have another section of this form. */
    static boolean hasRoom(Connection connection, NormalizedUrl seed, Shape shape) throws SQLException {
        String first = shape.first();
        return Sql.first(
                        connection,
                        "SELECT COUNT(*) < ? AND COALESCE(SUM(shape = ?), 0) < ?"
                                + " AND COALESCE(SUM(brought = 0), 0) < ?"
                                + " AND COALESCE(SUM(brought = 0 AND (shape = ? OR substr(shape, 1, ?) = ?)), 0) < ?"
                                + " FROM crawl_url WHERE seed = ? AND rank = 1",
                        row -> row.getBoolean(1),
                        MOST,
                        shape.text(),
                        MOST_ALIKE,
                        MOST_IDLE,
                        first,
                        first.length() + 1,
                        first + "/",
                        MOST_IDLE_BESIDE,
                        seed.value())
                .orElse(true);
    }
}
