package org.dateline.crawl;

import java.net.URI;
import java.util.Collection;
import java.util.Optional;
import org.dateline.article.NormalizedUrl;
import org.dateline.store.Database;

/** Pages that are not asked for again although lists may name them still: what was captured of them is not to be kept. */
public final class Retired {
    private Retired() {}

    /** Sees to it that the crawler leaves these pages alone from now on. */
    public static void retire(Database database, Collection<URI> pages) {
        database.write(connection -> {
            for (URI page : pages) {
                Optional<NormalizedUrl> url = NormalizedUrl.of(page);
                if (url.isPresent()) {
                    Sql.update(
                            connection,
                            "UPDATE crawl_url SET due = ?, etag = '', last_modified = '', captured = NULL, failures = 0,"
                                    + " outcome = 'kept no longer' WHERE url = ? AND role = ?",
                            Outcome.NEVER.toEpochMilli(),
                            url.get().value(),
                            Role.ARTICLE.word());
                }
            }
            return pages;
        });
    }
}
