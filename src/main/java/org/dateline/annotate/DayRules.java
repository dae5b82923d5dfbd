package org.dateline.annotate;

import static org.dateline.annotate.DateRule.DASH;
import static org.dateline.annotate.DateRule.DAY;
import static org.dateline.annotate.DateRule.DIGITS;
import static org.dateline.annotate.DateRule.GAP;
import static org.dateline.annotate.DateRule.MONTH;
import static org.dateline.annotate.DateRule.MONTHS;
import static org.dateline.annotate.DateRule.TO;
import static org.dateline.annotate.DateRule.WEEKDAY;
import static org.dateline.annotate.DateRule.WEEKDAYS;
import static org.dateline.annotate.DateRule.YEAR;
import static org.dateline.annotate.DateRule.after;
import static org.dateline.annotate.DateRule.rule;

import java.util.List;
import java.util.Optional;

/** The forms of single days, of days in a row, and of the day that has become the name of an event. */
final class DayRules {
    private static final Optional<Days> ATTACKS = Days.date("2001", "09", "11");

    static final List<DateRule> ALL = List.of(
            rule("9/11", "(?<=\\b(?i:post|pre)[-‐‑])9/11", (m, w) -> ATTACKS),
            rule("9/11", after("since|after|before") + "9/11", (m, w) -> ATTACKS),
            rule(
                    "9/11",
                    "9/11(?=" + GAP
                            + "(?:attack|victim|famil|terror|hijack|plot|mastermind|memorial|survivor|responder|commission|Commission|era|conspira))",
                    (m, w) -> ATTACKS),
            rule(DIGITS, "(\\d{4})/(\\d{2})/(\\d{2})", (m, w) -> Days.date(m.group(1), m.group(2), m.group(3))),
            rule(DIGITS, DAY + "-" + MONTH + "-" + YEAR, (m, w) -> w.day(m.group(2), m.group(1), m.group(3))),
            rule(
                    DIGITS,
                    "(\\d{1,2})/(\\d{1,2})/(\\d{2})",
                    (m, w) -> w.slashed(m.group(1), m.group(2), Days.fullYear(m.group(3)))),
            rule(
                    WEEKDAYS,
                    WEEKDAY + ",?" + GAP + MONTH + GAP + DAY + "(?:,?" + GAP + YEAR + ")?",
                    (m, w) -> w.day(m.group(2), m.group(3), m.group(4))),
            rule(
                    WEEKDAYS,
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
                    "week of ",
                    "week of " + MONTH + GAP + DAY + "(?:,?" + GAP + YEAR + ")?",
                    (m, w) -> w.weekOf(m.group(1), m.group(2), m.group(3))),
            rule(
                    "Sept",
                    "(?:Sept(?:ember|\\.)?)" + GAP + "11(?:th)?(?=,?" + GAP
                            + "(?:terror|attack|hijack|commission|Commission|plot))",
                    (m, w) -> Days.date("2001", "09", "11")),
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
            rule(DIGITS, "(\\d{1,2})\\.(\\d{1,2})\\." + YEAR, (m, w) -> Days.date(m.group(3), m.group(2), m.group(1))),
            rule(DIGITS, "(\\d{1,2})/(\\d{1,2})/" + YEAR, (m, w) -> w.slashed(m.group(1), m.group(2), m.group(3))),
            rule(DIGITS, "(?=\\d{2}/|9/11)(\\d{1,2})/(\\d{2})", (m, w) -> w.slashed(m.group(1), m.group(2), null)));

    private DayRules() {}
}
