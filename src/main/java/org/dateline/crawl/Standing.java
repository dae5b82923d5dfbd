package org.dateline.crawl;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.dateline.article.NormalizedUrl;
import org.dateline.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * How a page that was captured stands with its publisher today.
 *
 * @param goneSince when the publisher was first seen not to have it any more, or to ask that it be not indexed; null
 *     while it is there
 * @param why what was answered then, in plain words; empty while it is there
 * @param noArchive whether the publisher asks that no copy of the page be shown
 */
public record Standing(@Nullable Instant goneSince, String why, boolean noArchive) {
    /** A page that is there, as far as is known. */
    public static final Standing THERE = new Standing(null, "", false);

    static final String NO_ARCHIVE = "noarchive";

    /** How the page at this address stands. */
    public static Standing of(Database database, URI address) {
        Optional<NormalizedUrl> url = NormalizedUrl.of(address);
        return url.isEmpty()
                ? THERE
                : database.read(connection -> Sql.first(
                                connection,
                                "SELECT gone, outcome, wishes FROM crawl_url WHERE url = ?",
                                Standing::read,
                                url.get().value()))
                        .orElse(THERE);
    }

    /** When the publisher was first seen not to have it any more. */
    public Optional<Instant> gone() {
        return Optional.ofNullable(goneSince);
    }

    private static Standing read(ResultSet row) throws SQLException {
        long gone = row.getLong(1);
        boolean there = row.wasNull();
        return new Standing(
                there ? null : Instant.ofEpochMilli(gone),
                there ? "" : row.getString(2),
                row.getString(3).contains(NO_ARCHIVE));
    }
}
