package org.dateline.search;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dateline.search.Query.All;
import org.dateline.search.Query.Any;
import org.dateline.search.Query.AtLeast;
import org.dateline.search.Query.Dated;
import org.dateline.search.Query.Everything;
import org.dateline.search.Query.Exact;
import org.dateline.search.Query.Fuzzy;
import org.dateline.search.Query.In;
import org.dateline.search.Query.Near;
import org.dateline.search.Query.Not;
import org.dateline.search.Query.Phrase;
import org.dateline.search.Query.Prefix;
import org.dateline.search.Query.Spelled;
import org.dateline.search.Query.Word;

/** Says in plain English what a search looks for. */
final class Sentence {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private static final String UNKNOWN = DateFilter.UNDATED.text();

    private Sentence() {}

    /** One sentence without a full stop: the query, then what it is narrowed by. */
    static String of(Query query, SearchRequest request) {
        List<Query> parts = query instanceof All all ? all.of() : List.of(query);
        List<Query> wanted = new ArrayList<>();
        List<String> unwanted = new ArrayList<>();
        List<String> narrowed = new ArrayList<>();
        for (Query part : parts) {
            if (part instanceof Not not && !narrows(not.of())) {
                unwanted.add(said(not.of()));
            } else if (narrows(part)) {
                narrowed.add(part instanceof Any any ? saidEach(any.of(), " or ") : said(part));
            } else if (!(part instanceof Everything)) {
                wanted.add(part);
            }
        }
        request.chosen().forEach((dimension, values) -> narrowed.add(chosen(dimension, values)));
        request.excluded().forEach((dimension, values) -> narrowed.add("not " + chosen(dimension, values)));
        request.dateFilter().ifPresent(date -> narrowed.add(published(date.text())));
        if (request.old()) {
            narrowed.add("now or in earlier versions");
        }
        StringBuilder sentence = new StringBuilder(opening(query, wanted));
        if (!unwanted.isEmpty()) {
            sentence.append(wanted.isEmpty() ? " without " : ", without ").append(joined(unwanted, " or "));
        }
        narrowed.forEach(narrow -> sentence.append(", ").append(narrow));
        return sentence.toString();
    }

    private static String opening(Query query, List<Query> wanted) {
        if (wanted.isEmpty()) {
            return "All articles";
        }
        if (wanted.size() > 1) {
            return "Articles with all of: " + saidEach(wanted, ", ");
        }
        if (wanted.getFirst() instanceof Any any) {
            return query.equals(any)
                    ? "Articles with any of: " + saidEach(any.of(), ", ")
                    : "Articles with " + saidEach(any.of(), " or ");
        }
        return "Articles with " + said(wanted.getFirst());
    }

    private static boolean narrows(Query query) {
        return switch (query) {
            case In in -> in.field().holds() == QueryField.Holds.NAME;
            case Dated dated -> true;
            case Not not -> narrows(not.of());
            case Any any -> any.of().stream().allMatch(Sentence::narrows);
            default -> false;
        };
    }

    private static String said(Query query) {
        return switch (query) {
            case Everything everything -> "anything";
            case Word word -> word.text();
            case Phrase phrase ->
                quoted(phrase.text())
                        + (phrase.distance() == 0 ? "" : " give or take " + counted(phrase.distance(), "word"));
            case Exact exact -> quoted(exact.text()) + " spelled exactly so";
            case Prefix prefix -> "words beginning " + prefix.start();
            case Fuzzy fuzzy -> "words like " + fuzzy.word();
            case All all -> "(" + saidEach(all.of(), " and ") + ")";
            case Any any -> "(" + saidEach(any.of(), " or ") + ")";
            case Not not -> "not " + said(not.of());
            case Near near ->
                said(near.left())
                        + (near.ordered() ? " before " : " near ") + said(near.right())
                        + " (within " + counted(near.within(), "word") + ")";
            case AtLeast atLeast -> said(atLeast.of()) + " at least " + counted(atLeast.times(), "time");
            case In in -> in(in);
            case Dated dated -> dated(dated);
            case Spelled spelled -> spelled(spelled);
        };
    }

