package org.dateline.search;

import java.net.URI;
import java.time.Instant;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.PublicationDate;
import org.dateline.article.Source;

/**
 * Another article of the same text, or of much of it.
 *
 * @param id its id
 * @param url the publisher's address of it
 * @param title its headline, or the one that we made
 * @param source publisher of the page
 * @param origin who first published it
 * @param host where it was fetched, empty for an import without an address
 * @param published publication date as far as known
 * @param firstSeenAt when we first fetched it
 */
public record Copy(
        ArticleId id,
        URI url,
        String title,
        Source source,
        Source origin,
        String host,
        PublicationDate published,
        Instant firstSeenAt) {
    static Copy of(Article card) {
        return new Copy(
                card.id(),
                card.url(),
                card.headline().text(),
                card.source(),
                card.origin(),
                card.host(),
                card.published(),
                card.firstSeenAt());
    }
}
