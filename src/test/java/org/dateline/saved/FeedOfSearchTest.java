package org.dateline.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.dateline.article.Aliases;
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
import org.dateline.index.ArticleIndex;
import org.dateline.search.Search;
import org.dateline.search.SearchRequest;
import org.dateline.search.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedOfSearchTest {
    private static final Instant SEEN = Hits.SEEN;

    @TempDir
    Path folder;

    private static Article article(int number, String text) {
        URI url = URI.create("https://courier.example/" + number);
        return new Article(
                new ArticleId(Digest.of(url.toString()).hex().substring(0, 20)),
                url,
                Attribution.to(Source.named("The Courier")),
                Headline.of("Story " + number),
                "",
                "",
                PublicationDate.UNKNOWN,
                null,
                SEEN.plusSeconds(number),
                SEEN.plusSeconds(number),
                1,
                "en",
                Classification.UNKNOWN,
                List.of(Paragraph.of(text)),
                List.of(),
                Annotations.NONE,
                new Provenance("", url, Digest.of(text), "test"),
                Placement.UNKNOWN);
    }

    @Test
    void aSearchsFeedIsItsFiftyNewestFindsWhateverTheOrderAndPageAskedFor() {
        try (ArticleIndex index = ArticleIndex.open(folder)) {
            for (int number = 0; number < 60; number++) {
                index.put(article(number, "Talks with Iran resume."));
            }
            index.put(article(60, "Nothing of that."));
            index.commit(61);
            index.refresh();
            SearchRequest request =
                    SearchRequest.of("Iran").withSort(Sort.OLDEST).withPage(2);
            List<Found> finds = new Search(index.searchers(), Aliases.NONE)
                    .watch().newest(request, Feed.ENTRIES).stream()
                            .map(Found::article)
                            .toList();
            Feed feed = Feed.of(finds, "Iran", Hits.addresses(Hits.BASE, FeedFormat.RSS, "q=Iran"), FeedOptions.PLAIN);

            assertEquals(50, feed.finds().size());
            assertEquals("Story 59", finds.getFirst().find().hit().headline().text());
            assertEquals("Story 10", finds.getLast().find().hit().headline().text());
            assertEquals(SEEN.plusSeconds(59), feed.updated());
        }
    }
}
