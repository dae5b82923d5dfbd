package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.dateline.index.Analysis;
import org.dateline.index.Fields;
import org.dateline.search.Query.All;
import org.dateline.search.Query.Any;
import org.dateline.search.Query.Everything;
import org.dateline.search.Query.In;
import org.dateline.search.Query.Near;
import org.dateline.search.Query.Word;

/**
 * Finds out why little or nothing was found, and what would find more.
 *
 * @param request the search
 * @param typed its query
 * @param alike finds words of the index that are like another
 * @param count how many articles a search finds
 */
record Advising(SearchRequest request, Query typed, Alike alike, Count count) {
    /** As many articles or fewer count as little. */
    static final int FEW = 2;

    private static final int MOST = 3;
    private static final int MOST_LOOSENINGS = 5;
    private static final int MOST_WORDS = 8;

    /** Counts the articles that a search finds. */
    @FunctionalInterface
    interface Count {
        long of(SearchRequest request) throws IOException;
    }

    Advice advice(long found) throws IOException {
        if (found > FEW || (typed instanceof Everything && request.unfiltered().equals(request))) {
            return Advice.NONE;
        }
        List<String> missing = new ArrayList<>();
        List<Advice.Spelling> spellings = new ArrayList<>();
        Map<Word, String> nearest = new LinkedHashMap<>();
        for (Word word : words(typed).stream().limit(MOST_WORDS).toList()) {
            List<String> plain = Analysis.words(Fields.EXACT, word.text());
            if (plain.size() != 1) {
                continue;
            }
            long articles = alike.articles(plain.getFirst());
            if (articles == 0) {
                missing.add(word.text());
            }
            if (articles <= FEW) {
                List<String> others = alike.to(plain.getFirst(), articles);
                others.stream().findFirst().ifPresent(other -> nearest.put(word, other));
                add(word, others, spellings);
            }
        }
        if (spellings.isEmpty() && nearest.size() > 1) {
            add(nearest, spellings);
        }
        spellings.sort(Comparator.comparingLong(Advice.Spelling::articles).reversed());
        return new Advice(missing, spellings.stream().limit(MOST).toList(), found == 0 ? loosenings() : List.of());
    }

    private void add(Word word, List<String> others, List<Advice.Spelling> to) throws IOException {
        for (String other : others) {
            String query = Printer.print(replaced(typed, word, new Word(other)));
            SearchRequest changed = request.withQuery(query);
            long articles = count.of(changed);
            if (articles > 0) {
                to.add(new Advice.Spelling(word.text(), other, changed, articles));
            }
        }
    }

    /** Where several words are mistyped, one of them written otherwise finds nothing; all of them may. */
    private void add(Map<Word, String> nearest, List<Advice.Spelling> to) throws IOException {
        Query meant = typed;
        for (Map.Entry<Word, String> each : nearest.entrySet()) {
            meant = replaced(meant, each.getKey(), new Word(each.getValue()));
        }
        SearchRequest changed = request.withQuery(Printer.print(meant));
        long articles = count.of(changed);
        if (articles > 0) {
            String words = nearest.keySet().stream().map(Word::text).collect(Collectors.joining(" "));
            to.add(new Advice.Spelling(words, String.join(" ", nearest.values()), changed, articles));
        }
    }

    private static List<Word> words(Query query) {
        return switch (query) {
            case Word word -> List.of(word);
            case All all ->
                all.of().stream().flatMap(part -> words(part).stream()).toList();
            case Any any ->
                any.of().stream().flatMap(part -> words(part).stream()).toList();
            case Near near ->
                List.of(near.left(), near.right()).stream()
                        .flatMap(part -> words(part).stream())
                        .toList();
            case In in when in.field().holds() == QueryField.Holds.WORDS -> words(in.of());
            default -> List.of();
        };
    }

    private static Query replaced(Query query, Word word, Word other) {
        UnaryOperator<Query> each = part -> replaced(part, word, other);
        return switch (query) {
            case Word same when same.equals(word) -> other;
            case All all -> new All(all.of().stream().map(each).toList());
            case Any any -> new Any(any.of().stream().map(each).toList());
            case Near near ->
                new Near(each.apply(near.left()), each.apply(near.right()), near.within(), near.ordered());
            case In in -> new In(in.field(), each.apply(in.of()));
            default -> query;
        };
    }

    private List<Advice.Loosening> loosenings() throws IOException {
        List<Advice.Loosening> all = new ArrayList<>();
        for (Map.Entry<Dimension, Set<String>> chosen : request.chosen().entrySet()) {
            String values = chosen.getValue().stream().collect(Collectors.joining(" or "));
            SearchRequest without = request;
            for (String value : chosen.getValue()) {
                without = without.toggled(chosen.getKey(), value);
            }
            add(chosen.getKey().label() + ": " + values, without, all);
        }
        if (request.date() != null) {
            add("Published: " + request.date().text(), request.withDate(null), all);
        }
        if (request.mentions() != null) {
            add("Dates mentioned: " + request.mentions().text(), request.withMentions(null), all);
        }
        if (typed instanceof All whole) {
            for (Query part : whole.of().stream().limit(MOST_WORDS).toList()) {
                List<Query> rest = new ArrayList<>(whole.of());
                rest.remove(part);
                Query less = rest.size() == 1 ? rest.getFirst() : new All(rest);
                add(Printer.print(part), request.withQuery(Printer.print(less)), all);
            }
        }
        all.sort(Comparator.comparingLong(Advice.Loosening::articles).reversed());
        return all.stream().limit(MOST_LOOSENINGS).toList();
    }

    private void add(String dropped, SearchRequest without, List<Advice.Loosening> to) throws IOException {
        long articles = count.of(without);
        if (articles > 0) {
            to.add(new Advice.Loosening(dropped, without, articles));
        }
    }
}
