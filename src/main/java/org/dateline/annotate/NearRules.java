package org.dateline.annotate;

import static org.dateline.annotate.DateRule.COUNT;
import static org.dateline.annotate.DateRule.GAP;
import static org.dateline.annotate.DateRule.MONTH;
import static org.dateline.annotate.DateRule.MONTHS;
import static org.dateline.annotate.DateRule.NUMBERS;
import static org.dateline.annotate.DateRule.THAT;
import static org.dateline.annotate.DateRule.WEEKDAY;
import static org.dateline.annotate.DateRule.WEEKDAYS;
import static org.dateline.annotate.DateRule.rule;

import java.util.List;

/** The forms that count from the day of writing: "last Friday", "two weeks ago", "yesterday". */
final class NearRules {
    static final List<DateRule> ALL = List.of(
            rule(
                    "first|second|third|fourth",
                    "(first|second|third|fourth)[- ]quarter",
                    (m, w) -> w.near().quarter(m.group(1))),
            rule(THAT, "(last|next|this)" + GAP + "quarter", (m, w) -> w.near().thatQuarter(m.group(1))),
            rule(
                    NUMBERS,
                    COUNT + GAP + "(days?|weeks?|months?|years?|decades?)" + GAP + "(?:ago|earlier)",
                    (m, w) -> w.near().ago(m.group(1), m.group(2))),
            rule(
                    "last|past|next|coming",
                    "(last|past|next|coming)" + GAP + COUNT + GAP + "(days|weeks|months|years|decades)",
                    (m, w) -> w.near().span(m.group(1).matches("last|past"), m.group(2), m.group(3))),
            rule(
                    "the day|day",
                    "(?:the )?day (?:before (yesterday)|after (tomorrow))",
                    (m, w) -> w.near().nextButOne(m.group(1) == null ? m.group(2) : m.group(1))),
            rule(THAT, "(last|next|this)" + GAP + MONTH, (m, w) -> w.near().monthAlone(m.group(1), m.group(2))),
            rule(WEEKDAYS, WEEKDAY, (m, w) -> w.near().weekday(null, m.group(1))),
            rule(
                    THAT + "|past",
                    "(last|next|this|past)" + GAP + WEEKDAY,
                    (m, w) -> w.near().weekday(m.group(1), m.group(2))),
            rule(
                    THAT,
                    "(last|next|this)" + GAP + "(week|month|year)",
                    (m, w) -> w.near().period(m.group(1), m.group(2))),
            rule(
                    "yesterday|Yesterday|tomorrow|Tomorrow",
                    "([Yy]esterday|[Tt]omorrow)",
                    (m, w) -> w.near().nearDay(m.group(1))),
            rule(
                    MONTHS,
                    MONTH + "(?: of|,) (last|this|next) year",
                    (m, w) -> w.near().monthOfYear(m.group(1), m.group(2))));

    private NearRules() {}
}
