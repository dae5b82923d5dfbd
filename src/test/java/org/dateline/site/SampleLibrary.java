package org.dateline.site;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dateline.article.Annotations;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Attribution;
import org.dateline.article.Byline;
import org.dateline.article.Classification;
import org.dateline.article.DateMentioned;
import org.dateline.article.Digest;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.Fingerprint;
import org.dateline.article.Headline;
import org.dateline.article.Kind;
import org.dateline.article.Mention;
import org.dateline.article.NormalizedUrl;
import org.dateline.article.Paragraph;
import org.dateline.article.Placement;
import org.dateline.article.Provenance;
import org.dateline.article.PublicationDate;
import org.dateline.article.Source;
import org.dateline.search.Advice;
import org.dateline.search.Copy;
import org.dateline.search.DateFilter;
import org.dateline.search.Dimension;
import org.dateline.search.Facet;
import org.dateline.search.Hit;
import org.dateline.search.Marked;
import org.dateline.search.MarkedArticle;
import org.dateline.search.MentionedDates;
import org.dateline.search.Reading;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResults;
import org.dateline.search.Story;
import org.dateline.search.Suggestion;
import org.dateline.search.Timeline;

/** Invented answers, so that pages can be looked at in every state without an index: the query names the state. */
final class SampleLibrary {
    static final String SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";
    static final ArticleId HARBOUR = id("https://harbour.example/strait-talks");
    static final ArticleId HOSTILE = id("https://evil.example/script");
    static final ArticleId ARABIC = id("https://rtl.example/strait");

    private static final Instant SEEN = Instant.parse("2026-03-02T09:15:30Z");
    private static final String LONG_NAME =
            "The Permanent Secretariat of the Intergovernmental Conference on Coastal Shipping and Fisheries Bulletin";

    private SampleLibrary() {}

    static Library full() {
        return new Library(
                SampleLibrary::find,
                SampleLibrary::article,
                SampleLibrary::mentioned,
                id -> List.of(copy(id("https://ministry.example/1"), "Related " + SCRIPT), copy(ARABIC, "A version")),
                SampleLibrary::values,
                SampleLibrary::suggestions,
                () -> 12_345);
    }

    static Library empty() {
        return new Library(
                request -> results(request, 0, List.of()),
                (id, query) -> Optional.empty(),
                request -> new MentionedDates(Timeline.Unit.YEAR, List.of(), 0, 0, 0, 0),
                id -> List.of(),
                (request, dimension, begins, most) -> List.of(),
                typed -> List.of(),
                () -> 0);
    }

    private static ArticleId id(String url) {
        return ArticleId.of(NormalizedUrl.of(url).orElseThrow());
    }

    private static SearchResults find(SearchRequest request) {
        return switch (request.query()) {
            case "none" -> results(request, 0, List.of());
            case "one" -> results(request, 1, List.of(hits().getFirst()));
            case "fail" ->
                throw new IllegalStateException(
                        "search: no index for " + request, new IllegalArgumentException("it is asked for " + request));
            default -> results(request, 10_000, hits());
        };
    }

    private static List<Hit> hits() {
        return List.of(
                hit(
                        HARBOUR,
                        marked("Talks on the *Strait of Velna* resume in Port Hale after a winter of silence"),
                        source("Harbour Courier"),
                        source("Meridian Wire"),
                        PublicationDate.instant(OffsetDateTime.parse("2026-03-02T07:40:00+02:00"), "JSON-LD"),
                        Kind.NEWS,
                        1,
                        false),
                hit(
                        id("https://opinion.example/tolls"),
                        marked("Who pays for an open strait? A long headline that goes on about tolls, pilots, insurers"
                                + " and the patience of small ports until it needs a third line to come to its end"),
                        source(LONG_NAME),
                        source(LONG_NAME),
                        PublicationDate.day(LocalDate.of(2025, 11, 28), "URL"),
                        Kind.OPINION,
                        3,
                        false),
                hit(
                        id("https://ministry.example/1"),
                        marked("The ministry takes note of the resumption of contacts on the *Strait*"),
                        source("Ministry of the Sea"),
                        source("Ministry of the Sea"),
                        PublicationDate.UNKNOWN,
                        Kind.PRESS_RELEASE,
                        1,
                        true),
                hit(
                        ARABIC,
                        marked("استئناف المحادثات حول *مضيق* فيلنا بعد شتاء من الصمت"),
                        source("صوت الميناء"),
                        source("صوت الميناء"),
                        PublicationDate.month(LocalDate.of(2026, 2, 1), "visible text"),
                        Kind.NEWS,
                        1,
                        false),
                hit(
                        HOSTILE,
                        Marked.plain("Headline " + SCRIPT),
                        source("Source " + SCRIPT),
                        source("Origin " + SCRIPT),
                        PublicationDate.day(LocalDate.of(2024, 1, 5), "URL"),
                        Kind.NEWS,
                        1,
                        false));
    }

