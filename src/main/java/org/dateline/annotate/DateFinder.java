package org.dateline.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.DateMentioned;
import org.dateline.article.PublicationDate;
import org.jspecify.annotations.Nullable;

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
    private static final String NOT_AFTER = "(?<![\\p{L}\\d/.,$€£])(?<!\\d-)";
    private static final String WEEKDAY = "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";

    /** How the groups of a match are read. */
    @FunctionalInterface
    private interface Reader {
        Optional<Days> read(Matcher match, Days.Written written);
    }

    /** A rule and the characters that its words begin with. */
    private record Rule(String starts, Pattern pattern, Reader reader) {}

    private static final String DIGITS = "0123456789";
    private static final String MONTHS = "JFMASOND";

    private static final List<Rule> RULES = List.of(
            rule(DIGITS, "(\\d{4})-(\\d{2})-(\\d{2})", (m, w) -> Days.date(m.group(1), m.group(2), m.group(3))),
            rule(
                    DIGITS,
                    DAY + DASH + DAY + GAP + MONTH + "(?:,?" + GAP + YEAR + ")?",
                    (m, w) -> w.span(m.group(3), m.group(1), m.group(2), m.group(4))),
            rule(
                    MONTHS,
                    MONTH + GAP + DAY + DASH + DAY + "(?:," + GAP + YEAR + ")?",
                    (m, w) -> w.span(m.group(1), m.group(2), m.group(3), m.group(4))),
            rule(
                    MONTHS,
                    MONTH + GAP + DAY + "(?: of|,) (last|this|next) year",
                    (m, w) -> w.dayOfYear(m.group(1), m.group(2), m.group(3))),
            rule(
                    DIGITS,
                    DAY + GAP + MONTH + " (last|this|next) year",
                    (m, w) -> w.dayOfYear(m.group(2), m.group(1), m.group(3))),
            rule(
                    DIGITS,
                    DAY + GAP + "(?:of" + GAP + ")?" + MONTH + "(?:,?" + GAP + YEAR + ")?",
                    (m, w) -> w.day(m.group(2), m.group(1), m.group(3))),
            rule(
                    MONTHS,
                    MONTH + GAP + DAY + "(?:,?" + GAP + YEAR + ")?",
                    (m, w) -> w.day(m.group(1), m.group(2), m.group(3))),
            rule(
                    MONTHS,
                    MONTH + ",?" + GAP + "(?:of" + GAP + ")?" + YEAR,
                    (m, w) -> Days.month(m.group(1), m.group(2))),
            rule(DIGITS, "(\\d{1,2})\\.(\\d{1,2})\\." + YEAR, (m, w) -> Days.date(m.group(3), m.group(2), m.group(1))),
            rule(DIGITS, "(\\d{1,2})/(\\d{1,2})/" + YEAR, (m, w) -> w.slashed(m.group(1), m.group(2), m.group(3))),
            rule(DIGITS, "(?=\\d{2}/|9/11)(\\d{1,2})/(\\d{2})", (m, w) -> w.slashed(m.group(1), m.group(2), null)),
            rule(
                    "fst",
                    "(first|second|third|fourth) quarter of " + YEAR,
                    (m, w) -> Days.quarter(m.group(1), m.group(2))),
            rule("Q", "Q([1-4]) " + YEAR, (m, w) -> Days.quarter(m.group(1), m.group(2))),
            rule(DIGITS, "(1[5-9]\\d|20\\d)0s", (m, w) -> Days.years(m.group(1) + "0", m.group(1) + "9")),
            rule("'’‘", "['’‘]([3-9])0s", (m, w) -> Days.years("19" + m.group(1) + "0", "19" + m.group(1) + "9")),
            rule(DIGITS, YEAR + "[-–](\\d{4}|\\d{2})", (m, w) -> Days.years(m.group(1), m.group(2))),
            rule(
                    DIGITS,
                    after("between") + YEAR + GAP + "and" + GAP + YEAR,
                    (m, w) -> Days.years(m.group(1), m.group(2))),
            rule(
                    DIGITS,
                    after("from") + YEAR + GAP + "(?:to|until|through)" + GAP + YEAR,
                    (m, w) -> Days.years(m.group(1), m.group(2))),
            rule(
                    DIGITS,
                    after(
                                    "in|since|until|till|by|before|after|from|during|of|for|early|late|mid|the|\\d{4} and|to|through"
                                            + "|year|than|around|summer|spring|autumn|fall|winter")
                            + YEAR,
                    (m, w) -> Days.years(m.group(1), m.group(1))),
            rule(
                    MONTHS,
                    after("in|since|until|by|during|early|late|mid|of") + MONTH,
                    (m, w) -> w.monthAlone(null, m.group(1))),
            rule("lnt", "(last|next|this)" + GAP + MONTH, (m, w) -> w.monthAlone(m.group(1), m.group(2))),
            rule("MTWFS", WEEKDAY, (m, w) -> w.weekday(null, m.group(1))),
            rule("lntp", "(last|next|this|past)" + GAP + WEEKDAY, (m, w) -> w.weekday(m.group(1), m.group(2))),
            rule("lnt", "(last|next|this)" + GAP + "(week|month|year)", (m, w) -> w.period(m.group(1), m.group(2))),
            rule("yYtT", "([Yy]esterday|[Tt]omorrow)", (m, w) -> w.nearDay(m.group(1))));

    private final PublicationDate published;

    /** A finder for an article of this publication date. */
    DateFinder(PublicationDate published) {
        this.published = published;
    }

    /** The dates in one block, in order and none overlapping; of two readings the longer. */
    List<DateMentioned> in(int paragraph, String text) {
        List<DateMentioned> found = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1))) {
                DateMentioned date = at(paragraph, text, i);
                if (date != null) {
                    found.add(date);
                    i = date.end() - 1;
                }
            }
        }
        return found;
    }

    private @Nullable DateMentioned at(int paragraph, String text, int start) {
        DateMentioned longest = null;
        for (Rule rule : RULES) {
            if (rule.starts().indexOf(text.charAt(start)) < 0) {
                continue;
            }
            Matcher match = rule.pattern()
                    .matcher(text)
                    .region(start, text.length())
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false);
            if (match.lookingAt() && (longest == null || match.end() > longest.end())) {
                Days.Written written = new Days.Written(published, looksAhead(text, start));
                Optional<Days> days = rule.reader().read(match, written);
                if (days.isPresent()) {
                    longest = mentioned(paragraph, match, days.get());
                }
            }
        }
        return longest;
    }

    private static Rule rule(String starts, String pattern, Reader reader) {
        return new Rule(starts, Pattern.compile(NOT_AFTER + "(?:" + pattern + ")" + NO_MORE), reader);
    }

    /** Only where one of these words stands before. */
    private static String after(String words) {
        return "(?<=\\b(?i:" + words + ")[\\s\\u00a0\\u202f-])";
    }

    private static DateMentioned mentioned(int paragraph, Matcher match, Days days) {
        return new DateMentioned(
                paragraph, match.start(), match.end(), match.group(), days.reading(), days.from(), days.to());
    }

    private static final Pattern AHEAD = Pattern.compile(
            "\\b(?:will|shall|scheduled|due|plans? to|expected to|set to|is to|are to|slated)\\b[^.!?]*$");
    private static final int AHEAD_REACH = 80;

    /** Whether the words before speak of the future, so that "Monday" is the next and not the last. */
    private static boolean looksAhead(String text, int at) {
        return AHEAD.matcher(text.substring(Math.max(0, at - AHEAD_REACH), at)).find();
    }
}
