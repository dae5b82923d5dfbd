package org.dateline.extract;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.PublicationDate;

/** Reads the day or the month under which an address files an article ("/2021/05/03/", "/20210503-", "/2021/05/"). */
final class DateInUrl {
    private static final Pattern DAY =
            Pattern.compile("[/_-](20\\d\\d|19\\d\\d)[/_-](\\d{1,2})[/_-](\\d{1,2})(?=[/_.-]|$)"
                    + "|[/_-](20\\d\\d)(0[1-9]|1[0-2])([0-2]\\d|3[01])(?=[/_.-]|$)");
    private static final Pattern DAY_FIRST = Pattern.compile("[/_-](\\d{2})[._-](\\d{2})[._-](20\\d\\d)(?=[/_.-]|$)");
    private static final Pattern MONTH = Pattern.compile("/(20\\d\\d|19\\d\\d)/(\\d{1,2})/");

    private DateInUrl() {}

    /** The day; empty when the address has none. */
    static Optional<PublicationDate> day(URI url) {
        String path = Objects.requireNonNullElse(url.getPath(), "");
        Matcher day = DAY.matcher(path);
        if (day.find()) {
            int from = day.group(1) == null ? 4 : 1;
            return read(day.group(from), day.group(from + 1), day.group(from + 2));
        }
        Matcher dayFirst = DAY_FIRST.matcher(path);
        return dayFirst.find() ? read(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : Optional.empty();
    }

    /** The month; empty when the address has none. */
    static Optional<PublicationDate> month(URI url) {
        Matcher month = MONTH.matcher(Objects.requireNonNullElse(url.getPath(), ""));
        return month.find()
                ? Dates.machine("%s-%02d".formatted(month.group(1), Integer.parseInt(month.group(2))), "URL")
                : Optional.empty();
    }

    private static Optional<PublicationDate> read(String year, String month, String day) {
        return Dates.machine(year + "-" + month + "-" + day, "URL");
    }
}
