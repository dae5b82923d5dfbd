package org.dateline.extract;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dateline.article.PublicationDate;
import org.dateline.extract.DateCandidates.Candidate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds when a page says it was published. What it declares goes first: JSON-LD, meta elements, microdata; then what it
 * shows at the headline, its address, and what it shows elsewhere. Dates of comments, of other articles and of the
 * copyright do not count, nor do dates after the fetch; a page that says nothing has no date.
 */
final class PublicationDates {
    private static final double SURE = 3.5;
    private static final double LIKELY = -1;

    private final Landmarks page;
    private final Metadata metadata;
    private final JsonLd json;
    private final Instant fetchedAt;
    private final String language;

    PublicationDates(Landmarks page, Metadata metadata, JsonLd json, Instant fetchedAt, String language) {
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
        return declared.map(date -> PageZone.of(date, page, url))
                .or(() -> shown(url, headline))
                .orElse(PublicationDate.UNKNOWN);
    }

    private Optional<PublicationDate> shown(URI url, String headline) {
        List<Candidate> candidates = new DateCandidates(headline, (text, evidence) -> plausible(read(text, evidence)))
                .in(page.page().body());
        return best(candidates, SURE)
                .or(() -> plausible(read(json.anywhere("datePublished"), "JSON-LD datePublished of the page")))
                .or(() -> plausible(DateInUrl.day(url)))
                .or(() -> best(candidates, LIKELY))
                .or(() -> plausible(read(metadata.title(), "title")))
                .or(() -> plausible(DateInUrl.month(url)));
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
        for (Element each : page.dated()) {
            Optional<PublicationDate> date = plausible(read(value(each), "itemprop datePublished"));
            if (date.isPresent() && !inCard(each)) {
                return date;
            }
        }
        return Optional.empty();
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
