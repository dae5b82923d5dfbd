package org.dateline.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.search.Query.All;
import org.dateline.search.Query.Any;
import org.dateline.search.Query.In;
import org.dateline.search.Query.Near;
import org.dateline.search.Query.Word;

/** The words that a query wants, and the query with some of them written otherwise or left out. */
final class Parts {
    private Parts() {}

    /** The words that are wanted, in order; those of phrases and of names are none. */
    static List<Word> words(Query query) {
        return switch (query) {
            case Word word -> List.of(word);
            case All all -> words(all.of().stream());
            case Any any -> words(any.of().stream());
            case Near near -> words(Stream.of(near.left(), near.right()));
            case In in when in.field().holds() == QueryField.Holds.WORDS -> words(in.of());
            default -> List.of();
        };
    }

    private static List<Word> words(Stream<Query> parts) {
        return parts.flatMap(part -> words(part).stream()).toList();
    }

    /** The query with these words written otherwise. */
    static Query with(Query query, Map<Word, String> otherwise) {
        return switch (query) {
            case Word word -> otherwise.containsKey(word) ? new Word(otherwise.get(word)) : word;
            case All all ->
                new All(all.of().stream().map(part -> with(part, otherwise)).toList());
            case Any any ->
                new Any(any.of().stream().map(part -> with(part, otherwise)).toList());
            case Near near ->
                new Near(with(near.left(), otherwise), with(near.right(), otherwise), near.within(), near.ordered());
            case In in -> new In(in.field(), with(in.of(), otherwise));
            default -> query;
        };
    }

    /** The query without these parts of it; empty when nothing that is wanted is left. */
    static Optional<Query> without(Query query, Collection<? extends Query> parts) {
        if (parts.contains(query)) {
            return Optional.empty();
        }
        return switch (query) {
            case All all -> joined(all.of(), parts, true);
            case Any any -> joined(any.of(), parts, false);
            case Near near -> near(near, parts);
            case In in -> without(in.of(), parts).map(of -> new In(in.field(), of));
            default -> Optional.of(query);
        };
    }

    private static Optional<Query> near(Near near, Collection<? extends Query> parts) {
        Optional<Query> left = without(near.left(), parts);
        Optional<Query> right = without(near.right(), parts);
        return left.isPresent() && right.isPresent()
                ? Optional.of(new Near(left.get(), right.get(), near.within(), near.ordered()))
                : left.or(() -> right);
    }

    private static Optional<Query> joined(List<Query> of, Collection<? extends Query> parts, boolean all) {
        List<Query> left =
                of.stream().flatMap(part -> without(part, parts).stream()).toList();
        boolean wanted = left.stream().anyMatch(part -> !(part instanceof Query.Not));
        if (!wanted) {
            return Optional.empty();
        }
        return Optional.of(left.size() == 1 ? left.getFirst() : all ? new All(left) : new Any(left));
    }
}
