package org.dateline.site.view;

import java.util.List;
import org.dateline.search.QueryExample;
import org.dateline.search.SearchRequest;

/**
 * How to search.
 *
 * @param examples queries, each a link that runs it, with what it finds
 */
public record HelpPage(List<Choice> examples) {
    public static final HelpPage PAGE = new HelpPage(QueryExample.ALL.stream()
            .map(example -> new Choice(
                    example.query(), Links.search(SearchRequest.of(example.query())), false, example.meaning()))
            .toList());
}
