package org.dateline.extract;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.PublicationDate;
import org.dateline.extract.DateCandidates.Candidate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds when a page says it was published. What it declares goes first: JSON-LD, meta elements, microdata; then what it
 * shows at the headline, its address, and what it shows elsewhere. Dates of comments, of other articles and of the
 * copyright do not count, nor do dates after the fetch; a page that says nothing has no date.
 */
final class PublicationDates {
    private static final Pattern IN_URL =
            Pattern.compile("[/_-](20\\d\\d|19\\d\\d)[/_-](\\d{1,2})[/_-](\\d{1,2})(?=[/_.-]|$)"
                    + "|[/_-](20\\d\\d)(0[1-9]|1[0-2])([0-2]\\d|3[01])(?=[/_.-]|$)");
    private static final Pattern DAY_IN_URL = Pattern.compile("[/_-](\\d{2})[._-](\\d{2})[._-](20\\d\\d)(?=[/_.-]|$)");
    private static final Pattern MONTH_IN_URL = Pattern.compile("/(20\\d\\d|19\\d\\d)/(\\d{1,2})/");
    private static final Pattern LOCAL =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d(?::\\d\\d)?)(?:\\.\\d+)?");
    private static final double SURE = 3.5;
    private static final double LIKELY = -1;
    private static final int MOST_ZONES = 14 * 60;
    private static final int ZONE_STEP = 15;

    private final Document page;
    private final Metadata metadata;
    private final JsonLd json;
    private final Instant fetchedAt;
    private final String language;

    PublicationDates(Document page, Metadata metadata, JsonLd json, Instant fetchedAt, String language) {
        this.page = page;
        this.metadata = metadata;
        this.json = json;
        this.fetchedAt = fetchedAt;
        this.language = language;
    }

    /**
     * The date, {@link PublicationDate#UNKNOWN} when the page gives none.
     *
     * @param headline the page's headline, near which visible dates count most; empty for none
     */
    PublicationDate published(URI url, String headline) {
        Optional<PublicationDate> declared = plausible(read(json.text("datePublished"), "JSON-LD datePublished"))
                .or(() -> fromMeta(DateNames.PUBLISHED))
                .or(this::fromItemprop)
                .or(() -> plausible(read(json.text("dateCreated"), "JSON-LD dateCreated")))
                .or(() -> fromMeta(metadata.names(DateNames::published)));
        return declared.map(this::localised).or(() -> shown(url, headline)).orElse(PublicationDate.UNKNOWN);
    }

    private Optional<PublicationDate> shown(URI url, String headline) {
        List<Candidate> candidates =
                new DateCandidates(headline, (text, evidence) -> plausible(read(text, evidence))).in(page.body());
        return best(candidates, SURE)
                .or(() -> plausible(read(json.anywhere("datePublished"), "JSON-LD datePublished of the page")))
                .or(() -> fromUrl(url))
                .or(() -> best(candidates, LIKELY))
                .or(() -> plausible(read(metadata.title(), "title")))
                .or(this::fromImage)
                .or(() -> monthFromUrl(url));
    }

    private static Optional<PublicationDate> best(List<Candidate> candidates, double sure) {
        return candidates.stream()
                .findFirst()
                .filter(candidate -> candidate.sure() >= sure)
                .map(Candidate::date);
    }

    /** When the publisher last changed it, null when the page does not say to the moment. */
    @Nullable
    Instant modified() {
        Optional<PublicationDate> said = Dates.machine(json.text("dateModified"), "JSON-LD dateModified")
                .or(() -> Dates.machine(metadata.first(DateNames.MODIFIED), "meta"));
        return said.filter(date -> date.precision() == PublicationDate.Precision.INSTANT)
                .map(date -> Objects.requireNonNull(date.at()).toInstant())
                .orElse(null);
    }

    private Optional<PublicationDate> fromMeta(List<String> names) {
        for (String name : names) {
            for (String content : metadata.all(name)) {
                Optional<PublicationDate> date = plausible(read(content, "meta " + name));
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<PublicationDate> fromItemprop() {
        for (Element each : page.select("[itemprop~=(?i)datePublished],[property~=(?i)datePublished]")) {
            Optional<PublicationDate> date = plausible(read(value(each), "itemprop datePublished"));
            if (date.isPresent() && !inCard(each)) {
                return date;
            }
        }
        return Optional.empty();
    }

    /**
     * A moment declared in UTC, with the zone of the publisher where a time element shows the same moment without one:
     * then their difference is the zone.
     */
    private PublicationDate localised(PublicationDate date) {
        OffsetDateTime at = date.at();
        if (date.precision() != PublicationDate.Precision.INSTANT
                || at == null
                || !at.getOffset().equals(ZoneOffset.UTC)) {
            return date;
        }
        for (Element time : page.select("time[datetime]")) {
            Matcher local = LOCAL.matcher(time.attr("datetime").strip());
            if (local.matches()) {
                long minutes = Duration.between(
                                at.toLocalDateTime().truncatedTo(ChronoUnit.MINUTES),
                                LocalDateTime.parse(local.group(1) + "T" + local.group(2))
                                        .truncatedTo(ChronoUnit.MINUTES))
                        .toMinutes();
                if (minutes != 0 && minutes % ZONE_STEP == 0 && Math.abs(minutes) <= MOST_ZONES) {
                    ZoneOffset zone = ZoneOffset.ofTotalSeconds((int) minutes * 60);
                    return PublicationDate.instant(
                            at.withOffsetSameInstant(zone), date.evidence() + ", zone by the time element");
                }
            }
        }
        return date;
    }

    private Optional<PublicationDate> fromUrl(URI url) {
        String path = Objects.requireNonNullElse(url.getPath(), "");
        Matcher m = IN_URL.matcher(path);
        if (m.find()) {
            int from = m.group(1) == null ? 4 : 1;
            return plausible(Dates.machine(m.group(from) + "-" + m.group(from + 1) + "-" + m.group(from + 2), "URL"));
        }
        Matcher day = DAY_IN_URL.matcher(path);
        return day.find()
                ? plausible(Dates.machine(day.group(3) + "-" + day.group(2) + "-" + day.group(1), "URL"))
                : Optional.empty();
    }

    /** The day under which the lead image was put into the publisher's archive, where nothing else tells. */
    private Optional<PublicationDate> fromImage() {
        Matcher m = IN_URL.matcher(metadata.first("og:image", "twitter:image"));
        return m.find() && m.group(1) != null
                ? plausible(
                        Dates.machine(m.group(1) + "-" + m.group(2) + "-" + m.group(3), "address of the lead image"))
                : Optional.empty();
    }

    private Optional<PublicationDate> monthFromUrl(URI url) {
        Matcher m = MONTH_IN_URL.matcher(Objects.requireNonNullElse(url.getPath(), ""));
        return m.find()
                ? plausible(Dates.machine("%s-%02d".formatted(m.group(1), Integer.parseInt(m.group(2))), "URL"))
                : Optional.empty();
    }

    private Optional<PublicationDate> read(String text, String evidence) {
        return Dates.machine(text, evidence)
                .or(() -> Dates.written(text, language).map(day -> PublicationDate.day(day, evidence)));
    }

    private Optional<PublicationDate> plausible(Optional<PublicationDate> date) {
        LocalDate latest = LocalDate.ofInstant(fetchedAt.plus(1, ChronoUnit.DAYS), ZoneOffset.UTC);
        return date.filter(d -> d.day()
                .filter(day -> day.getYear() > 1970 && !day.isAfter(latest))
                .isPresent());
    }

    private static String value(Element element) {
        for (String attribute : List.of("content", "datetime", "title")) {
            if (!element.attr(attribute).isBlank()) {
                return element.attr(attribute);
            }
        }
        return element.text();
    }

    /** Whether an element stands in what belongs to other articles or to none. */
    private static boolean inCard(Element element) {
        for (Element up = element; up != null && !up.normalName().equals("body"); up = up.parent()) {
            String tag = up.normalName();
            boolean other = tag.equals("aside")
                    || tag.equals("nav")
                    || Boxes.words(up.className() + " " + up.id()).stream()
                            .anyMatch(word -> word.equals("related") || word.startsWith("comment"));
            if (other && up.selectFirst("h1") == null) {
                return true;
            }
        }
        return false;
    }
}
