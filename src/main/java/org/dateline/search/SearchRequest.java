package org.dateline.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides what a search page shows: its address in another form.
 *
 * @param query what was typed, at most {@link #LONGEST_QUERY} characters (the rest is cut and {@link #cut} says so)
 * @param chosen chosen values of each dimension: values of one widen, dimensions narrow
 * @param date which publication dates, or null for all
 * @param sort the order
 * @param page counted from 1
 * @param size hits a page, 1 to 100
 * @param cut whether the query was longer than is read
 * @param fold whether the copies of one story are shown as one hit
 * @param excluded values of each dimension that no hit may have
 * @param without spellings that are not to be searched beside those typed
 * @param mentions days that the wanted articles speak of, null for any; {@link DateFilter#UNDATED} for those that speak of a
 *     date that could not be read for certain
 * @param moment which state of the index pages are turned in, from {@link SearchResults}; 0 for the newest
 * @param old whether what articles said in earlier versions is searched too
 */
public record SearchRequest(
        String query,
        Map<Dimension, Set<String>> chosen,
        @Nullable DateFilter date,
        Sort sort,
        int page,
        int size,
        boolean cut,
        boolean fold,
        Map<Dimension, Set<String>> excluded,
        Set<String> without,
        @Nullable DateFilter mentions,
        long moment,
        boolean old) {
    /** Longest query that is read, in characters. */
    public static final int LONGEST_QUERY = 1_000;
    /** Hits on a page unless another number is asked for. */
    public static final int PAGE_SIZE = 20;
    /** How deep pages go, in hits. */
    public static final int DEEPEST = 1_000;

    private static final int MOST_CHOSEN = 50;
    private static final String NOT = "not-";

    /** A search whose stories are folded, with every spelling, in the newest state of the index. */
    public SearchRequest(
            String query,
            Map<Dimension, Set<String>> chosen,
            @Nullable DateFilter date,
            Sort sort,
            int page,
            int size,
            boolean cut) {
        this(query, chosen, date, sort, page, size, cut, true, Map.of(), Set.of(), null, 0, false);
    }

    public SearchRequest {
        without = Collections.unmodifiableSet(new LinkedHashSet<>(without));
        chosen = copied(chosen);
        excluded = copied(excluded);
        if (query.length() > LONGEST_QUERY) {
            boolean through = Character.isHighSurrogate(query.charAt(LONGEST_QUERY - 1));
            query = query.substring(0, through ? LONGEST_QUERY - 1 : LONGEST_QUERY);
            cut = true;
        }
        size = Math.clamp(size, 1, 100);
        page = Math.clamp(page, 1, Math.max(1, DEEPEST / size));
    }

    private static Map<Dimension, Set<String>> copied(Map<Dimension, Set<String>> values) {
        Map<Dimension, Set<String>> copy = new EnumMap<>(Dimension.class);
        values.forEach((dimension, each) -> {
            if (!each.isEmpty()) {
                copy.put(dimension, Collections.unmodifiableSet(new LinkedHashSet<>(each)));
            }
        });
        return Collections.unmodifiableMap(copy);
    }

    /** A search for this query with nothing chosen. */
    public static SearchRequest of(String query) {
        return new SearchRequest(query, Map.of(), null, Sort.RELEVANCE, 1, PAGE_SIZE, false);
    }

    /**
     * The request that an address means. Parameters: {@code q}, one per value of each {@link Dimension} (after
     * {@code not-} for an excluded one), {@code date},
     * {@code mentions}, {@code sort}, {@code page}, {@code fold=off}, {@code without} (a spelling, any number of times), {@code moment}, {@code old=on}. What can't be read counts as not given: a page is shown for any address.
     */
    public static SearchRequest ofParameters(Map<String, List<String>> parameters) {
        Map<Dimension, Set<String>> chosen = new EnumMap<>(Dimension.class);
        Map<Dimension, Set<String>> excluded = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.values()) {
            chosen.put(dimension, several(parameters, dimension.parameter()));
            excluded.put(dimension, several(parameters, NOT + dimension.parameter()));
        }
        return new SearchRequest(
                first(parameters, "q").orElse("").strip(),
                chosen,
                first(parameters, "date").flatMap(DateFilter::of).orElse(null),
                first(parameters, "sort").flatMap(Sort::of).orElse(Sort.RELEVANCE),
                Math.clamp(first(parameters, "page").map(SearchRequest::number).orElse(1L), 1, DEEPEST),
                PAGE_SIZE,
                false,
                !first(parameters, "fold").equals(Optional.of("off")),
                excluded,
                several(parameters, "without"),
                first(parameters, "mentions").flatMap(DateFilter::of).orElse(null),
                first(parameters, "moment").map(SearchRequest::number).orElse(0L),
                first(parameters, "old").equals(Optional.of("on")));
    }

    private static Set<String> several(Map<String, List<String>> parameters, String name) {
        Set<String> values = new LinkedHashSet<>();
        parameters.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .limit(MOST_CHOSEN)
                .forEach(values::add);
        return values;
    }

    private static Optional<String> first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /**
     * A parameter of an address.
     *
     * @param name its name
     * @param value its value, not encoded
     */
    public record Parameter(String name, String value) {}

    /** The parameters of this request's address; none for an empty search. */
    public List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>();
        if (!query.isEmpty()) {
            all.add(new Parameter("q", query));
        }
        chosen.forEach(
                (dimension, values) -> values.forEach(value -> all.add(new Parameter(dimension.parameter(), value))));
        excluded.forEach((dimension, values) ->
                values.forEach(value -> all.add(new Parameter(NOT + dimension.parameter(), value))));
        dateFilter().ifPresent(days -> all.add(new Parameter("date", days.text())));
        mentionsFilter().ifPresent(days -> all.add(new Parameter("mentions", days.text())));
        if (sort != Sort.RELEVANCE) {
            all.add(new Parameter("sort", sort.parameter()));
        }
        if (!fold) {
            all.add(new Parameter("fold", "off"));
        }
        if (old) {
            all.add(new Parameter("old", "on"));
        }
        without.forEach(spelling -> all.add(new Parameter("without", spelling)));
        if (page > 1) {
            all.add(new Parameter("page", String.valueOf(page)));
            if (moment != 0) {
                all.add(new Parameter("moment", String.valueOf(moment)));
            }
        }
        return List.copyOf(all);
    }

    /** The query string of this request's address, without a leading question mark; empty for an empty search. */
    public String toQueryString() {
        return parameters().stream()
                .map(parameter -> parameter.name() + "=" + encoded(parameter.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The chosen values of a dimension, empty for none. */
    public Set<String> chosen(Dimension dimension) {
        return chosen.getOrDefault(dimension, Set.of());
    }

    /** The excluded values of a dimension, empty for none. */
    public Set<String> excluded(Dimension dimension) {
        return excluded.getOrDefault(dimension, Set.of());
    }

    /** The wanted dates, empty for all. */
    public Optional<DateFilter> dateFilter() {
        return Optional.ofNullable(date);
    }

    /** The first page of this search with this value chosen, or no longer chosen when it was. */
    public SearchRequest toggled(Dimension dimension, String value) {
        Map<Dimension, Set<String>> changed = toggled(chosen, dimension, value);
        return new SearchRequest(query, changed, date, sort, 1, size, cut, fold, excluded, without, mentions, 0, old);
    }

    /** The first page of this search with this value excluded, or no longer excluded when it was. */
    public SearchRequest toggledExclusion(Dimension dimension, String value) {
        Map<Dimension, Set<String>> changed = toggled(excluded, dimension, value);
        return new SearchRequest(query, chosen, date, sort, 1, size, cut, fold, changed, without, mentions, 0, old);
    }

    private static Map<Dimension, Set<String>> toggled(
            Map<Dimension, Set<String>> from, Dimension dimension, String value) {
        Map<Dimension, Set<String>> changed = new EnumMap<>(Dimension.class);
        changed.putAll(from);
        Set<String> values = new LinkedHashSet<>(from.getOrDefault(dimension, Set.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        changed.put(dimension, values);
        return changed;
    }

    /** The first page of this search with these dates, null for all. */
    public SearchRequest withDate(@Nullable DateFilter wanted) {
        return new SearchRequest(query, chosen, wanted, sort, 1, size, cut, fold, excluded, without, mentions, 0, old);
    }

    /** The days that are to be spoken of, empty for any. */
    public Optional<DateFilter> mentionsFilter() {
        return Optional.ofNullable(mentions);
    }

    /** The first page of this search for articles that speak of these days, null for any. */
    public SearchRequest withMentions(@Nullable DateFilter wanted) {
        return new SearchRequest(query, chosen, date, sort, 1, size, cut, fold, excluded, without, wanted, 0, old);
    }

    /** The first page of this search in another order. */
    public SearchRequest withSort(Sort order) {
        return new SearchRequest(query, chosen, date, order, 1, size, cut, fold, excluded, without, mentions, 0, old);
    }

    /** Another page of this search. */
    public SearchRequest withPage(int number) {
        return new SearchRequest(
                query, chosen, date, sort, number, size, cut, fold, excluded, without, mentions, moment, old);
    }

    /** This search with another number of hits a page. */
    public SearchRequest withSize(int hits) {
        return new SearchRequest(
                query, chosen, date, sort, page, hits, cut, fold, excluded, without, mentions, moment, old);
    }

    /** The first page of this search for other words. */
    public SearchRequest withQuery(String words) {
        return new SearchRequest(words, chosen, date, sort, 1, size, false, fold, excluded, without, mentions, 0, old);
    }

    /** The first page of this search with the copies of a story shown as one hit, or each for itself. */
    public SearchRequest withFold(boolean folded) {
        return new SearchRequest(query, chosen, date, sort, 1, size, cut, folded, excluded, without, mentions, 0, old);
    }

    /** The first page of this search in what articles said in earlier versions too, or in the present ones alone. */
    public SearchRequest withOld(boolean too) {
        return new SearchRequest(query, chosen, date, sort, 1, size, cut, fold, excluded, without, mentions, 0, too);
    }

    /** The first page of this search with this spelling no longer searched beside what was typed, or again when it was not. */
    public SearchRequest toggledSpelling(String spelling) {
        Set<String> changed = new LinkedHashSet<>(without);
        if (!changed.remove(spelling)) {
            changed.add(spelling);
        }
        return new SearchRequest(query, chosen, date, sort, 1, size, cut, fold, excluded, changed, mentions, 0, old);
    }

    /** The first page of this search with nothing chosen or excluded and no dates. */
    public SearchRequest unfiltered() {
        return new SearchRequest(query, Map.of(), null, sort, 1, size, cut, fold, Map.of(), without, null, 0, old);
    }

    /** This page of this search in a state of the index that was kept. */
    public SearchRequest at(long keptMoment) {
        return new SearchRequest(
                query, chosen, date, sort, page, size, cut, fold, excluded, without, mentions, keptMoment, old);
    }
}