    private static String saidEach(List<Query> parts, String joiner) {
        return parts.stream().map(Sentence::said).collect(Collectors.joining(joiner));
    }

    private static String spelled(Spelled spelled) {
        String typed = spelled.typed() instanceof All all ? saidEach(all.of(), " ") : said(spelled.typed());
        return typed + " (also " + String.join(", ", spelled.also()) + ")";
    }

    private static String in(In in) {
        String of = in.of() instanceof Any any ? saidEach(any.of(), " or ") : said(in.of());
        return switch (in.field()) {
            case TITLE -> of + " in the headline";
            case LEAD -> of + " in the opening";
            case SOURCE -> "from " + of;
            case ORIGIN -> "first published by " + of;
            case SITE -> "on " + of;
            case AUTHOR -> "by " + of;
            case PERSON, ORGANISATION, PLACE -> "naming " + of;
            case LANGUAGE -> "in the language " + of;
            case KIND -> "of the kind " + of;
            default -> of;
        };
    }

    private static String chosen(Dimension dimension, Collection<String> values) {
        String any = joined(values, " or ");
        return switch (dimension) {
            case SOURCE -> "from " + any;
            case ORIGIN -> "first published by " + any;
            case PERSON, ORGANISATION, PLACE -> "naming " + any;
            case KIND -> "of the kind " + any;
            case LANGUAGE -> "in the language " + any;
        };
    }

    private static String dated(Dated dated) {
        String value = dated.value();
        return switch (dated.field()) {
            case AFTER -> value.equals(UNKNOWN) ? published(value) : "published since " + start(value);
            case BEFORE -> value.equals(UNKNOWN) ? published(value) : "published until " + end(value);
            case INDEXED -> value.equals(UNKNOWN) ? "first seen at an unknown time" : "first seen " + span(value);
            case MENTIONS -> speaking(value);
            default -> published(value);
        };
    }

    private static String speaking(String value) {
        if (value.equals(UNKNOWN)) {
            return "speaking of a date that is not certain";
        }
        return Character.isLetter(value.charAt(value.length() - 1))
                ? "speaking of the last " + age(value)
                : "speaking of " + (value.contains("..") ? "days " : "") + span(value);
    }

    private static String published(String value) {
        return value.equals(UNKNOWN) ? "of unknown date" : "published " + span(value);
    }

    private static String span(String value) {
        int dots = value.indexOf("..");
        if (dots < 0) {
            return Character.isLetter(value.charAt(value.length() - 1)) ? "in the last " + age(value) : date(value);
        }
        if (dots == 0) {
            return "until " + date(value.substring(2));
        }
        String from = date(value.substring(0, dots));
        return dots + 2 == value.length() ? "since " + from : "from " + from + " to " + date(value.substring(dots + 2));
    }

    private static String start(String value) {
        int dots = value.indexOf("..");
        String first = dots > 0 ? value.substring(0, dots) : value;
        return Character.isLetter(first.charAt(first.length() - 1)) ? age(first) + " ago" : date(first);
    }

    private static String end(String value) {
        int dots = value.indexOf("..");
        String last = dots >= 0 && dots + 2 < value.length() ? value.substring(dots + 2) : value;
        return Character.isLetter(last.charAt(last.length() - 1)) ? age(last) + " ago" : date(last);
    }

    private static String age(String value) {
        int number = Integer.parseInt(value.substring(0, value.length() - 1));
        String unit = switch (value.charAt(value.length() - 1)) {
            case 'h' -> "hour";
            case 'w' -> "week";
            case 'm' -> "month";
            case 'y' -> "year";
            default -> "day";
        };
        return counted(number, unit);
    }

    private static String date(String value) {
        return switch (value.length()) {
            case 10 -> DAY.format(LocalDate.parse(value));
            case 7 -> MONTH.format(LocalDate.parse(value + "-01"));
            default -> value;
        };
    }

    private static String counted(int number, String noun) {
        return String.format(Locale.ENGLISH, "%,d %s", number, number == 1 ? noun : noun + "s");
    }

    private static String joined(Collection<String> values, String joiner) {
        return String.join(joiner, values);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
