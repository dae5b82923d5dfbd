package org.dateline.extract;

import java.util.List;
import java.util.regex.Pattern;

/** The lines that pages set around an article's text: who wrote it, when, how long it takes to read, who commented. */
final class Imprint {
    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String DAY =
            "(?:(?:\\d{1,2}(?:st|nd|rd|th|\\.|º|er)?[\\s./-]+(?:(?:de|of)\\s+)?(?:\\p{L}{3,12}|\\d{1,2})[\\s.,/-]+"
                    + "(?:de\\s+)?" + YEAR + "|\\p{L}{3,12}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+" + YEAR + "|" + YEAR
                    + "-\\d\\d-\\d\\d))(?!\\d)";
    private static final String WEEKDAY =
            "(?:\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b[.,]?\\s*)?";
    private static final String SAID =
            "(?:\\b(?:(?:first |last )?(?:published|posted|updated|modified)|on|at|am|um|le|el)\\b:?\\s*){0,3}";
    private static final String HOUR =
            "(?:[\\s,|–-]*(?:\\bat\\s)?\\b\\d{1,2}[:.]\\d\\d(?::\\d\\d)?(?:\\s?[ap]\\.?m\\b\\.?)?"
                    + "(?:\\s?(?:UTC|GMT|Uhr|[A-Z]{1,3}S?T)\\b)?)?";
    private static final Pattern DATE = Pattern.compile("(?iu)" + SAID + WEEKDAY + "(?<![\\p{L}\\d])" + DAY + HOUR);
    private static final Pattern READING = Pattern.compile(
            "(?iu)(?:\\breading time:?\\s*)?\\b\\d{1,3}[\\s-]?(?:minutes?|mins?\\b\\.?)\\s?(?:read\\b|to read\\b|reading time\\b)"
                    + "|\\breading time:?\\s*\\d{1,3}\\s?min(?:utes?|s)?\\b\\.?|\\b(?:lesezeit:?\\s*\\d{1,3}\\s?min(?:uten)?\\b\\.?|\\d{1,3}\\s?min(?:uten)?\\.? lesezeit\\b)");
    private static final Pattern COMMENTS =
            Pattern.compile("(?iu)\\b(?:(?:leave|add|post|write) a (?:comment|reply)|(?:no|\\d{1,5}) comments?)\\b");
    private static final Pattern EDGE = Pattern.compile("^[\\s|/,;:·•–—-]+|[\\s|/,;:·•–—-]+$");
    private static final int LONGEST = 160;
    private static final int YEAR_DIGITS = 4;
    private static final int MOST_DIGITS = 28;

    private Imprint() {}

    /** What is left of a short line without its dates, hours, reading time and comment links: mostly a byline. */
    static String without(String line) {
        if (line.length() > LONGEST || !(hasDigit(line) || line.contains("omment") || line.contains("eply"))) {
            return line;
        }
        String rest = line;
        rest = timed(rest) ? READING.matcher(rest).replaceAll(" ") : rest;
        rest = commented(rest) ? COMMENTS.matcher(rest).replaceAll(" ") : rest;
        rest = hasYear(rest) ? DATE.matcher(rest).replaceAll(" ") : rest;
        return rest.equals(line) ? line : EDGE.matcher(Texts.clean(rest)).replaceAll("");
    }

    private static boolean timed(String line) {
        return Texts.has(line, "min") || Texts.has(line, "lesezeit");
    }

    private static boolean commented(String line) {
        return Texts.has(line, "comment") || Texts.has(line, "reply");
    }

    /** Whether four digits in it can be a year, one more a day, and it has no more digits than two dates with their hours. */
    private static boolean hasYear(String line) {
        long digits = line.chars().filter(Character::isDigit).count();
        if (digits <= YEAR_DIGITS || digits > MOST_DIGITS) {
            return false;
        }
        for (int i = 0; i + 3 < line.length(); i++) {
            boolean century = line.startsWith("19", i) || line.startsWith("20", i);
            if (century && Character.isDigit(line.charAt(i + 2)) && Character.isDigit(line.charAt(i + 3))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a line says nothing but who wrote the text and when.
     *
     * @param bylines the keys of the authors' names, as far as they are known
     */
    static boolean is(String line, List<String> bylines) {
        if (line.length() > LONGEST) {
            return false;
        }
        String rest = without(line);
        boolean dated = !rest.equals(line);
        return Bylines.allAmong(rest, bylines)
                || (dated && (Texts.words(rest).isEmpty() || Bylines.opensAsByline(rest)));
    }

    /** Whether a line can hold a date or a count. */
    static boolean hasDigit(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (Character.isDigit(line.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
