package org.dateline.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.NameKey;
import org.dateline.article.PublicationDate;

/**
 * Reads a date as written, with no more precision than it has: ISO 8601 and its near misses, RFC 1123, and days in words
 * of many languages. A day such as 05/03/2021 that could be two is none, unless the language says how it counts.
 */
final class Dates {
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})"
                    + "(?:[T\\s]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?)?.*");
    private static final Pattern BASIC =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?(Z|[+-]\\d{4})?)?");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<![\\d.,/])(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª|a)?[\\s\\u00a0-]+(?:de\\s+|of\\s+|d')?(?:[\\p{L} ]{3,16}\\s?/\\s?)?(\\p{L}[\\p{L}\\p{M}]{1,12})\\.?,?[\\s\\u00a0-]+(?:de\\s+|del\\s+)?(\\d{4})(?!\\d)");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(\\p{L}[\\p{L}\\p{M}]{2,12})\\.?[\\s\\u00a0-]+(\\d{1,2})(?:st|nd|rd|th)?,?[\\s\\u00a0-]+(\\d{4})(?!\\d)");
    private static final Pattern DOTTED =
            Pattern.compile("(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})(?!\\d)");
    private static final Pattern DOTTED_SHORT =
            Pattern.compile("(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{2})(?![\\d.:])");
    private static final Pattern SLASHED =
            Pattern.compile("(?<![\\d/-])(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})(?![\\d/])");
    private static final Pattern INNER_ISO =
            Pattern.compile("(?<![\\d./-])(\\d{4})([-./])(\\d{1,2})\\2(\\d{1,2})(?![\\d./-])");
    private static final Pattern EAST = Pattern.compile("(\\d{4})\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]");
    private static final int CENTURY = 2000;
    /** Of "1.2.21", of which no other form has as few. */
    private static final int FEWEST_DIGITS = 4;

    private static final Map<String, Integer> MONTHS = months();

    private Dates() {}

    /**
     * A date as machines write it; empty when the text is none.
     *
     * @param evidence where it was read
     */
    static Optional<PublicationDate> machine(String text, String evidence) {
        String value = text.strip();
        if (value.length() > 60) {
            return Optional.empty();
        }
        Matcher iso = ISO.matcher(value);
        Matcher basic = BASIC.matcher(value);
        if (iso.matches() || basic.matches()) {
            return parts(iso.reset().matches() ? iso : basic, evidence);
        }
        Matcher month = ISO_MONTH.matcher(value);
        if (month.matches()) {
            return date(month.group(1), month.group(2), "1").map(day -> PublicationDate.month(day, evidence));
        }
        if (value.matches("1\\d{9}(\\d{3})?")) {
            long seconds = value.length() > 10 ? Long.parseLong(value) / 1000 : Long.parseLong(value);
            return Optional.of(
                    PublicationDate.instant(Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC), evidence));
        }
        return rfc1123(value, evidence);
    }

    /**
     * A date as people write it, found anywhere in a line.
     *
     * @param language BCP 47, for days such as 05/03/2021
     */
    static Optional<LocalDate> written(String text, String language) {
        long digits = text.chars().filter(c -> c >= '0' && c <= '9').count();
        if (digits < FEWEST_DIGITS) {
            return Optional.empty();
        }
        if (digits == FEWEST_DIGITS) {
            return found(DOTTED_SHORT, text, 3, 2, 1);
        }
        return found(EAST, text, 1, 2, 3)
                .or(() -> found(INNER_ISO, text, 1, 3, 4))
                .or(() -> found(DAY_FIRST, text, 3, 2, 1))
                .or(() -> found(MONTH_FIRST, text, 3, 1, 2))
                .or(() -> found(DOTTED, text, 3, 2, 1))
                .or(() -> found(DOTTED_SHORT, text, 3, 2, 1))
                .or(() -> slashed(text, language));
    }

    private static Optional<PublicationDate> parts(Matcher m, String evidence) {
        Optional<LocalDate> day = date(m.group(1), m.group(2), m.group(3));
        if (day.isEmpty()) {
            return Optional.empty();
        }
        if (m.group(4) == null) {
            return Optional.of(PublicationDate.day(day.get(), evidence));
        }
        try {
            int second = m.group(6) == null ? 0 : Integer.parseInt(m.group(6));
            LocalTime time =
                    LocalTime.of(Integer.parseInt(m.group(4)), Integer.parseInt(m.group(5)), Math.min(second, 59));
            String zone = m.group(7);
            if (zone == null) {
                return Optional.of(PublicationDate.day(day.get(), evidence));
            }
            return Optional.of(
                    PublicationDate.instant(LocalDateTime.of(day.get(), time).atOffset(offset(zone)), evidence));
        } catch (DateTimeException e) {
            return Optional.of(PublicationDate.day(day.get(), evidence));
        }
    }

    private static ZoneOffset offset(String zone) {
        return zone.startsWith("+") || zone.startsWith("-") ? ZoneOffset.of(zone) : ZoneOffset.UTC;
    }

    private static Optional<PublicationDate> rfc1123(String value, String evidence) {
        try {
            OffsetDateTime at = OffsetDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(PublicationDate.instant(at, evidence));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> found(Pattern form, String text, int year, int month, int day) {
        Matcher m = form.matcher(text);
        while (m.find()) {
            Optional<LocalDate> date = date(m.group(year), m.group(month), m.group(day));
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> slashed(String text, String language) {
        Matcher m = SLASHED.matcher(text);
        if (!m.find()) {
            return Optional.empty();
        }
        boolean dayFirst = Integer.parseInt(m.group(1)) > 12;
        boolean monthFirst = Integer.parseInt(m.group(2)) > 12;
        if (!dayFirst && !monthFirst && !m.group(1).equals(m.group(2))) {
            String tag = language.toLowerCase(Locale.ROOT).replace('_', '-');
            monthFirst = tag.equals("en-us");
            if (!monthFirst && (tag.isEmpty() || tag.equals("und") || tag.equals("en"))) {
                return Optional.empty();
            }
        }
        return monthFirst ? date(m.group(3), m.group(1), m.group(2)) : date(m.group(3), m.group(2), m.group(1));
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        Integer number = Character.isDigit(month.charAt(0))
                ? Integer.valueOf(month)
                : MONTHS.get(NameKey.of(month).value());
        int inYear = year.length() == 2 ? CENTURY + Integer.parseInt(year) : Integer.parseInt(year);
        if (number == null || inYear < 1900 || inYear > 2200) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(inYear, number, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String line : WordList.read("months.txt")) {
            String[] columns = line.split("\\s+", -1);
            for (int i = 1; i < columns.length; i++) {
                months.put(NameKey.of(columns[i]).value(), Integer.valueOf(columns[0]));
            }
        }
        return months;
    }
}
