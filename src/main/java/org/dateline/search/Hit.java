package org.dateline.search;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.dateline.article.ArticleId;
import org.dateline.article.Kind;
import org.dateline.article.PublicationDate;
import org.dateline.article.Source;

/**
 * One article found.
 *
 * @param id its id
 * @param url the publisher's address of it
 * @param headline the headline with matched words marked
 * @param headlineMade whether the headline is ours
 * @param source publisher of the page
 * @param origin who first published it
 * @param published publication date as far as known
 * @param firstSeenAt when we first fetched it
 * @param kind news, opinion and so on
 * @param bylines names of the authors
 * @param passages up to three passages with matched words marked; the opening of the text when no words were searched
 * @param revision 1 for an article that never changed
 * @param story the article that leads the story that this one is of: itself unless it is another's copy
 * @param copies how many other articles the story has
 * @param others some of them, the one that leads the story first
 * @param earlier the number of the version in which the passages stand when they are no longer in the present one, else 0
 */
public record Hit(
        ArticleId id,
        URI url,
        Marked headline,
        boolean headlineMade,
        Source source,
        Source origin,
        PublicationDate published,
        Instant firstSeenAt,
        Kind kind,
        List<String> bylines,
        List<Marked> passages,
        int revision,
        ArticleId story,
        int copies,
        List<Copy> others,
        int earlier) {
    public Hit {
        bylines = List.copyOf(bylines);
        passages = List.copyOf(passages);
        others = List.copyOf(others);
    }
}
