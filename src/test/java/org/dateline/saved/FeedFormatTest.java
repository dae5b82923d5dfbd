package org.dateline.saved;

import static org.dateline.saved.Hits.BASE;
import static org.dateline.saved.Hits.SEEN;
import static org.dateline.saved.Hits.addresses;
import static org.dateline.saved.Hits.feed;
import static org.dateline.saved.Hits.hit;
import static org.dateline.saved.Hits.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dateline.article.Kind;
import org.dateline.article.PublicationDate;
import org.dateline.search.Hit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class FeedFormatTest {
    private static final Hit FULL = with(
            hit("Talks & “quotes” <resume>", "Talks with *Iran* & others", "The *Iranian* side"),
            PublicationDate.instant(OffsetDateTime.parse("2026-02-28T09:30:00+01:00"), "meta"),
            Kind.OPINION,
            false,
            "Denis Korkodinov",
            "A. N. Other");

    private static final String FULL_ID = "tag:dateline.invalid,2026:article/" + FULL.id();

    private static Element item(Hit hit) {
        return Read.elements(Read.xml(FeedFormat.RSS.write(feed(hit))), "item").getFirst();
    }

    private static String description(Hit hit) {
        return Read.text(item(hit), "description");
    }

    private static JsonNode json(Feed feed) {
        try {
            return new ObjectMapper().readTree(FeedFormat.JSON.write(feed));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> titles(FeedFormat format, Feed feed) {
        return switch (format) {
            case RSS -> titles(Read.xml(format.write(feed)), "item");
            case ATOM -> titles(Read.xml(format.write(feed)), "entry");
            case JSON -> json(feed).get("items").findValuesAsText("title");
        };
    }

    private static List<String> titles(Document xml, String entry) {
        return Read.elements(xml, entry).stream()
                .map(each -> Read.text(each, "title"))
                .toList();
    }

    @Test
    void rssHoldsWhatAReaderNeeds() {
        Document rss = Read.xml(FeedFormat.RSS.write(feed(FULL)));
        Element channel = Read.elements(rss, "channel").getFirst();
        Element item = Read.elements(rss, "item").getFirst();
        Element self = Read.elements(rss, "atom:link").getFirst();
        Element guid = Read.elements(item, "guid").getFirst();

        assertEquals("Dateline: Iran & “talks” ‹now>", Read.text(channel, "title"));
        assertEquals("http://www.w3.org/2005/Atom", self.getNamespaceURI());
        assertEquals("self", self.getAttribute("rel"));
        assertEquals("http://localhost:7070/feed.rss?q=Iran&source=A", self.getAttribute("href"));
        assertEquals("60", Read.text(channel, "ttl"));
        assertEquals("Sun, 01 Mar 2026 12:00:00 GMT", Read.text(channel, "lastBuildDate"));
        assertEquals("Talks & “quotes” ‹resume>", Read.text(item, "title"));
        assertEquals(FULL.url().toString(), Read.text(item, "link"));
        assertEquals("Sat, 28 Feb 2026 08:30:00 GMT", Read.text(item, "pubDate"));
        assertEquals("Denis Korkodinov, A. N. Other", Read.text(item, "dc:creator"));
        assertEquals(
                List.of("opinion", "Ilse Marrow", "AT&T ‹b>Ltd‹/b>"),
                Read.elements(item, "category").stream()
                        .map(Element::getTextContent)
                        .toList());
        assertEquals("false", guid.getAttribute("isPermaLink"));
        assertEquals(FULL_ID, guid.getTextContent());
    }

    @Test
    void theTextIsTheSnippetWithSourceOriginAndDates() {
        assertEquals(
                "<p dir=\"auto\">Talks with <b>Iran</b> &amp; others</p>"
                        + "<p dir=\"auto\">The <b>Iranian</b> side</p>"
                        + "<p>The Courier, first published by Voice of America. Published 28 February 2026, 09:30"
                        + " UTC+01:00; first seen 1 March 2026, 12:00 UTC.</p>",
                description(FULL));
    }

    @Test
    void atomHoldsTheSame() {
        Document atom = Read.xml(FeedFormat.ATOM.write(feed(FULL)));
        Element entry = Read.elements(atom, "entry").getFirst();

        assertEquals("http://www.w3.org/2005/Atom", atom.getDocumentElement().getNamespaceURI());
        assertEquals(FULL_ID, Read.text(entry, "id"));
        assertEquals("Talks & “quotes” ‹resume>", Read.text(entry, "title"));
        assertEquals("2026-02-28T08:30:00Z", Read.text(entry, "published"));
        assertTrue(Read.text(entry, "updated").startsWith("2026-03-01T12:00:00.123"));
        assertEquals(2, Read.elements(entry, "author").size());
        assertEquals(
                FULL.url().toString(), Read.elements(entry, "link").getFirst().getAttribute("href"));
        assertEquals("html", Read.elements(entry, "summary").getFirst().getAttribute("type"));
        assertEquals(description(FULL), Read.text(entry, "summary"));
        assertEquals("self", Read.elements(atom, "link").getFirst().getAttribute("rel"));
    }

    @Test
    void jsonFeedHoldsTheSame() {
        JsonNode json = json(feed(FeedFormat.JSON, List.of(FULL)));
        JsonNode item = json.get("items").get(0);

        assertEquals("https://jsonfeed.org/version/1.1", json.get("version").asText());
        assertEquals(
                "http://localhost:7070/feed.json?q=Iran&source=A",
                json.get("feed_url").asText());
        assertEquals(
                "http://localhost:7070/search?q=Iran&source=A",
                json.get("home_page_url").asText());
        assertEquals(FULL_ID, item.get("id").asText());
        assertEquals(FULL.url().toString(), item.get("url").asText());
        assertEquals("2026-02-28T08:30:00Z", item.get("date_published").asText());
        assertEquals("Denis Korkodinov", item.at("/authors/0/name").asText());
        assertEquals("opinion", item.at("/tags/0").asText());
        assertEquals(description(FULL), item.get("content_html").asText());
    }

    @Test
    void anEntryWithoutAuthorsNamesTheSourceWhereAnAuthorIsRequired() {
        Document atom = Read.xml(FeedFormat.ATOM.write(feed(hit("Talks"))));

        assertEquals(0, Read.elements(item(hit("Talks")), "dc:creator").size());
        assertEquals("The Courier", Read.text(Read.elements(atom, "entry").getFirst(), "name"));
    }

    @Test
    void anUnknownDateIsSaidAndTheFirstSightStandsForIt() {
        assertEquals("Sun, 01 Mar 2026 12:00:00 GMT", Read.text(item(hit("Talks")), "pubDate"));
        assertTrue(description(hit("Talks")).contains("Publication date unknown; first seen 1 March 2026"));
    }

    @Test
    void aDateIsSaidAsExactlyAsItIsKnown() {
        Hit day = dated(PublicationDate.day(LocalDate.of(2021, 3, 4), "URL"));
        Hit month = dated(PublicationDate.month(LocalDate.of(2021, 3, 4), "URL"));

        assertTrue(description(day).contains("Published 4 March 2021; first"));
        assertEquals("Thu, 04 Mar 2021 00:00:00 GMT", Read.text(item(day), "pubDate"));
        assertTrue(description(month).contains("Published in March 2021; first"));
    }

    @Test
    void aDateToComeIsSaidButDoesNotHoldTheEntryOnTop() {
        Hit hit = dated(PublicationDate.day(LocalDate.of(2062, 1, 1), "meta"));

        assertEquals("Sun, 01 Mar 2026 12:00:00 GMT", Read.text(item(hit), "pubDate"));
        assertTrue(description(hit).contains("Published 1 January 2062"));
    }

    private static Hit dated(PublicationDate date) {
        return with(hit("Talks"), date, Kind.UNKNOWN, false);
    }

    @Test
    void aMadeTitleIsSaidToBeMade() {
        Hit made = with(hit("Talks resume today."), PublicationDate.UNKNOWN, Kind.UNKNOWN, true);

        assertTrue(description(made).contains("this title is made from its first sentence"));
        assertFalse(description(hit("Talks")).contains("is made"));
    }

    @Test
    void anArticleWithoutAnAddressLinksToItsPageHere() {
        Hit file = hit("urn:sha256:00ff", "Talks", SEEN);

        assertEquals("http://localhost:7070/article/" + file.id(), Read.text(item(file), "link"));
    }

    @Test
    void anEntrysIdDependsOnTheArticleAlone() {
        Feed other = feed(
                URI.create("https://news.example/"), FeedFormat.RSS, List.of(FULL), new FeedOptions(true, true, true));

        assertEquals(
                FULL_ID,
                Read.text(
                        Read.elements(Read.xml(FeedFormat.RSS.write(other)), "item")
                                .getFirst(),
                        "guid"));
    }

    @Test
    void theFeedsIdOutlivesAChangeOfHostAndForm() {
        URI moved = URI.create("https://news.example/d/");
        Feed atom = feed(FeedFormat.ATOM, List.of(FULL));
        Feed json = feed(moved, FeedFormat.JSON, List.of(FULL), FeedOptions.PLAIN);
        Feed other = Feed.of(List.of(), "T", addresses(BASE, FeedFormat.ATOM, "q=Iraq"), FeedOptions.PLAIN);

        assertEquals(atom.id(), json.id());
        assertNotEquals(atom.id(), other.id());
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void whatNoFormCanHoldIsLeftOut(FeedFormat format) {
        String bad =
                "A\u0000\u0008\u000b\u001b\u007f\u009f\ufffe\uffffB \ud83d\ude00 \ud83d C\ude00D ]]> صفقة עברית\nE";
        Hit hit = with(
                hit("https://a.example/x", bad, SEEN, "*" + bad + "*"),
                PublicationDate.UNKNOWN,
                Kind.UNKNOWN,
                false,
                "N\u0001ame");
        String text = new String(format.write(feed(hit)), StandardCharsets.UTF_8);

        assertEquals(List.of("AB 😀  CD ]]> صفقة עברית E"), titles(format, feed(hit)));
        assertTrue(text.contains("Name"), text);
        assertFalse(text.chars().anyMatch(c -> c < 0x20 && c != '\n'), text);
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void aHeadlineOf5000CharactersIsShortened(FeedFormat format) {
        String words = titles(format, feed(hit("Talks ".repeat(900)))).getFirst();
        String emoji = titles(format, feed(hit("a" + "😀".repeat(2_500)))).getFirst();

        assertTrue(words.length() <= 250 && words.endsWith("Talks…"), words);
        assertTrue(emoji.length() <= 250 && emoji.endsWith("😀…"), "no half of a surrogate pair at the cut");
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void fiftyOfTheLongestEntriesStayBelowTheLimit(FeedFormat format) {
        List<Hit> hits = IntStream.range(0, 60)
                .mapToObj(i -> hit(
                        "https://courier.example/" + i + "/" + "x".repeat(300),
                        "सम".repeat(1_000) + i,
                        SEEN.plusSeconds(i),
                        "<" + "\"प्रति\" & ".repeat(300),
                        "*" + "&".repeat(900) + "*"))
                .toList();
        Feed feed = feed(format, hits);

        assertTrue(format.write(feed).length < FeedFormat.LONGEST);
        assertEquals(50, titles(format, feed).size());
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void addressesTooLongForFiftyLeaveOutTheOldest(FeedFormat format) {
        List<Hit> hits = IntStream.range(0, 50)
                .mapToObj(i ->
                        hit("https://courier.example/" + i + "/" + "x".repeat(3_000), "T" + i, SEEN.plusSeconds(i)))
                .toList();
        Feed feed = feed(format, hits);
        List<String> titles = titles(format, feed);

        assertTrue(format.write(feed).length < FeedFormat.LONGEST);
        assertTrue(titles.size() > 25 && titles.size() < 50, titles.size() + " entries");
        assertEquals("T49", titles.getFirst());
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void aFeedWithoutFindsIsWhole(FeedFormat format) {
        Feed empty = feed(format, List.of());

        assertEquals(List.of(), titles(format, empty));
        assertEquals(Instant.EPOCH, empty.updated());
    }

    @Test
    void entriesComeNewestFirstByFirstSight() {
        Feed feed =
                feed(hit("https://a.example/1", "Old", SEEN), hit("https://a.example/2", "New", SEEN.plusSeconds(9)));

        assertEquals(List.of("New", "Old"), titles(FeedFormat.RSS, feed));
        assertEquals(SEEN.plusSeconds(9), feed.updated());
    }

    @Test
    void noTwoEntriesOfOneMomentShareAnUpdate() {
        Feed feed = feed(IntStream.range(0, 50).mapToObj(i -> hit("Talks " + i)).toArray(Hit[]::new));
        long updates = Read.elements(Read.xml(FeedFormat.ATOM.write(feed)), "entry").stream()
                .map(entry -> Read.text(entry, "updated"))
                .distinct()
                .count();

        assertEquals(50, updates);
    }

    @Test
    void theTagIsOfTheEntriesAndNotOfTheForm() {
        assertEquals(
                feed(FeedFormat.RSS, List.of(FULL)).etag(),
                feed(FeedFormat.ATOM, List.of(FULL)).etag());
        assertTrue(feed(FULL).etag().matches("\"[0-9a-f]{32}\""), feed(FULL).etag());
        assertNotEquals(feed(FULL).etag(), feed(FULL, hit("More")).etag());
        assertNotEquals(feed(hit("Talks", "a")).etag(), feed(hit("Talks", "b")).etag());
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void aFormIsKnownByItsEnding(FeedFormat format) {
        assertEquals(Optional.of(format), FeedFormat.of(format.extension()));
        assertEquals(Optional.empty(), FeedFormat.of("exe"));
    }
}
