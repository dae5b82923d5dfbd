package org.dateline.extract;

import java.util.Objects;
import java.util.stream.Collectors;
import org.dateline.article.Article;
import org.dateline.article.Attribution;
import org.dateline.article.Byline;

/** Notes what an article says of itself beside what its page declared. */
final class FieldNotes {
    private FieldNotes() {}

    /** Notes the fields of an article. */
    static void of(Article article, Notes notes) {
        Attribution told = article.attribution();
        notes.field("url", article.url().toString(), "");
        notes.field("source", told.source().name(), "");
        notes.field("origin", told.origin().name(), told.originEvidence());
        notes.field("people", told.bylines().stream().map(Byline::name).collect(Collectors.joining("; ")), "");
        notes.field("desks", String.join("; ", told.desks()), "");
        notes.field("creditLine", told.creditLine(), "");
        notes.field("disclaimer", told.disclaimer(), "");
        notes.field("dek", article.dek(), "");
        notes.field("dateline", article.dateline(), "");
        notes.field(
                "precision",
                article.published().precision().name(),
                article.published().evidence());
        notes.field("modifiedAt", Objects.toString(article.modifiedAt(), ""), "");
        notes.field("section", article.placement().section(), "");
        notes.field(
                "paywall",
                article.placement().forSubscribers() ? "for subscribers" : "",
                article.placement().paywall());
        notes.field("language", article.language(), "");
        notes.field("kind", article.kind().kind().label(), article.kind().evidence());
    }
}
