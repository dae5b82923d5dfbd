package org.dateline.annotate;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.dateline.article.Annotations;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Attribution;
import org.dateline.article.Classification;
import org.dateline.article.Digest;
import org.dateline.article.Headline;
import org.dateline.article.Paragraph;
import org.dateline.article.Placement;
import org.dateline.article.Provenance;
import org.dateline.article.PublicationDate;
import org.dateline.article.Source;

/** Articles made of plain text. */
final class Texts {
    private static final Instant SEEN = Instant.parse("2024-01-01T00:00:00Z");
    private static final URI ADDRESS = URI.create("https://news.example/story");

    private Texts() {}

    /** An undated English article; an empty headline means that it has none. */
    static Article article(String headline, String... paragraphs) {
        return article("en", PublicationDate.UNKNOWN, headline, Arrays.asList(paragraphs));
    }

    static Article article(String language, PublicationDate published, String headline, List<String> paragraphs) {
        return new Article(
                new ArticleId("0123456789abcdef0123"),
                ADDRESS,
                Attribution.to(Source.named("The Example")),
                headline.isEmpty() ? Headline.madeFrom(paragraphs.getFirst()) : Headline.of(headline),
                "",
                "",
                published,
                null,
                SEEN,
                SEEN,
                1,
                language,
                Classification.UNKNOWN,
                paragraphs.stream().map(Paragraph::of).toList(),
                List.of(),
                Annotations.NONE,
                new Provenance("", ADDRESS, Digest.of("page"), "test"),
                Placement.UNKNOWN);
    }
}
