package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.index.Analysis;
import org.dateline.index.Fields;
import org.dateline.search.Query.All;
import org.dateline.search.Query.Everything;
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
    private static final String ANY_FILTER = "any filter";
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
        List<Word> missing = new ArrayList<>();
        Map<Word, String> nearest = new LinkedHashMap<>();
        List<Advice.Spelling> spellings = new ArrayList<>();
        for (Word word : Parts.words(typed).stream().limit(MOST_WORDS).toList()) {
            List<String> plain = Analysis.words(Fields.EXACT, word.text());
            long articles = plain.size() == 1 ? alike.articles(plain.getFirst()) : FEW + 1;
            if (articles == 0) {
                missing.add(word);
            }
            if (articles <= FEW) {
                List<String> others = alike.to(plain.getFirst(), articles);
                others.stream().findFirst().ifPresent(other -> nearest.put(word, other));
                add(word, others, spellings);
            }
        }
        if (spellings.isEmpty() && !nearest.isEmpty()) {
            together(nearest, found == 0 ? missing : List.of()).ifPresent(spellings::add);
        }
        spellings.sort(Comparator.comparingLong(Advice.Spelling::articles).reversed());
        return new Advice(
                missing.stream().map(Word::text).toList(),
                spellings.stream().limit(MOST).toList(),
                found == 0 ? loosenings(missing) : List.of(),
                found == 0 && !request.old() ? count.of(request.withOld(true)) : 0);
    }

    private void add(Word word, List<String> others, List<Advice.Spelling> to) throws IOException {
        for (String other : others) {
            SearchRequest changed = request.withQuery(Printer.print(Parts.with(typed, Map.of(word, other))));
            long articles = count.of(changed);
            if (articles > 0) {
                to.add(new Advice.Spelling(word.text(), other, List.of(), changed, articles));
            }
        }
    }

    /**
     * Where several words are mistyped, one of them written otherwise finds nothing; all of them may, the words that are
     * like no other left out, and the filters at last.
     */
    private Optional<Advice.Spelling> together(Map<Word, String> nearest, List<Word> missing) throws IOException {
        List<Word> hopeless =
                missing.stream().filter(word -> !nearest.containsKey(word)).toList();
        Map<Word, String> mistyped = new LinkedHashMap<>(nearest);
        mistyped.keySet().retainAll(missing);
        for (SearchRequest filtered : missing.isEmpty() ? List.of(request) : List.of(request, request.unfiltered())) {
            for (Map<Word, String> changes : List.of(mistyped, nearest)) {
                Optional<Query> meant = Parts.without(typed, hopeless).map(part -> Parts.with(part, changes));
                SearchRequest changed =
                        filtered.withQuery(meant.map(Printer::print).orElse(""));
                long articles = changes.isEmpty() || meant.isEmpty() ? 0 : count.of(changed);
                if (articles > 0) {
                    List<String> left =
                            new ArrayList<>(hopeless.stream().map(Word::text).toList());
                    if (filters(changed) < filters(request)) {
                        left.add(ANY_FILTER);
                    }
                    return Optional.of(new Advice.Spelling(
                            joined(changes.keySet()), String.join(" ", changes.values()), left, changed, articles));
                }
            }
        }
        return Optional.empty();
    }

    private static String joined(Collection<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    private static int filters(SearchRequest request) {
        return request.chosen().size()
                + request.excluded().size()
                + (request.date() == null ? 0 : 1)
                + (request.mentions() == null ? 0 : 1);
    }

    private List<Advice.Loosening> loosenings(List<Word> missing) throws IOException {
        List<Advice.Loosening> all = new ArrayList<>();
        filter(Dimension::label, request.chosen(), SearchRequest::toggled, all);
        filter(each -> "not " + each.label(), request.excluded(), SearchRequest::toggledExclusion, all);
        if (request.date() != null) {
            add("Published: " + request.date().text(), request.withDate(null), all);
        }
        if (request.mentions() != null) {
            add("Dates mentioned: " + request.mentions().text(), request.withMentions(null), all);
        }
        if (typed instanceof All whole) {
            for (Query part : whole.of().stream().limit(MOST_WORDS).toList()) {
                without(Printer.print(part), List.of(part), request, all);
            }
        }
        all.sort(Comparator.comparingLong(Advice.Loosening::articles).reversed());
        if (all.isEmpty() && filters(request) > 1) {
            add(ANY_FILTER, request.unfiltered(), all);
        }
        if (all.isEmpty() && missing.size() > 1) {
            without(joined(missing), missing, request, all);
        }
        if (all.isEmpty() && !missing.isEmpty() && filters(request) > 0) {
            without(joined(missing) + " and " + ANY_FILTER, missing, request.unfiltered(), all);
        }
        return all.stream().limit(MOST_LOOSENINGS).toList();
    }

    private void filter(
            Function<Dimension, String> label,
            Map<Dimension, Set<String>> values,
            Toggle toggle,
            List<Advice.Loosening> to)
            throws IOException {
        for (Map.Entry<Dimension, Set<String>> each : values.entrySet()) {
            SearchRequest without = request;
            for (String value : each.getValue()) {
                without = toggle.of(without, each.getKey(), value);
            }
            add(label.apply(each.getKey()) + ": " + String.join(" or ", each.getValue()), without, to);
        }
    }

    @FunctionalInterface
    private interface Toggle {
        SearchRequest of(SearchRequest request, Dimension dimension, String value);
    }

    private void without(String label, List<? extends Query> parts, SearchRequest from, List<Advice.Loosening> to)
            throws IOException {
        Optional<Query> left = Parts.without(typed, parts);
        if (left.isPresent()) {
            add(label, from.withQuery(Printer.print(left.get())), to);
        }
    }

    private void add(String dropped, SearchRequest without, List<Advice.Loosening> to) throws IOException {
        long articles = count.of(without);
        if (articles > 0) {
            to.add(new Advice.Loosening(dropped, without, articles));
        }
    }
}
