package org.dateline.site.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.article.Article;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;
import org.dateline.search.Dimension;
import org.dateline.search.Marked;

/**
 * Makes links of the names in an article's text: of each the first one that the marks of the search do not cut through,
 * so that a reader meets each once.
 */
final class NameLinks {
    private final Map<Integer, List<Mention>> mentions;
    private final Set<Named> open;

    private record Named(EntityType type, String name) {}

    private NameLinks(Map<Integer, List<Mention>> mentions, Set<Named> open) {
        this.mentions = mentions;
        this.open = open;
    }

    static NameLinks of(Article article) {
        Set<Named> names = new HashSet<>();
        for (Entity entity : article.annotations().entities()) {
            names.add(new Named(entity.type(), entity.name()));
        }
        return new NameLinks(
                article.annotations().mentions().stream().collect(Collectors.groupingBy(Mention::paragraph)), names);
    }

    /** The stretches of a paragraph, its matches counted on from this many before it. */
    List<Span> spans(int paragraph, Marked text, int before) {
        List<Mention> here = mentions.getOrDefault(paragraph, List.of());
        List<Span> spans = new ArrayList<>();
        int match = before;
        int start = 0;
        for (Marked.Piece piece : text.pieces()) {
            if (piece.matched()) {
                spans.add(new Span(piece.text(), ++match, linkOfAll(piece, start, here)));
            } else {
                addPlain(piece.text(), start, here, spans);
            }
            start += piece.text().length();
        }
        return List.copyOf(spans);
    }

    private String linkOfAll(Marked.Piece piece, int start, List<Mention> here) {
        int end = start + piece.text().length();
        return here.stream()
                .filter(mention -> mention.start() == start && mention.end() == end && open.remove(named(mention)))
                .findFirst()
                .map(NameLinks::href)
                .orElse("");
    }

    private void addPlain(String text, int start, List<Mention> here, List<Span> to) {
        int done = 0;
        for (Mention mention : here) {
            int from = mention.start() - start;
            int end = mention.end() - start;
            if (from >= done && end <= text.length() && open.remove(named(mention))) {
                addUnlessEmpty(text.substring(done, from), "", to);
                addUnlessEmpty(text.substring(from, end), href(mention), to);
                done = end;
            }
        }
        addUnlessEmpty(text.substring(done), "", to);
    }

    private static void addUnlessEmpty(String text, String href, List<Span> to) {
        if (!text.isEmpty()) {
            to.add(new Span(text, 0, href));
        }
    }

    private static Named named(Mention mention) {
        return new Named(mention.type(), mention.entity());
    }

    private static String href(Mention mention) {
        return Links.only(
                switch (mention.type()) {
                    case PERSON -> Dimension.PERSON;
                    case ORGANISATION -> Dimension.ORGANISATION;
                    case PLACE -> Dimension.PLACE;
                },
                mention.entity());
    }
}
