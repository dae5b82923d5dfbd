package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.dateline.article.PublicationDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Fetched on 1 June 2024. */
class DateMarkupTest {
    private static final String HEADLINE = "Talks to reopen on the border river";

    @ParameterizedTest
    @CsvFileSource(
            resources = "date-markup.tsv",
            delimiter = '\t',
            quoteCharacter = '\1',
            maxCharsPerColumn = 10_000,
            useHeadersInDisplayName = true)
    void aDateIsReadFromAPagesMarkupAsExactlyAsItIsWrittenOrNotAtAll(String markup, String at) {
        boolean head = markup.startsWith("<meta") || markup.startsWith("<script");
        String page = "<html><head>" + (head ? markup : "") + "</head><body><article><h1>" + HEADLINE + "</h1>"
                + (head ? "" : markup) + Pages.prose() + "</article></body></html>";
        assertEquals(at == null ? "" : at, shown(date("https://courier.example/talks", page)));
    }

    @Test
    void aMomentInUtcFallsOnTheDayUnderWhichTheAddressFilesIt() {
        String page = "<head><meta property=article:published_time content=2024-05-04T02:25:54Z></head><h1>" + HEADLINE
                + "</h1>" + Pages.prose();
        PublicationDate date = date("https://courier.example/2024/05/03/talks", page);
        assertEquals("2024-05-03T23:25:54-03:00", String.valueOf(date.at()));
        assertEquals("meta article:published_time, day by the URL", date.evidence());
    }

    @Test
    void aMomentInUtcTakesTheZoneOfATimeElementThatShowsItInLocalTime() {
        String page = "<head><meta property=article:published_time content=2024-05-03T10:15:00Z></head><h1>" + HEADLINE
                + "</h1><time datetime='2024-05-03 12:15'>12.15</time>" + Pages.prose();
        assertEquals("2024-05-03T12:15+02:00", shown(date("https://courier.example/talks", page)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <script>var on={"date":"Fri, 03 May 2024 21:00:00 -0400"}</script>                          | 2024-05-03T22:54:29-04:00
            <script type=application/json>{"next":"2024-05-02T06:00:00.000+05:30"}</script>             | 2024-05-04T08:24:29+05:30
            <time datetime=2024-05-04T08:00:00+02:00>an hour ago</time>                                 | 2024-05-04T04:54:29+02:00
            <script>["2024-05-03T21:00:00-04:00","2024-05-03T21:00:00-05:00"]</script>                  | 2024-05-04T02:54:29Z
            <script>["2024-03-03T21:00:00-05:00"]</script>                                              | 2024-05-04T02:54:29Z
            <script>["2024-05-03T21:00:00+00:00","2024-05-03T21:00:00Z"]</script>                       | 2024-05-04T02:54:29Z
            """)
    void aMomentInUtcTakesTheOneZoneInWhichThePageStatesOthersOfThoseDays(String stated, String at) {
        String page = "<head><meta property=article:published_time content=2024-05-04T02:54:29Z></head><h1>" + HEADLINE
                + "</h1>" + Pages.prose() + "<footer>" + stated + "</footer>";
        assertEquals(at, shown(date("https://courier.example/talks", page)));
    }

    @Test
    void anAddressThatFilesAnArticleUnderAnotherMonthSaysNothingOfItsZone() {
        String page = "<head><meta property=article:published_time content=2024-05-03T10:15:00Z></head><h1>" + HEADLINE
                + "</h1>" + Pages.prose();
        assertEquals("2024-05-03T10:15Z", shown(date("https://courier.example/2024/04/29/talks", page)));
    }

    private static PublicationDate date(String url, String html) {
        Document page = Jsoup.parse(html, url);
        Metadata metadata = Metadata.of(Landmarks.of(page));
        JsonLd json = JsonLd.of(Landmarks.of(page), Headlines.heading(Landmarks.of(page)));
        return new PublicationDates(Landmarks.of(page), metadata, json, Pages.FETCHED, "")
                .published(URI.create(url), HEADLINE);
    }

    private static String shown(PublicationDate date) {
        return switch (date.precision()) {
            case UNKNOWN -> "";
            case DAY, MONTH -> String.valueOf(date.day().orElseThrow());
            case INSTANT -> String.valueOf(date.at());
        };
    }
}
