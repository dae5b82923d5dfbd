package org.dateline.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.dateline.article.Article;
import org.dateline.article.DateMentioned;
import org.dateline.article.Entity;
import org.dateline.article.Mention;

/** Writes out which names and dates an article was found to have, and why. */
final class Explanation {
    private final PrintWriter out;
    private final boolean why;

    /** @param why whether to write the text with its mentions and what each rests on, beside the list of entities */
    Explanation(PrintWriter out, boolean why) {
        this.out = out;
        this.why = why;
    }

    void write(Article article) {
        out.printf("%s%n", Plain.line(article.headline().text()));
        out.printf(
                "language %s, published %s, names by %s%n",
                article.language(),
                article.published().day().map(Object::toString).orElse("on an unknown day"),
                article.annotations().tagger());
        if (why) {
            if (!article.headline().made()) {
                block(article, Mention.IN_HEADLINE, article.headline().text());
            }
            for (int i = 0; i < article.body().size(); i++) {
                block(article, i, article.body().get(i).text());
            }
        }
        out.println();
        article.annotations().entities().forEach(this::entity);
        if (!why) {
            article.annotations()
                    .datesMentioned()
                    .forEach(date -> out.printf("date    %s: %s%n", Plain.line(date.surface()), reading(date)));
        }
    }

    private void entity(Entity entity) {
        out.printf(
                "%-7s %s (%d): %s%n",
                entity.type().code(),
                Plain.line(entity.name()),
                entity.mentions(),
                entity.surfaces().stream().map(Plain::line).collect(Collectors.joining(", ")));
    }

    private void block(Article article, int paragraph, String text) {
        List<Mention> mentions = article.annotations().mentions().stream()
                .filter(each -> each.paragraph() == paragraph)
                .toList();
        StringBuilder marked = new StringBuilder();
        int at = 0;
        for (Mention mention : mentions) {
            marked.append(text, at, mention.start())
                    .append('[')
                    .append(text, mention.start(), mention.end())
                    .append(']');
            at = mention.end();
        }
        out.printf("%n%s%n", Plain.line(marked.append(text.substring(at)).toString()));
        for (Mention mention : mentions) {
            out.printf(
                    "    %s: %s %s, %s%n",
                    Plain.line(mention.surface()),
                    mention.type().code(),
                    Plain.line(mention.entity()),
                    mention.evidence().isEmpty() ? "as the tagger reads it" : Plain.line(mention.evidence()));
        }
        article.annotations().datesMentioned().stream()
                .filter(each -> each.paragraph() == paragraph)
                .forEach(date -> out.printf("    %s: date, %s%n", Plain.line(date.surface()), reading(date)));
    }

    private static String reading(DateMentioned date) {
        return switch (date.reading()) {
            case RESOLVED ->
                date.from() + (String.valueOf(date.from()).equals(String.valueOf(date.to())) ? "" : " to " + date.to());
            case AMBIGUOUS ->
                date.surface().contains("/")
                        ? "ambiguous: the order of day and month is not known"
                        : "ambiguous: of this week or the one after";
            case UNRESOLVED -> "unresolved: the day of publication is not known";
        };
    }
}
