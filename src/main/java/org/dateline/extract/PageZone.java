package org.dateline.extract;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.PublicationDate;
import org.jsoup.nodes.Element;

/**
 * Gives a moment that a page declares in UTC the zone of its publisher, where the page tells it: by a time element with
 * the same moment in local time, by the one zone of the other moments that it states, or by an address that files the
 * article under the day before or after. The last says no more than the day, so it gives the nearest whole hour from UTC
 * in which the moment falls on that day.
 */
final class PageZone {
    private static final Pattern LOCAL =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d(?::\\d\\d)?)(?:\\.\\d+)?");
    private static final Pattern STATED =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(?::\\d\\d)?(?:\\.\\d+)?[+-]\\d\\d:?\\d\\d"
                    + "|[A-Z][a-z]{2}, \\d{1,2} [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d [+-]\\d{4}");
    private static final Duration NEAR = Duration.ofDays(3);
    private static final int MOST_STATED = 1_000_000;
    private static final int WESTMOST = -10;
    private static final int EASTMOST = 13;
    private static final int MOST = 14 * 60;
    private static final int STEP = 15;

    private PageZone() {}

    /** The date in its publisher's zone as far as the page tells it; other dates than moments in UTC as they are. */
    static PublicationDate of(PublicationDate date, Landmarks page, URI url) {
        OffsetDateTime at = date.at();
        if (date.precision() != PublicationDate.Precision.INSTANT
                || at == null
                || !at.getOffset().equals(ZoneOffset.UTC)) {
            return date;
        }
        return shown(at, page)
                .map(zone -> in(zone, at, date.evidence() + ", zone by the time element"))
                .or(() -> others(at, page)
                        .map(zone -> in(zone, at, date.evidence() + ", zone by the page's other moments")))
                .or(() -> filed(at, url).map(zone -> in(zone, at, date.evidence() + ", day by the URL")))
                .orElse(date);
    }

    private static PublicationDate in(ZoneOffset zone, OffsetDateTime at, String evidence) {
        return PublicationDate.instant(at.withOffsetSameInstant(zone), evidence);
    }

    /** The zone by a time element that shows the same moment without one. */
    private static Optional<ZoneOffset> shown(OffsetDateTime at, Landmarks page) {
        LocalDateTime moment = at.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
        for (Element time : page.times()) {
            Matcher local = LOCAL.matcher(time.attr("datetime").strip());
            Optional<PublicationDate> day = local.matches() ? Dates.machine(local.group(1), "") : Optional.empty();
            if (day.isPresent()) {
                LocalDateTime there = LocalDateTime.parse(local.group(1) + "T" + local.group(2))
                        .truncatedTo(ChronoUnit.MINUTES);
                long minutes = Duration.between(moment, there).toMinutes();
                if (minutes != 0 && minutes % STEP == 0 && Math.abs(minutes) <= MOST) {
                    return Optional.of(ZoneOffset.ofTotalSeconds((int) minutes * 60));
                }
            }
        }
        return Optional.empty();
    }

    /** The zone of the other moments of those days that the page's markup and scripts state, when all but UTC are of one. */
    private static Optional<ZoneOffset> others(OffsetDateTime at, Landmarks page) {
        Set<ZoneOffset> zones = new HashSet<>();
        int left = MOST_STATED;
        for (Element each : page.page().select("script, meta[content], time[datetime]")) {
            String stated = each.data() + each.attr("content") + each.attr("datetime");
            left -= stated.length();
            Matcher moment = STATED.matcher(left < 0 ? "" : stated);
            while (moment.find()) {
                Dates.machine(moment.group(), "")
                        .map(PublicationDate::at)
                        .filter(other -> Duration.between(at, other).abs().compareTo(NEAR) < 0)
                        .ifPresent(other -> zones.add(other.getOffset()));
            }
        }
        zones.remove(ZoneOffset.UTC);
        return zones.size() == 1 ? Optional.of(zones.iterator().next()) : Optional.empty();
    }

    /** The nearest zone in which the moment falls on the day of the address, when that is the day before or after. */
    private static Optional<ZoneOffset> filed(OffsetDateTime at, URI url) {
        LocalDate day = DateInUrl.day(url).flatMap(PublicationDate::day).orElse(at.toLocalDate());
        int step = day.compareTo(at.toLocalDate()) < 0 ? -1 : 1;
        int last = step < 0 ? WESTMOST : EASTMOST;
        for (int hours = step; !day.equals(at.toLocalDate()) && hours != last + step; hours += step) {
            ZoneOffset zone = ZoneOffset.ofHours(hours);
            if (at.withOffsetSameInstant(zone).toLocalDate().equals(day)) {
                return Optional.of(zone);
            }
        }
        return Optional.empty();
    }
}
