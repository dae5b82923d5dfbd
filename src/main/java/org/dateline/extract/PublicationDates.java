package org.dateline.extract;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.PublicationDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds when a page says it was published: JSON-LD, meta elements, time elements, address, visible words, in this order.
 * Dates of other articles' cards do not count, nor do dates after the fetch; a page that says nothing has no date.
 */
final class PublicationDates {
    private static final String[] PUBLISHED = {
        "article:published_time",
        "og:article:published_time",
        "article:published",
        "datepublished",
        "og:published_time",
        "publish_date",
        "publishdate",
        "publish-date",
        "published_date",
        "publication_date",
        "publicationdate",
        "published_time",
        "article:publish_date",
        "article:post_date",
        "sailthru.date",
        "parsely-pub-date",
        "pubdate",
        "cxenseparse:recs:publishtime",
        "article.published",
        "originalpublicationdate",
        "rnews:datepublished",
        "article_date_original",
        "article.created",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date.created",
        "dcterms.created",
        "dc.date",
        "dcterms.date",
        "date.created",
        "datecreated",
        "created",
        "displaydate",
        "dcsext.date",
        "date",
        "bt:pubdate",
        "release_date",
        "og:pubdate",
        "citation_publication_date",
        "citation_date",
        "timestamp"
    };
    private static final String[] MODIFIED = {
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "article:modified",
        "dc.date.modified",
        "dcterms.modified",
        "last-modified",
        "lastmod",
        "modified"
    };
    private static final Set<String> CARDS = Set.of(
            "related",
            "sidebar",
            "widget",
            "comment",
            "comments",
            "teaser",
            "teasers",
            "card",
            "latest",
            "popular",
            "trending",
            "recommended",
            "recent",
            "footer",
            "nav",
            "modified",
            "updated",
            "promo",
            "more",
            "copyright");
    private static final String DATED =
            "[class*=date],[class*=Date],[class*=time],[class*=publish],[class*=Publish],[class*=posted],[class*=byline],"
                    + "[class*=meta],[class*=datum],[class*=fecha],[id*=date],[class*=info],[class*=author]";
    private static final Pattern IN_URL =
            Pattern.compile("[/_-](20\\d\\d|19\\d\\d)[/_-](\\d{1,2})[/_-](\\d{1,2})(?=[/_.-]|$)"
                    + "|[/_-](20\\d\\d)(0[1-9]|1[0-2])([0-2]\\d|3[01])(?=[/_.-]|$)");
    private static final Pattern MONTH_IN_URL = Pattern.compile("/(20\\d\\d|19\\d\\d)/(\\d{1,2})/");
    private static final Pattern SAID = Pattern.compile(
            "(?i)\\b(published|posted|publi[ée]|veröffentlicht|publicado|pubblicato|gepubliceerd|released|opublikowano|date)\\b");
    private static final int VISIBLE = 160;

    private final Document page;
    private final Metadata metadata;
    private final JsonLd json;
    private final Instant fetchedAt;
    private final String language;
    private final Set<Element> headed = new HashSet<>();

    PublicationDates(Document page, Metadata metadata, JsonLd json, Instant fetchedAt, String language) {
        this.page = page;
        this.metadata = metadata;
        this.json = json;
        this.fetchedAt = fetchedAt;
        this.language = language;
        page.select("h1").forEach(h1 -> headed.addAll(h1.parents()));
    }

    /**
     * The date, {@link PublicationDate#UNKNOWN} when the page gives none.
     *
     * @param body the element that holds the body
     * @param opening the short lines between headline and body
     * @param above those just above the headline
     */
    PublicationDate published(URI url, Element body, List<String> opening, List<String> above) {
        return plausible(Dates.machine(json.text("datePublished"), "JSON-LD datePublished"))
                .or(this::fromMeta)
                .or(this::fromItemprop)
                .or(() -> plausible(Dates.machine(json.text("dateCreated"), "JSON-LD dateCreated")))
                .or(() -> fromTime(body))
                .or(() -> fromUrl(url))
                .or(() -> fromClasses(body))
                .or(() -> fromLines(opening))
                .or(this::fromWords)
                .or(() -> fromLines(above))
                .or(() -> monthFromUrl(url))
                .orElse(PublicationDate.UNKNOWN);
    }

