package org.dateline.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the place line that opens a wire story ("VIENNA, May 3 (Reuters) -", "WASHINGTON —").
 *
 * @param place the place, empty when the line names the agency alone
 * @param agency the agency as written, empty when there is none
 * @param bracketed whether the place stands in capitals and the agency in round brackets, as nothing but datelines do
 */
record Datelines(String place, String agency, boolean bracketed) {
    private static final String PLACE =
            "(?<place>\\p{Lu}[\\p{Lu}\\p{M}.'’-]+(?:[ -][\\p{Lu}\\p{M}.'’-]+){0,3}(?:/\\p{Lu}[\\p{Lu} ]+)?(?:, \\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?)?)";
    private static final String DAY =
            "(?:,? \\p{L}{3,9}\\.? \\d{1,2}(?:, \\d{4})?|,? \\d{1,2} \\p{L}{3,9}\\.?(?:,? \\d{4})?)?";
    private static final Pattern WITH_AGENCY = Pattern.compile("^" + PLACE + "," + "?" + DAY
            + "\\s*[,(\\[/]\\s*(?<agency>[\\p{L}][\\p{L} .-]{1,40})\\s*[)\\]/]?\\s*[-–—:]+\\s");
    private static final Pattern TITLED = Pattern.compile("^(?<place>\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){0,2})" + ",?"
            + DAY + "\\s*\\((?<agency>[\\p{L}][\\p{L} .-]{1,40})\\)\\s*[-–—:]+\\s");
    private static final Pattern AGENCY_ONLY =
            Pattern.compile("^[(\\[](?<agency>\\p{Lu}[\\p{L} .]{1,40})[)\\]]\\s*[-–—:]*\\s");
    private static final Pattern PLACE_ONLY = Pattern.compile("^" + PLACE + ",?" + DAY + "\\s+[-–—]{1,2}\\s");

    /** The dateline that a first paragraph opens with; empty when it has none. */
    static Optional<Datelines> of(String paragraph) {
        for (Pattern form : List.of(WITH_AGENCY, TITLED)) {
            Matcher line = form.matcher(paragraph);
            if (line.find()) {
                boolean bracketed = form.equals(WITH_AGENCY)
                        && paragraph.charAt(line.start("agency") - 1) == '('
                        && paragraph.charAt(line.end("agency")) == ')';
                return Optional.of(
                        new Datelines(line.group("place"), line.group("agency").strip(), bracketed));
            }
        }
        Matcher agency = AGENCY_ONLY.matcher(paragraph);
        if (agency.find()) {
            return Optional.of(new Datelines("", agency.group("agency").strip(), false));
        }
        Matcher place = PLACE_ONLY.matcher(paragraph);
        return place.find() && place.group("place").length() > 2
                ? Optional.of(new Datelines(place.group("place"), "", false))
                : Optional.empty();
    }

    /** The place in a dateline field ("BAHIA, Feb 26 -"): without day and dash. */
    static String place(String field) {
        return field.replaceFirst("[\\s,]*(?:\\p{L}{3,9}\\.? \\d{1,2})?[\\s,–—-]*$", "");
    }
}