    private static Hit hit(
            ArticleId id,
            Marked headline,
            Source source,
            Source origin,
            PublicationDate published,
            Kind kind,
            int revision,
            boolean made) {
        return new Hit(
                id,
                URI.create("https://example.org/" + id),
                headline,
                made,
                source,
                origin,
                published,
                SEEN,
                kind,
                List.of("Ada Quill"),
                List.of(
                        marked("… said the envoys would meet again before the *Strait* closes for the spring dredging,"
                                + " a work that both sides have put off since the accord lapsed …"),
                        marked("… a chart of the *Strait of Velna* was " + SCRIPT + " signed by neither …")),
                revision,
                id,
                id.equals(HARBOUR) ? 2 : id.equals(HOSTILE) ? 7 : 0,
                id.equals(HARBOUR)
                        ? List.of(copy(HOSTILE, "Story " + SCRIPT), copy(ARABIC, "Talks resume"))
                        : id.equals(HOSTILE) ? List.of(copy(HARBOUR, "Talks resume")) : List.of(),
                0);
    }

    private static SearchResults results(SearchRequest request, long total, List<Hit> hits) {
        Reading reading = new Reading(
                switch (hits.size()) {
                    case 0 -> "Articles with all of: Strait " + SCRIPT;
                    case 1 -> "Articles with al-Velna (also Al Velna, مضيق فيلنا)";
                    default -> "Articles with all of: Strait, \"al-Velna\" (also Al Velna, al-Wilna).";
                },
                request.query().contains("AND") ? "(a b) OR c" : request.query(),
                List.of(
                        hits.size() == 1
                                ? new Reading.Variants("al-Velna", List.of("Al Velna", "مضيق فيلنا"), List.of("Velno"))
                                : new Reading.Variants("al-Velna", List.of("Al Velna", "al-Wilna"))),
                request.query().contains("AND") ? List.of("AND binds before OR: (a AND b) OR c.") : List.of());
        return new SearchResults(
                request,
                reading,
                total,
                request.query().equals("copies") ? total / 2 : total,
                hits,
                facets(request, total),
                timeline(request, total),
                advice(request, total),
                Duration.ZERO,
                false);
    }

    private static List<Facet> facets(SearchRequest request, long total) {
        return List.of(
                facet(
                        request,
                        Dimension.SOURCE,
                        total,
                        "Harbour Courier",
                        LONG_NAME,
                        "Source " + SCRIPT,
                        "صوت الميناء"),
                facet(request, Dimension.ORIGIN, total, "Meridian Wire", "Harbour Courier"),
                facet(request, Dimension.PERSON, total, "Ilse Marrow", "Tomas Okonjo", "Rhea Castellan-Whitford"),
                facet(request, Dimension.KIND, total, "news", "opinion"),
                facet(request, Dimension.LANGUAGE, total, "en", "ar", "und"));
    }

    private static Facet facet(SearchRequest request, Dimension dimension, long total, String... names) {
        List<Facet.Value> values = new ArrayList<>();
        long count = total;
        for (String name : names) {
            values.add(new Facet.Value(name, count, request.chosen(dimension).contains(name)));
            count = count / 3;
        }
        return new Facet(dimension, values, dimension == Dimension.PERSON ? 1_204 : 0);
    }

