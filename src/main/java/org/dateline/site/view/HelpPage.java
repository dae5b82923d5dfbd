package org.dateline.site.view;

import java.util.List;
import org.dateline.search.SearchRequest;

/**
 * How to search.
 *
 * @param examples queries, each a link that runs it, with what it finds
 */
public record HelpPage(List<Choice> examples) {
    public static final HelpPage PAGE = new HelpPage(List.of(
            example("Pompeo Iran \"al-Qaida\"", "All three. Other spellings of a name are found too."),
            example("=\"al-Qaeda\"", "This spelling alone."),
            example("\"maximum pressure\"", "These words side by side."),
            example("Pompeo NEAR/10 Iran", "Both within ten words of each other."),
            example("(Zarif OR Tehran) -sanctions", "Either of the two, without the third. OR and NOT in capitals."),
            example("sanction*", "Words that begin so."),
            example("title:election source:\"Voice of America\"", "A word in the headline, one source."),
            example("person:\"Mike Pompeo\" mentions:2015", "Names a person and speaks of a year."),
            example("after:2021-01-01 before:2021-06-01", "Published between two days, both included."),
            example("when:7d kind:opinion", "Opinion of the last seven days.")));

    private static Choice example(String query, String meaning) {
        return new Choice(query, Links.search(SearchRequest.of(query)), false, meaning);
    }
}
