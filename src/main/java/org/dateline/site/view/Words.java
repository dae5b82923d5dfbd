package org.dateline.site.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.article.PublicationDate;

/** Numbers and dates as the pages write them. */
final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private static final Pattern RIGHT_TO_LEFT = Pattern.compile(
            "[\\p{IsArabic}\\p{IsHebrew}\\p{IsSyriac}\\p{IsThaana}]+( +[\\p{IsArabic}\\p{IsHebrew}\\p{IsSyriac}\\p{IsThaana}]+)*");

    private Words() {}

    /** The sentence with its right-to-left words isolated (UAX 9), so that they do not turn what is around them. */
    static String isolated(String sentence) {
        return RIGHT_TO_LEFT.matcher(sentence).replaceAll("\u2068$0\u2069");
    }

    /** {@code 12,345}. */
    static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** {@code 1 article}, {@code 12,345 articles}. */
    static String count(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code 3 May 2021}. */
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code May 2021}. */
    static String month(LocalDate day) {
        return MONTH.format(day);
    }

    /** A length of time in its largest unit: {@code 3 minutes}. */
    static String length(Duration length) {
        return length.toDays() > 0
                ? count(length.toDays(), "day")
                : length.toHours() > 0
                        ? count(length.toHours(), "hour")
                        : length.toMinutes() > 0 ? count(length.toMinutes(), "minute") : "less than a minute";
    }

    /** {@code 3 May 2021, 14:30 UTC}. */
    static String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC)) + " UTC";
    }

    /** {@code 3 May 2021, 14:30 UTC+02:00}. */
    static String time(OffsetDateTime at) {
        return TIME.format(at) + " UTC" + (at.getOffset().equals(ZoneOffset.UTC) ? "" : at.getOffset());
    }

    /** {@code 3 May 2021}, {@code May 2021} or {@code date unknown}. */
    static String date(PublicationDate date) {
        return switch (date.precision()) {
            case UNKNOWN -> "date unknown";
            case MONTH -> month(date.value().toLocalDate());
            case DAY, INSTANT -> day(date.value().toLocalDate());
        };
    }

    /** {@code once}, {@code twice}, {@code 3 times}. */
    static String times(int number) {
        return switch (number) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> number(number) + " times";
        };
    }

    /** {@code 1.4 GB}: decimal units, as disks are sold. */
    static String bytes(long bytes) {
        String[] units = {"bytes", "kB", "MB", "GB", "TB"};
        double amount = bytes;
        int unit = 0;
        while (amount >= 1000 && unit < units.length - 1) {
            amount /= 1000;
            unit++;
        }
        return unit == 0 ? number(bytes) + " bytes" : String.format(Locale.UK, "%.1f %s", amount, units[unit]);
    }
}