    private static Timeline timeline(SearchRequest request, long total) {
        if (total == 0) {
            return new Timeline(Timeline.Unit.YEAR, List.of(), 0);
        }
        String wanted = request.dateFilter().map(DateFilter::text).orElse("");
        List<Timeline.Bar> bars = new ArrayList<>();
        if (wanted.startsWith("2025-11")) {
            for (int day = 1; day <= 30; day++) {
                LocalDate from = LocalDate.of(2025, 11, day);
                bars.add(bar(from, from.toString(), day * 7 % 11, wanted));
            }
            return new Timeline(Timeline.Unit.DAY, bars, 12);
        }
        if (wanted.startsWith("2025")) {
            for (int month = 1; month <= 12; month++) {
                LocalDate from = LocalDate.of(2025, month, 1);
                bars.add(bar(from, from.toString().substring(0, 7), month * 31 % 17, wanted));
            }
            return new Timeline(Timeline.Unit.MONTH, bars, 12);
        }
        for (int year = 1998; year <= 2026; year++) {
            bars.add(bar(LocalDate.of(year, 1, 1), String.valueOf(year), (year - 1997L) * (year % 5) * 9, wanted));
        }
        return new Timeline(Timeline.Unit.YEAR, bars, 12);
    }

    private static List<Facet.Value> values(SearchRequest request, Dimension dimension, String begins, int most) {
        return facet(request, dimension, 900, "Ilse Marrow", "Tomas Okonjo", "Name " + SCRIPT, LONG_NAME)
                .values()
                .stream()
                .filter(value -> value.value().startsWith(begins))
                .toList();
    }

