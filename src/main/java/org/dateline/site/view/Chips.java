package org.dateline.site.view;

import java.util.ArrayList;
import java.util.List;
import org.dateline.search.DateFilter;
import org.dateline.search.Dimension;
import org.dateline.search.SearchRequest;

/** What a search is narrowed by, each a link that removes it. */
final class Chips {
    private static final String NOT = "Not ";
    private static final String MENTIONED = "Dates mentioned";

    private Chips() {}

    static List<Choice> of(SearchRequest request) {
        List<Choice> chips = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            for (String value : request.chosen(dimension)) {
                chips.add(
                        chip(dimension.label(), FacetView.label(dimension, value), request.toggled(dimension, value)));
            }
            for (String value : request.excluded(dimension)) {
                chips.add(chip(
                        NOT + dimension.label(),
                        FacetView.label(dimension, value),
                        request.toggledExclusion(dimension, value)));
            }
        }
        request.dateFilter().ifPresent(date -> chips.add(chip("Published", said(date), request.withDate(null))));
        request.mentionsFilter()
                .ifPresent(date -> chips.add(
                        chip(MENTIONED, date.undated() ? "not certain" : said(date), request.withMentions(null))));
        if (request.old()) {
            chips.add(chip("Versions", "earlier ones too", request.withOld(false)));
        }
        return List.copyOf(chips);
    }

    private static Choice chip(String dimension, String value, SearchRequest without) {
        return new Choice(value, Links.search(without), true, dimension);
    }

    /** A chip without its dimension, as far as it can be told without. */
    static String inWords(Choice chip) {
        return chip.note().startsWith(NOT)
                ? "not " + chip.label()
                : chip.note().equals(MENTIONED) ? "speaking of " + chip.label() : chip.label();
    }

    /** {@code 3 May 2021}, {@code May 2021}, {@code 2021}, {@code 2019 to 2021}, {@code 2019 or later}. */
    private static String said(DateFilter date) {
        String text = date.text();
        if (date.undated()) {
            return "date unknown";
        }
        int dots = text.indexOf("..");
        if (dots < 0) {
            return point(text);
        }
        String from = text.substring(0, dots);
        String to = text.substring(dots + 2);
        if (from.isEmpty()) {
            return "until " + point(to);
        }
        return to.isEmpty() ? point(from) + " or later" : point(from) + " to " + point(to);
    }

    private static String point(String text) {
        return switch (text.length()) {
            case 10 -> Words.day(new DateFilter(text).from());
            case 7 -> Words.month(new DateFilter(text).from());
            default -> text;
        };
    }
}
