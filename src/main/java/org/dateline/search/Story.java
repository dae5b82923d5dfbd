package org.dateline.search;

import java.util.List;
import org.dateline.article.ArticleId;

/**
 * An article with its copies.
 *
 * @param id names the story: the id of the article that leads it
 * @param copies the other articles of the story, its leader first
 * @param related versions of other publishers that have something of their own, the most alike first
 */
public record Story(ArticleId id, List<Copy> copies, List<Copy> related) {
    public Story {
        copies = List.copyOf(copies);
        related = List.copyOf(related);
    }

    /** The story of an article that is alone in it. */
    public static Story alone(ArticleId id) {
        return new Story(id, List.of(), List.of());
    }
}