    private static List<Suggestion> suggestions(String typed) {
        return Stream.of("Ilse Marrow", "Ilse of the Ports", "Name " + SCRIPT)
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(typed.toLowerCase(Locale.ROOT)))
                .map(name -> new Suggestion(
                        name, SearchRequest.of("").toggled(Dimension.PERSON, name), Dimension.PERSON, 3, null))
                .toList();
    }

    private static Advice advice(SearchRequest request, long total) {
        return total > 0
                ? Advice.NONE
                : new Advice(
                        List.of("Straight", SCRIPT),
                        List.of(new Advice.Spelling(
                                "Straight", "strait", List.of("zebra"), request.withQuery("strait"), 412)),
                        List.of(
                                new Advice.Loosening("any filter", request.unfiltered(), 7),
                                new Advice.Loosening("\"" + SCRIPT + "\"", request.withQuery("Strait"), 2)),
                        3);
    }

    /** Days of a chosen month, otherwise years, a few of them long ago. */
    private static MentionedDates mentioned(SearchRequest request) {
        String wanted = request.mentionsFilter().map(DateFilter::text).orElse("");
        List<Timeline.Bar> bars = new ArrayList<>();
        if (wanted.startsWith("2015-03")) {
            for (int day = 1; day <= 31; day++) {
                LocalDate from = LocalDate.of(2015, 3, day);
                bars.add(bar(from, from.toString(), day * 7 % 5, wanted));
            }
            return new MentionedDates(Timeline.Unit.DAY, bars, 90, 40, 3, 5);
        }
        for (int year : new int[] {1648, 1945, 1979, 1991, 2001, 2014, 2015, 2016, 2024}) {
            bars.add(bar(LocalDate.of(year, 1, 1), String.valueOf(year), year - 1_640, wanted));
        }
        return new MentionedDates(Timeline.Unit.YEAR, bars, 90, 60, 3, 5);
    }

    private static Timeline.Bar bar(LocalDate from, String filter, long count, String wanted) {
        return new Timeline.Bar(from, new DateFilter(filter), count, filter.equals(wanted));
    }

    private static Optional<MarkedArticle> article(ArticleId id, String query) {
        if (id.equals(HARBOUR)) {
            return Optional.of(marked(harbour(), query));
        }
        if (id.equals(HOSTILE)) {
            return Optional.of(marked(hostile(), query));
        }
        return id.equals(ARABIC) ? Optional.of(marked(arabic(), query)) : Optional.empty();
    }

    private static MarkedArticle marked(Article article, String query) {
        return new MarkedArticle(
                article,
                highlighted(article.headline().text(), query),
                article.body().stream()
                        .map(paragraph -> highlighted(paragraph.text(), query))
                        .toList(),
                new Story(article.id(), List.of(copy(HOSTILE, "Story " + SCRIPT)), List.of(copy(ARABIC, LONG_NAME))));
    }

    private static Copy copy(ArticleId id, String title) {
        return new Copy(
                id,
                URI.create("https://evil.example/copy"),
                title,
                source("Source " + SCRIPT),
                source("Meridian Wire"),
                id.equals(HOSTILE) ? "evil.example" : "rtl.example",
                PublicationDate.UNKNOWN,
                SEEN);
    }

    private static Article harbour() {
        List<Paragraph> body = List.of(
                Paragraph.of("Envoys of the two shores of the Strait of Velna met in Port Hale on Monday for the first"
                        + " time since October, and agreed on little but the date of their next meeting."),
                Paragraph.of("“We have a chart, and a pencil,” said Ilse Marrow, who speaks for the northern ports."
                        + " “It is more than we had in winter.” The Strait carries a third of the region’s grain."),
                new Paragraph(Paragraph.Role.HEADING, "What is at stake"),
                new Paragraph(Paragraph.Role.LIST_ITEM, "Tolls on the Strait, unpaid since the accord lapsed"),
                new Paragraph(Paragraph.Role.LIST_ITEM, "Pilots, whom both sides want to license"),
                new Paragraph(
                        Paragraph.Role.QUOTE,
                        "No vessel shall be kept waiting at the mouth of the Strait for more than six hours."),
                Paragraph.of("A second round is planned for 14 March in Saltmere. Tomas Okonjo of the Shipping Board"
                        + " called that “last Friday’s promise, made again”."),
                new Paragraph(Paragraph.Role.CAPTION, "The lighthouse at Port Hale. Photo: Harbour Courier"));
        return article(
                HARBOUR, "https://harbour.example/strait-talks", "en", "Talks on the Strait of Velna resume", body);
    }

    private static Article hostile() {
        return article(
                HOSTILE,
                "javascript:alert(3)",
                "\"><script>",
                "Headline " + SCRIPT,
                List.of(Paragraph.of("Body " + SCRIPT), new Paragraph(Paragraph.Role.TABLE, "a | " + SCRIPT)));
    }

    private static Article arabic() {
        return article(
                ARABIC,
                "https://rtl.example/strait",
                "ar",
                "استئناف المحادثات حول مضيق فيلنا بعد شتاء من الصمت",
                List.of(Paragraph.of("اجتمع المبعوثون يوم الاثنين في بورت هيل (Port Hale) للمرة الأولى منذ أكتوبر.")));
    }

    private static Article article(ArticleId id, String url, String language, String headline, List<Paragraph> body) {
        boolean hostile = id.equals(HOSTILE);
        return new Article(
                id,
                URI.create(url),
                new Attribution(
                        source(hostile ? "Source " + SCRIPT : "Harbour Courier"),
                        source("Meridian Wire"),
                        "credit line",
                        List.of(new Byline("Ada Quill"), new Byline(hostile ? SCRIPT : "Ben Tarn")),
                        "This story was first published by Meridian Wire.",
                        hostile ? SCRIPT : ""),
                Headline.of(headline),
                "The first meeting since October ends with a date and no agreement",
                "PORT HALE",
                PublicationDate.instant(OffsetDateTime.parse("2026-03-02T07:40:00+02:00"), "JSON-LD datePublished"),
                Instant.parse("2026-03-02T08:00:00Z"),
                SEEN,
                SEEN,
                2,
                language,
                new Classification(Kind.NEWS, "JSON-LD type"),
                body,
                List.of(),
                new Annotations(
                        hostile ? List.of() : mentions(body),
                        List.of(
                                new Entity(EntityType.PERSON, "Ilse Marrow", 3, List.of("Ilse Marrow")),
                                new Entity(EntityType.PERSON, hostile ? SCRIPT : "Tomas Okonjo", 1, List.of()),
                                new Entity(EntityType.ORGANISATION, "Shipping Board", 1, List.of()),
                                new Entity(EntityType.PLACE, "Strait of Velna", 5, List.of())),
                        List.of(
                                spoken(0, "October", "2025-10-01", "2025-10-31"),
                                spoken(1, "winter", "2025-12-01", "2026-02-28"),
                                spoken(6, "14 March", "2026-03-14", "2026-03-14"),
                                spoken(6, "14 March", "2026-03-14", "2026-03-14"),
                                inDoubt(hostile ? SCRIPT : "11/09", DateMentioned.Reading.AMBIGUOUS),
                                inDoubt("the morning after", DateMentioned.Reading.UNRESOLVED)),
                        Fingerprint.NONE,
                        "1"),
                new Provenance(
                        "urn:uuid:6f1c0a52-8d6e-4a6b-9a43-0f2a2b6d7c11",
                        URI.create(url),
                        Digest.of(headline),
                        "dateline 0.1.0"),
                hostile ? new Placement(SCRIPT, SCRIPT) : new Placement("World", "JSON-LD isAccessibleForFree"));
    }

    /** Every standing of two names of one person and a place. */
    private static List<Mention> mentions(List<Paragraph> body) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            String text = body.get(i).text();
            for (String name : List.of("Ilse Marrow", "Strait of Velna", "Strait", "Shipping Board")) {
                int at = text.indexOf(name);
                if (at >= 0) {
                    EntityType type = name.startsWith("Strait")
                            ? EntityType.PLACE
                            : name.startsWith("Ship") ? EntityType.ORGANISATION : EntityType.PERSON;
                    String entity = name.equals("Strait") ? "Strait of Velna" : name;
                    mentions.add(new Mention(i, at, at + name.length(), type, name, entity, ""));
                }
            }
        }
        return mentions;
    }

    private static DateMentioned spoken(int paragraph, String words, String from, String to) {
        return new DateMentioned(
                paragraph,
                0,
                words.length(),
                words,
                DateMentioned.Reading.RESOLVED,
                LocalDate.parse(from),
                LocalDate.parse(to));
    }

    private static DateMentioned inDoubt(String words, DateMentioned.Reading reading) {
        return new DateMentioned(4, 0, words.length(), words, reading, null, null);
    }

    private static Source source(String name) {
        return Source.named(name);
    }

    /** Marks every standing of the word. */
    private static Marked highlighted(String text, String word) {
        return word.isEmpty() ? Marked.plain(text) : marked(text.replace(word, "*" + word + "*"));
    }

    /** Stars stand around what is marked. */
    private static Marked marked(String text) {
        List<Marked.Piece> pieces = new ArrayList<>();
        String[] parts = text.split("\\*", -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                pieces.add(new Marked.Piece(parts[i], i % 2 == 1));
            }
        }
        return new Marked(pieces);
    }

    /** A crawl with something of everything. */
    static Status status() {
        return new Status(
                true,
                SEEN,
                12_345,
                40_210,
                1_430_000_000L,
                311,
                List.of(
                        new SourceStatus(
                                "Harbour Courier",
                                URI.create("https://harbour.example/"),
                                "feed https://harbour.example/feed.xml",
                                8_000,
                                SEEN,
                                SEEN.plusSeconds(900),
                                List.of(),
                                new SourceCounts(8_120, 8_010, 3, 14, 0, 10, 60),
                                12,
                                SEEN.minusSeconds(240),
                                false),
                        new SourceStatus(
                                "Source " + SCRIPT,
                                URI.create("https://evil.example/"),
                                "not looked at yet",
                                0,
                                null,
                                null,
                                List.of(
                                        "evil.example does not answer (no connection within 30 s). Is the address right?"),
                                new SourceCounts(0, 0, 0, 9, 7, 0, 0),
                                0,
                                null,
                                true)),
                List.of(new RestingHost("evil.example", SEEN.plusSeconds(3_600), "answered 503 " + SCRIPT)),
                List.of(new SeedProblem(7, "unknown option 'evry' (did you mean 'every'?)")),
                "crawl-seeds.txt",
                "aliases: aliases.txt: line 3: unknown type 'town' (person, org or place)",
                "");
    }
}
