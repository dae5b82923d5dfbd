package org.dateline.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.DateMentioned;
import org.dateline.article.PublicationDate;

/**
 * Finds the dates that a text speaks of and reads those that can mean one interval only. What needs to know when the
 * article was written ("January 12", "last Friday") is read against a publication date that the page gave and stays
 * unresolved without one. The words found are those of the date, without the preposition before it.
 */
final class DateFinder {
    private static final String MONTH =
            "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?"
                    + "|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(1[5-9]\\d{2}|20\\d{2})";
    private static final String GAP = "[\\s\\u00a0\\u202f]+";
    private static final String DASH = "[\\s\\u00a0\\u202f]?[-–—][\\s\\u00a0\\u202f]?";
    private static final String NO_MORE = "(?![\\p{L}\\d]|[.,/:]\\d)";
    private static final String NOT_AFTER = "(?<![\\p{L}\\d/.,$€£-])";
    private static final String WEEKDAY = "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";

    /** How the groups of a match are read. */
    @FunctionalInterface
    private interface Reader {
        Optional<Days> read(Matcher match, Days.Written written);
    }

    private record Rule(Pattern pattern, Reader reader) {}

    private static final List<Rule> RULES = List.of(
            rule("(\\d{4})-(\\d{2})-(\\d{2})", (m, w) -> Days.date(m.group(1), m.group(2), m.group(3))),
            rule(
                    DAY + DASH + DAY + GAP + MONTH + "(?:,?" + GAP + YEAR + ")?",
                    (m, w) -> w.span(m.group(3), m.group(1), m.group(2), m.group(4))),
            rule(
                    MONTH + GAP + DAY + DASH + DAY + "(?:," + GAP + YEAR + ")?",
                    (m, w) -> w.span(m.group(1), m.group(2), m.group(3), m.group(4))),
            rule(
                    DAY + GAP + "(?:of" + GAP + ")?" + MONTH + "(?:,?" + GAP + YEAR + ")?",
                    (m, w) -> w.day(m.group(2), m.group(1), m.group(3))),
            rule(MONTH + GAP + DAY + "(?:,?" + GAP + YEAR + ")?", (m, w) -> w.day(m.group(1), m.group(2), m.group(3))),
            rule(MONTH + ",?" + GAP + "(?:of" + GAP + ")?" + YEAR, (m, w) -> Days.month(m.group(1), m.group(2))),
            rule("(\\d{1,2})\\.(\\d{1,2})\\." + YEAR, (m, w) -> Days.date(m.group(3), m.group(2), m.group(1))),
            rule("(\\d{1,2})/(\\d{1,2})/" + YEAR, (m, w) -> w.slashed(m.group(1), m.group(2), m.group(3))),
            rule(
                    "(\\d{2})/(\\d{2})|(9)/(11)",
                    (m, w) ->
                            m.group(3) == null ? w.slashed(m.group(1), m.group(2), null) : w.slashed("9", "11", null)),
            rule(
                    "(?:(first|second|third|fourth) quarter of |Q([1-4]) )" + YEAR,
                    (m, w) -> Days.quarter(m.group(1) == null ? m.group(2) : m.group(1), m.group(3))),
            rule("(1[5-9]\\d|20\\d)0s", (m, w) -> Days.years(m.group(1) + "0", m.group(1) + "9")),
            rule("['’‘]([3-9])0s", (m, w) -> Days.years("19" + m.group(1) + "0", "19" + m.group(1) + "9")),
            rule(YEAR + "[-–](\\d{4}|\\d{2})", (m, w) -> Days.years(m.group(1), m.group(2))),
            rule(
                    "(?<=\\b[Bb]etween" + "[\\s\\u00a0])" + YEAR + GAP + "and" + GAP + YEAR,
                    (m, w) -> Days.years(m.group(1), m.group(2))),
            rule(
                    "(?<=\\b[Ff]rom[\\s\\u00a0])" + YEAR + GAP + "(?:to|until|through)" + GAP + YEAR,
                    (m, w) -> Days.years(m.group(1), m.group(2))),
            rule(
                    "(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|till|[Bb]y|[Bb]efore|[Aa]fter|[Ff]rom|[Dd]uring|of|for|[Ee]arly|[Ll]ate"
                            + "|[Mm]id|[Tt]he|\\d{4} and|to|through|year|than|around|summer|spring|autumn|fall|winter)"
                            + "[\\s\\u00a0-])" + YEAR,
                    (m, w) -> Days.years(m.group(1), m.group(1))),
            rule(
                    "(?:(last|next|this)" + GAP
                            + "|(?<=\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|of)"
                            + "[\\s\\u00a0-]))" + MONTH,
                    (m, w) -> w.monthAlone(m.group(1), m.group(2))),
            rule("(?:(last|next|this|past)" + GAP + ")?" + WEEKDAY, (m, w) -> w.weekday(m.group(1), m.group(2))),
            rule("(last|next|this)" + GAP + "(week|month|year)", (m, w) -> w.period(m.group(1), m.group(2))),
            rule("([Yy]esterday|[Tt]omorrow)", (m, w) -> w.nearDay(m.group(1))));

    private final PublicationDate published;

    /** A finder for an article of this publication date. */
    DateFinder(PublicationDate published) {
        this.published = published;
    }

    /** The dates in one block, in order and none overlapping; of two readings the longer. */
    List<DateMentioned> in(int paragraph, String text) {
        List<DateMentioned> found = new ArrayList<>();
        for (Rule rule : RULES) {
            Matcher match = rule.pattern().matcher(text);
            while (match.find()) {
                Days.Written written = new Days.Written(published, looksAhead(text, match.start()));
                rule.reader().read(match, written).ifPresent(days -> found.add(mentioned(paragraph, match, days)));
            }
        }
        return longest(found);
    }

    private static Rule rule(String pattern, Reader reader) {
        return new Rule(Pattern.compile(NOT_AFTER + "(?:" + pattern + ")" + NO_MORE), reader);
    }

    private static DateMentioned mentioned(int paragraph, Matcher match, Days days) {
        return new DateMentioned(
                paragraph, match.start(), match.end(), match.group(), days.reading(), days.from(), days.to());
    }

    private static List<DateMentioned> longest(List<DateMentioned> found) {
        found.sort(Comparator.comparingInt(DateMentioned::start)
                .thenComparing(Comparator.comparingInt(DateMentioned::end).reversed()));
        List<DateMentioned> kept = new ArrayList<>();
        int end = -1;
        for (DateMentioned date : found) {
            if (date.start() >= end) {
                kept.add(date);
                end = date.end();
            }
        }
        return kept;
    }

    private static final Pattern AHEAD = Pattern.compile(
            "\\b(?:will|shall|scheduled|due|plans? to|expected to|set to|is to|are to|slated)\\b[^.!?]*$");
    private static final int AHEAD_REACH = 80;

    /** Whether the words before speak of the future, so that "Monday" is the next and not the last. */
    private static boolean looksAhead(String text, int at) {
        return AHEAD.matcher(text.substring(Math.max(0, at - AHEAD_REACH), at)).find();
    }
}
