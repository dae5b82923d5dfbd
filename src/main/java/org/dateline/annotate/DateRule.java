package org.dateline.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A form that dates are written in; of several that fit the longest holds.
 *
 * @param starts what its words may begin with, so that few patterns are tried
 * @param pattern the words
 * @param reader how the groups of a match are read
 */
record DateRule(List<String> starts, Pattern pattern, Reader reader) {
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
    static final String DIGITS = "0|1|2|3|4|5|6|7|8|9";
    static final String NUMBERS = DIGITS
            + "|a|A|one|One|two|Two|three|Three|four|Four|five|Five|six|Six|seven|Seven|eight|Eight|nine|Nine|ten"
            + "|Ten|eleven|Eleven|twelve|Twelve";
    static final String MONTHS =
            "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC";
    static final String WEEKDAYS = "Mon|Tue|Wed|Thu|Fri|Sat|Sun";
    static final String PARTS = "early|Early|mid|Mid|late|Late";
    static final String THAT = "last|next|this";

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

    private static final int LETTERS = 128;
    private static final List<List<DateRule>> BY_FIRST = IntStream.range(0, LETTERS + 1)
            .mapToObj(first -> ALL.stream().filter(rule -> rule.mayOpen(first)).toList())
            .toList();

    /** Those whose words may begin with what stands there. */
    static List<DateRule> at(String text, int start) {
        List<DateRule> found = new ArrayList<>();
        for (DateRule rule : BY_FIRST.get(Math.min(text.charAt(start), LETTERS))) {
            for (String opening : rule.starts) {
                if (text.startsWith(opening, start)) {
                    found.add(rule);
                    break;
                }
            }
        }
        return found;
    }

    private boolean mayOpen(int first) {
        return starts.stream().anyMatch(opening -> Math.min(opening.charAt(0), LETTERS) == first);
    }

    /** @param starts what its words may begin with, a bar between */
    static DateRule rule(String starts, String pattern, Reader reader) {
        return new DateRule(
                List.of(starts.split("\\|", -1)), Pattern.compile(NOT_AFTER + "(?:" + pattern + ")" + NO_MORE), reader);
    }

    /** Only where one of these words stands before. */
    static String after(String words) {
        return "(?<=\\b(?i:" + words + ")[\\s\\u00a0\\u202f-])";
    }
}
