package org.dateline.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the place line that opens a wire story ("VIENNA, May 3 (Reuters) -", "WASHINGTON —", "Madrid, 3 may (EFE).-").
 *
 * @param place the place, empty when the line names the agency alone
 * @param agency the agency as written, empty when there is none
 * @param bracketed whether the place stands in capitals and the agency in round brackets, as nothing but datelines do
 */
record Datelines(String place, String agency, boolean bracketed) {
    private static final String PLACE =
            "(?<place>\\p{Lu}[\\p{Lu}\\p{M}.'’-]+(?:[ -][\\p{Lu}\\p{M}.'’-]+){0,3}(?:/\\p{Lu}[\\p{Lu} ]+)?(?:, \\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?)?)";
    private static final String TITLE =
            "(?<place>\\p{Lu}\\p{L}+(?:[ /-]\\p{Lu}\\p{L}+){0,2})(?: \\[\\p{Lu}[\\p{L} ]+\\])?";
    private static final String DAY =
            "(?:,? \\p{L}{3,9}\\.? \\d{1,2}(?:, \\d{4})?|,? \\d{1,2} \\p{L}{3,9}\\.?(?:,? \\d{4})?)?";
    private static final String AGENCY = "(?<agency>\\p{L}[\\p{L} ./-]{1,40})";
    private static final String END = "\\s*\\.?\\s*[-–—:]+\\s";
    private static final Pattern WITH_AGENCY =
            Pattern.compile("^" + PLACE + "," + "?" + DAY + "\\.?\\s*[,(\\[]\\s*" + AGENCY + "\\s*[)\\]]?" + END);
    private static final Pattern UNDASHED = Pattern.compile("^" + PLACE + ",?" + DAY + "\\s*\\(" + AGENCY + "\\)\\s");
    private static final Pattern SLASHED =
            Pattern.compile("^" + PLACE + ",?" + DAY + "\\.?\\s*/(?<agency>\\p{L}[\\p{L} -]{1,40})/[.:]?\\s*[-–—]*\\s");
    private static final Pattern TITLED = Pattern.compile("^" + TITLE + ",?" + DAY + "\\s*\\(" + AGENCY + "\\)" + END);
    private static final Pattern DASHED = Pattern.compile(
            "^" + PLACE + ",?" + DAY + "\\s+[-–—]{1,2}\\s+(?<agency>\\p{L}[\\p{L} -]{1,30}?)\\s*(?:\\s[-–—]|[.:])\\s");
    private static final Pattern ARABIC = Pattern.compile(
            "^(?<place>\\p{IsArabic}{2,}(?: \\p{IsArabic}{2,}){0,2})\\s*(?:\\((?<agency>\\p{IsArabic}[\\p{IsArabic} ]{1,30})\\)\\s*)?[-–—]\\s");
    private static final Pattern EASTERN =
            Pattern.compile("^(?<agency>\\p{IsHan}{2,5}社)(?<place>\\p{IsHan}{2,8}?)(?:\\d{1,2}月)?\\d{1,2}日[电電訊讯]");
    private static final Pattern AGENCY_ONLY =
            Pattern.compile("^[(\\[](?<agency>\\p{Lu}[\\p{L} .]{1,40})[)\\]]\\s*[-–—:]*\\s");
    private static final Pattern PLACE_ONLY = Pattern.compile("^" + PLACE + ",?" + DAY + "\\s+[-–—]{1,2}\\s");
    private static final Set<String> NO_PLACES = Set.of(
            ("breaking update updated watch opinion exclusive live video analysis editorial review read note nato photos photo gallery correction"
                            + " comment explainer poll quiz interview column report news alert developing listen see more advertisement eilmeldung kommentar"
                            + " meinung exklusiv vidéo direct opinión análisis urgente question answer transcript summary background factbox")
                    .split(" "));
    private static final Publishers KNOWN = Publishers.shipped();

    /** The dateline that a first paragraph opens with; empty when it has none. */
    static Optional<Datelines> of(String paragraph) {
        for (Pattern form : List.of(WITH_AGENCY, SLASHED, TITLED, EASTERN)) {
            Matcher line = form.matcher(paragraph);
            if (line.find()) {
                boolean bracketed = form.equals(WITH_AGENCY)
                        && paragraph.charAt(line.start("agency") - 1) == '('
                        && paragraph.charAt(line.end("agency")) == ')';
                return Optional.of(
                        new Datelines(line.group("place"), line.group("agency").strip(), bracketed));
            }
        }
        return known(UNDASHED, paragraph)
                .or(() -> known(DASHED, paragraph))
                .or(() -> arabic(paragraph))
                .or(() -> agencyFirst(paragraph))
                .or(() -> place(PLACE_ONLY.matcher(paragraph), ""));
    }

    /** A line of a form that sentences have too, when what stands for the agency is one that the table knows. */
    private static Optional<Datelines> known(Pattern form, String paragraph) {
        Matcher line = form.matcher(paragraph);
        return line.find() && KNOWN.named(line.group("agency").strip()).isPresent()
                ? Optional.of(
                        new Datelines(line.group("place"), line.group("agency").strip(), false))
                : Optional.empty();
    }

    private static Optional<Datelines> arabic(String paragraph) {
        Matcher line = ARABIC.matcher(paragraph);
        if (!line.find()) {
            return Optional.empty();
        }
        String agency = line.group("agency");
        return Optional.of(new Datelines(line.group("place"), agency == null ? "" : agency.strip(), false));
    }

    /** "(ANSA) - ROMA, 03 MAG -", or the agency alone. */
    private static Optional<Datelines> agencyFirst(String paragraph) {
        Matcher agency = AGENCY_ONLY.matcher(paragraph);
        if (!agency.find()) {
            return Optional.empty();
        }
        String name = agency.group("agency").strip();
        return place(PLACE_ONLY.matcher(paragraph.substring(agency.end())), name)
                .or(() -> Optional.of(new Datelines("", name, false)));
    }

    private static Optional<Datelines> place(Matcher line, String agency) {
        return line.find()
                        && line.group("place").length() > 2
                        && Texts.words(Texts.key(line.group("place"))).stream().noneMatch(NO_PLACES::contains)
                ? Optional.of(new Datelines(line.group("place"), agency, false))
                : Optional.empty();
    }

    /** The place in a dateline field ("BAHIA, Feb 26 -"): without day and dash. */
    static String place(String field) {
        return field.replaceFirst("[\\s,]*(?:\\p{L}{3,9}\\.? \\d{1,2})?[\\s,–—-]*$", "");
    }
}
