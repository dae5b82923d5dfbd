package org.dateline.annotate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms that dates are written in; of several that fit the longest holds. */
final class DateRules {
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
    interface Reader {
        Optional<Days> read(Matcher match, Written written);
    }

    /** A rule and the characters that its words begin with. */
    record Rule(String starts, Pattern pattern, Reader reader) {}

    private static final String TO = "(?:" + DASH + "|" + GAP + "(?:to|until|through|and)" + GAP + ")";
    private static final String COUNT =
            "(\\d{1,3}|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve)";
    private static final String NUMBERS = "0123456789aotfsentAOTFSENT";
    private static final String DIGITS = "0123456789";
    private static final String MONTHS = "JFMASOND";

    static final List<Rule> ALL = List.of(
            rule(DIGITS, "(\\d{4})/(\\d{2})/(\\d{2})", (m, w) -> Days.date(m.group(1), m.group(2), m.group(3))),
            rule(DIGITS, DAY + "-" + MONTH + "-" + YEAR, (m, w) -> w.day(m.group(2), m.group(1), m.group(3))),
            rule(
                    DIGITS,
                    "(\\d{1,2})/(\\d{1,2})/(\\d{2})",
                    (m, w) -> w.slashed(m.group(1), m.group(2), Days.fullYear(m.group(3)))),
            rule(
                    "MTWFS",
                    WEEKDAY + ",?" + GAP + MONTH + GAP + DAY + "(?:,?" + GAP + YEAR + ")?",
                    (m, w) -> w.day(m.group(2), m.group(3), m.group(4))),
            rule(
                    "MTWFS",
                    WEEKDAY + ",?" + GAP + "(?:the" + GAP + ")?" + DAY + GAP + "(?:of" + GAP + ")?" + MONTH + "(?:,?"
                            + GAP + YEAR + ")?",
                    (m, w) -> w.day(m.group(3), m.group(2), m.group(4))),
            rule(
                    MONTHS,
                    MONTH + GAP + DAY + TO + MONTH + GAP + DAY + "(?:,?" + GAP + YEAR + ")?",
                    (m, w) -> w.across(m.group(1), m.group(2), m.group(3), m.group(4), m.group(5))),
            rule(
                    DIGITS,
                    DAY + GAP + MONTH + TO + DAY + GAP + MONTH + "(?:,?" + GAP + YEAR + ")?",
                    (m, w) -> w.across(m.group(2), m.group(1), m.group(4), m.group(3), m.group(5))),
            rule(
                    DIGITS,
                    DAY + GAP + "(?:and|to|until|through)" + GAP + DAY + GAP + MONTH + "(?:,?" + GAP + YEAR + ")?",
                    (m, w) -> w.span(m.group(3), m.group(1), m.group(2), m.group(4))),
            rule(
                    MONTHS,
                    MONTH + GAP + DAY + GAP + "(?:and|to|until|through)" + GAP + DAY + "(?:,?" + GAP + YEAR + ")?",
                    (m, w) -> w.span(m.group(1), m.group(2), m.group(3), m.group(4))),
            rule(
                    MONTHS,
                    MONTH + TO + MONTH + ",?" + GAP + YEAR,
                    (m, w) -> w.months(m.group(1), m.group(2), m.group(3))),
            rule(
                    MONTHS,
                    after("between") + MONTH + GAP + "and" + GAP + MONTH + "(?:,?" + GAP + YEAR + ")?",
                    (m, w) -> w.months(m.group(1), m.group(2), m.group(3))),
            rule(
                    MONTHS,
                    after("from") + MONTH + GAP + "(?:to|until|through)" + GAP + MONTH + "(?:,?" + GAP + YEAR + ")?",
                    (m, w) -> w.months(m.group(1), m.group(2), m.group(3))),
            rule(
                    "w",
                    "week of " + MONTH + GAP + DAY + "(?:,?" + GAP + YEAR + ")?",
                    (m, w) -> w.weekOf(m.group(1), m.group(2), m.group(3))),
            rule(
                    "S",
                    "(?:Sept(?:ember|\\.)?)" + GAP + "11(?:th)?(?=,?" + GAP
                            + "(?:terror|attack|hijack|commission|Commission|plot))",
                    (m, w) -> Days.date("2001", "09", "11")),
            rule(DIGITS, "([1-4])Q(?:" + GAP + ")?" + YEAR, (m, w) -> Days.quarter(m.group(1), m.group(2))),
            rule("Q", "Q([1-4]) of " + YEAR, (m, w) -> Days.quarter(m.group(1), m.group(2))),
            rule(
                    "fst",
                    "(first|second|third|fourth)[- ]quarter" + GAP + YEAR,
                    (m, w) -> Days.quarter(m.group(1), m.group(2))),
            rule("fst", "(first|second|third|fourth)[- ]quarter", (m, w) -> w.quarter(m.group(1))),
            rule("lnt", "(last|next|this)" + GAP + "quarter", (m, w) -> w.thatQuarter(m.group(1))),
            rule(
                    "fs",
                    "(first|second) half of " + YEAR,
                    (m, w) -> Days.half(m.group(1).equals("second"), m.group(2))),
            rule("H", "H([12])" + GAP + YEAR, (m, w) -> Days.half(m.group(1).equals("2"), m.group(2))),
            rule(DIGITS, "(\\d{1,2})(?:st|nd|rd|th)[- ][Cc]entury", (m, w) -> Days.century(m.group(1))),
            rule(
                    "tn",
                    "(nineteenth|twentieth)[- ][Cc]entury",
                    (m, w) -> Days.century(m.group(1).equals("twentieth") ? "20" : "19")),
            rule(DIGITS, "(?<=\\()" + YEAR + "(?=\\))", (m, w) -> Days.years(m.group(1), m.group(1))),
            rule(
                    DIGITS,
                    "(?<=\\b(?:in|since|of) (?:1[5-9]\\d{2}|20\\d{2}), )" + YEAR,
                    (m, w) -> Days.years(m.group(1), m.group(1))),
            rule(
                    DIGITS,
                    after("fiscal|FY|between|first|last|entire|whole|throughout|campaign|budget|season|mid-") + YEAR,
                    (m, w) -> Days.years(m.group(1), m.group(1))),
            rule(
                    NUMBERS,
                    COUNT + GAP + "(days?|weeks?|months?|years?)" + GAP + "(?:ago|earlier)",
                    (m, w) -> w.ago(m.group(1), m.group(2))),
            rule(
                    "lpnc",
                    "(last|past|next|coming)" + GAP + COUNT + GAP + "(days|weeks|months|years|decades)",
                    (m, w) -> w.span(m.group(1).matches("last|past"), m.group(2), m.group(3))),
            rule(
                    "td",
                    "(?:the )?day (?:before (yesterday)|after (tomorrow))",
                    (m, w) -> w.nextButOne(m.group(1) == null ? m.group(2) : m.group(1))),
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

    private DateRules() {}

    private static Rule rule(String starts, String pattern, Reader reader) {
        return new Rule(starts, Pattern.compile(NOT_AFTER + "(?:" + pattern + ")" + NO_MORE), reader);
    }

    /** Only where one of these words stands before. */
    private static String after(String words) {
        return "(?<=\\b(?i:" + words + ")[\\s\\u00a0\\u202f-])";
    }
}
