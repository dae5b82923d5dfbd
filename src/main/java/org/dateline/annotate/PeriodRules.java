package org.dateline.annotate;

import static org.dateline.annotate.DateRule.DIGITS;
import static org.dateline.annotate.DateRule.GAP;
import static org.dateline.annotate.DateRule.MONTH;
import static org.dateline.annotate.DateRule.MONTHS;
import static org.dateline.annotate.DateRule.NOT_COUNTED;
import static org.dateline.annotate.DateRule.PART;
import static org.dateline.annotate.DateRule.PARTS;
import static org.dateline.annotate.DateRule.TO;
import static org.dateline.annotate.DateRule.YEAR;
import static org.dateline.annotate.DateRule.after;
import static org.dateline.annotate.DateRule.rule;

import java.util.List;

/** The forms of months, quarters, years, decades and centuries, and of parts of them. */
final class PeriodRules {
    static final List<DateRule> ALL = List.of(
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
            rule(DIGITS, "([1-4])Q(?:" + GAP + ")?" + YEAR, (m, w) -> Days.quarter(m.group(1), m.group(2))),
            rule("Q", "Q([1-4]) of " + YEAR, (m, w) -> Days.quarter(m.group(1), m.group(2))),
            rule(
                    "first|second|third|fourth",
                    "(first|second|third|fourth)[- ]quarter" + GAP + YEAR,
                    (m, w) -> Days.quarter(m.group(1), m.group(2))),
            rule(
                    "first|second",
                    "(first|second) half of " + YEAR,
                    (m, w) -> Days.half(m.group(1).equals("second"), m.group(2))),
            rule("H", "H([12])" + GAP + YEAR, (m, w) -> Days.half(m.group(1).equals("2"), m.group(2))),
            rule(DIGITS, "(\\d{1,2})(?:st|nd|rd|th)[- ][Cc]entury", (m, w) -> Days.century(m.group(1))),
            rule(
                    "twentieth|nineteenth",
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
                    MONTHS,
                    MONTH + ",?" + GAP + "(?:of" + GAP + ")?" + YEAR,
                    (m, w) -> Days.month(m.group(1), m.group(2))),
            rule(
                    "first|second|third|fourth",
                    "(first|second|third|fourth) quarter of " + YEAR,
                    (m, w) -> Days.quarter(m.group(1), m.group(2))),
            rule("Q", "Q([1-4]) " + YEAR, (m, w) -> Days.quarter(m.group(1), m.group(2))),
            rule(DIGITS, "(1[5-9]\\d|20\\d)0s", (m, w) -> Days.years(m.group(1) + "0", m.group(1) + "9")),
            rule("'|’|‘", "['’‘]([3-9])0s", (m, w) -> Days.years("19" + m.group(1) + "0", "19" + m.group(1) + "9")),
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
                    "(?<!\\bvotes to )"
                            + after(
                                    "in|since|until|till|by|before|after|from|during|of|for|early|late|mid|the|\\d{4} and|to|through"
                                            + "|year|than|around|summer|spring|autumn|fall|winter")
                            + YEAR + NOT_COUNTED,
                    (m, w) -> Days.years(m.group(1), m.group(1))),
            rule(
                    MONTHS,
                    after("in|since|until|by|during|early|late|mid|of") + MONTH,
                    (m, w) -> w.near().monthAlone(null, m.group(1))),
            rule(DIGITS, YEAR + "[ -]Q([1-4])", (m, w) -> Days.quarter(m.group(2), m.group(1))),
            rule("FY", "FY[ -]?" + YEAR, (m, w) -> Days.years(m.group(1), m.group(1))),
            rule(
                    "spring|Spring|summer|Summer|autumn|fall",
                    "([Ss]pring|[Ss]ummer|autumn|fall)(?: of)?" + GAP + YEAR,
                    (m, w) -> Days.season(m.group(1), m.group(2))),
            rule(
                    PARTS,
                    PART + "(1[5-9]\\d|20\\d)0s",
                    (m, w) -> Days.years(m.group(2) + "0", m.group(2) + "9").map(days -> days.part(m.group(1)))),
            rule(
                    PARTS,
                    PART + YEAR + NOT_COUNTED,
                    (m, w) -> Days.years(m.group(2), m.group(2)).map(days -> days.part(m.group(1)))),
            rule(
                    PARTS,
                    PART + MONTH + ",?" + GAP + "(?:of" + GAP + ")?" + YEAR,
                    (m, w) -> Days.month(m.group(2), m.group(3)).map(days -> days.part(m.group(1)))),
            rule(
                    PARTS,
                    PART + MONTH,
                    (m, w) -> w.near().monthAlone(null, m.group(2)).map(days -> days.part(m.group(1)))),
            rule(
                    "end|beginning|start",
                    "(end|beginning|start) of(?: the year)?" + GAP + YEAR,
                    (m, w) -> Days.month(m.group(1).equals("end") ? "Dec" : "Jan", m.group(2))),
            rule(
                    MONTHS,
                    MONTH + GAP + YEAR + TO + MONTH + GAP + YEAR,
                    (m, w) -> Days.months(m.group(1), m.group(2), m.group(3), m.group(4))));

    private PeriodRules() {}
}
