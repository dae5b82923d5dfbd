package org.dateline.annotate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A form that dates are written in; of several that fit the longest holds.
 *
 * @param starts the characters that its words begin with
 * @param pattern the words
 * @param reader how the groups of a match are read
 */
record DateRule(String starts, Pattern pattern, Reader reader) {
    /** How the groups of a match are read; nothing when the calendar has no such day. */
    @FunctionalInterface
    interface Reader {
        Optional<Days> read(Matcher match, Written written);
    }

    static final String MONTH =
            "(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?"
                    + "|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?"
                    + "|JAN(?:UARY|\\.)|FEB(?:RUARY|\\.)|MARCH|APRIL|MAY|JUNE|JULY|AUG(?:UST|\\.)|SEPT(?:EMBER|\\.)"
                    + "|OCT(?:OBER|\\.)|NOV(?:EMBER|\\.)|DEC(?:EMBER|\\.))";
    static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    static final String YEAR = "(1[5-9]\\d{2}|20\\d{2})";
    static final String GAP = "[\\s\\u00a0\\u202f]+";
    static final String DASH = "[\\s\\u00a0\\u202f]?[-–—][\\s\\u00a0\\u202f]?";
    static final String TO = "(?:" + DASH + "|" + GAP + "(?:to|until|through|and)" + GAP + ")";
    static final String WEEKDAY = "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
    static final String PART = "([Ee]arly|[Mm]id|[Ll]ate)[-‐‑\\s\\u00a0\\u202f]+(?:in(?: the)? |the )?";
    static final String COUNT =
            "(\\d{1,3}|[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve)";
    static final String DIGITS = "0123456789";
    static final String NUMBERS = DIGITS + "aotfsentAOTFSENT";
    static final String MONTHS = "JFMASOND";

    /** Four digits before one of these count things and name no year. */
    static final String NOT_COUNTED = "(?!" + GAP
            + "(?:votes?|people|persons|men|women|children|soldiers|troops|policemen|fighters|officers|workers|students"
            + "|refugees|migrants|prisoners|members|seats|jobs|dead|deaths|cases|homes|houses|villages|pages|points"
            + "|met(?:re|er)s?|kilomet(?:re|er)s?|km|miles|feet|acres|hectares|tonn?es|tons|barrels|megawatts"
            + "|euros?|dollars|pounds|rubles|roubles|yuan|yen|francs|GMT|UTC|hours|hrs)\\b)";

    static final String NO_MORE = "(?![\\p{L}\\d]|[.,/:]\\d)";
    static final String NOT_AFTER = "(?<![\\p{L}\\d/.,$€£])(?<!\\d-)";

    /** All that are known. */
    static final List<DateRule> ALL = Stream.of(DayRules.ALL, PeriodRules.ALL, NearRules.ALL)
            .flatMap(List::stream)
            .toList();

    static DateRule rule(String starts, String pattern, Reader reader) {
        return new DateRule(starts, Pattern.compile(NOT_AFTER + "(?:" + pattern + ")" + NO_MORE), reader);
    }

    /** Only where one of these words stands before. */
    static String after(String words) {
        return "(?<=\\b(?i:" + words + ")[\\s\\u00a0\\u202f-])";
    }
}