    /** When the publisher last changed it, null when the page does not say to the moment. */
    @Nullable
    Instant modified() {
        Optional<PublicationDate> said = Dates.machine(json.text("dateModified"), "JSON-LD dateModified")
                .or(() -> Dates.machine(metadata.first(MODIFIED), "meta"));
        return said.filter(date -> date.precision() == PublicationDate.Precision.INSTANT)
                .map(date -> Objects.requireNonNull(date.at()).toInstant())
                .orElse(null);
    }

    private Optional<PublicationDate> fromMeta() {
        for (String name : PUBLISHED) {
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
        for (Element each : page.select("[itemprop~=(?i)datePublished]")) {
            Optional<PublicationDate> date = plausible(read(value(each), "itemprop datePublished"));
            if (date.isPresent() && !inCard(each)) {
                return date;
            }
        }
        return Optional.empty();
    }

    private Optional<PublicationDate> fromTime(Element body) {
        List<Element> times = page.select("time,[datetime],abbr.published[title]");
        Element near = around(body);
        Optional<PublicationDate> inside = firstTime(times, near);
        return inside.isPresent() ? inside : firstTime(times, page);
    }

    private Optional<PublicationDate> firstTime(List<Element> times, Element near) {
        for (Element time : times) {
            if (!inCard(time) && (near.equals(page) || time.parents().contains(near))) {
                Optional<PublicationDate> date = plausible(read(value(time), "time element"));
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /** The body's surroundings that also hold the headline: its ancestor with an h1, or itself. */
    private Element around(Element body) {
        for (Element up = body; up != null; up = up.parent()) {
            if (headed.contains(up)) {
                return up;
            }
        }
        return body;
    }

    private Optional<PublicationDate> fromClasses(Element body) {
        return firstVisible(around(body).select(DATED));
    }

    private Optional<PublicationDate> fromLines(List<String> opening) {
        return opening.stream().flatMap(line -> visible(line).stream()).findFirst();
    }

    /** A date beside a word such as "Published", anywhere in the page. */
    private Optional<PublicationDate> fromWords() {
        return firstVisible(page.select("p,span,div,li,td,small,em,strong,b,i,h2,h3,h4,h5,h6,font").stream()
                .filter(each -> SAID.matcher(each.ownText()).find())
                .toList());
    }

    private Optional<PublicationDate> firstVisible(List<Element> elements) {
        for (Element each : elements) {
            Optional<PublicationDate> date = inCard(each) ? Optional.empty() : visible(each.text());
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private Optional<PublicationDate> visible(String words) {
        String text = Texts.clean(words);
        return text.length() > VISIBLE
                ? Optional.empty()
                : plausible(Dates.written(text, language).map(day -> PublicationDate.day(day, "visible text")));
    }

    private Optional<PublicationDate> fromUrl(URI url) {
        Matcher m = IN_URL.matcher(Objects.requireNonNullElse(url.getPath(), ""));
        if (!m.find()) {
            return Optional.empty();
        }
        int from = m.group(1) == null ? 4 : 1;
        return plausible(Dates.machine(m.group(from) + "-" + m.group(from + 1) + "-" + m.group(from + 2), "URL"));
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

    static boolean inCard(Element element) {
        for (Element up = element; up != null && !up.normalName().equals("body"); up = up.parent()) {
            String tag = up.normalName();
            if (tag.equals("aside") || tag.equals("nav") || tag.equals("footer")) {
                return true;
            }
            boolean small = up.equals(element) || up.childrenSize() < 60;
            if (small && Boxes.words(up.className() + " " + up.id()).stream().anyMatch(CARDS::contains)) {
                return up.selectFirst("h1") == null;
            }
        }
        return false;
    }
}
