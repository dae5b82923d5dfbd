package org.dateline.site;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Revision;
import org.dateline.article.UserAliases;
import org.jspecify.annotations.Nullable;

/**
 * What the site asks of the archive and of the user's own names.
 *
 * @param revisions the versions of an article, oldest first; empty for one that the archive does not hold
 * @param version the article as a revision had it
 * @param captured the page of the capture with this record id
 * @param names the user's alias file, null where names cannot be corrected
 * @param correct puts the alias file into force, for what is indexed too
 */
public record Stacks(
        Function<ArticleId, List<Revision>> revisions,
        Function<Revision, Optional<Article>> version,
        Function<String, Optional<CapturedPage>> captured,
        @Nullable UserAliases names,
        Runnable correct) {
    /** Those of a site that has an index and nothing else. */
    public static final Stacks NONE =
            new Stacks(id -> List.of(), revision -> Optional.empty(), capture -> Optional.empty(), null, () -> {});
}
