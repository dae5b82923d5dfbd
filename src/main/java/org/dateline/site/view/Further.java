package org.dateline.site.view;

import java.util.List;
import java.util.Optional;
import org.dateline.article.Article;
import org.dateline.site.cite.Citation;
import org.dateline.site.cite.Reference;

/**
 * What can be done with an article besides reading it.
 *
 * @param citation it in a sentence, to be copied
 * @param citations it as a reference, a link for each form
 * @param captured the page that it was taken from as text, empty where the archive does not hold it
 * @param revised the way to what changed in it, none for an article that did not change
 */
public record Further(String citation, List<Choice> citations, String captured, Optional<Choice> revised) {
    public Further {
        citations = List.copyOf(citations);
    }

    static Further of(Article article) {
        String cite = "/article/" + article.id() + "/cite.";
        return new Further(
                Citation.of(Reference.of(article)),
                List.of(
                        Choice.of("Text", cite + "txt"),
                        Choice.of("RIS", cite + "ris"),
                        Choice.of("BibTeX", cite + "bib"),
                        Choice.of("CSL-JSON", cite + "json")),
                article.provenance().capture().isEmpty() ? "" : Links.captured(article.id(), 0),
                article.revision() == 1
                        ? Optional.empty()
                        : Optional.of(Choice.of(
                                "Revised " + Words.times(article.revision() - 1) + ": what changed",
                                Links.revisions(article.id()))));
    }
}
