package org.dateline.search;

import java.util.List;
import org.dateline.article.Article;

/**
 * An article to be read with the words of a search marked.
 *
 * @param article the article as indexed
 * @param headline its headline, marked
 * @param paragraphs its body's paragraphs in order, marked
 * @param story its copies and related versions
 */
public record MarkedArticle(Article article, Marked headline, List<Marked> paragraphs, Story story) {
    public MarkedArticle {
        paragraphs = List.copyOf(paragraphs);
    }

    /** How many stretches are marked in headline and body. */
    public int matches() {
        return headline.matches()
                + paragraphs.stream().mapToInt(Marked::matches).sum();
    }
}
