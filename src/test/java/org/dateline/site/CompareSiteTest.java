package org.dateline.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The coverage of a matter side by side by source. */
class CompareSiteTest {
    @TempDir
    static Path folder;

    private static RealSite real;

    @BeforeAll
    static void start() {
        real = new RealSite(folder, SampleCoverage.articles());
    }

    @AfterAll
    static void stop() {
        real.close();
    }

    private static String page(String path) {
        var answer = real.ask.get(path);
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    /** What a column of the page holds. */
    private static String column(String page, String source) {
        for (String part : page.split("<section class=\"side\"", -1)) {
            if (part.contains("><bdi>" + source + "</bdi></h2>")) {
                return part;
            }
        }
        throw new AssertionError("no column of " + source + " in " + page);
    }

    @Test
    void eachSourceHasItsCountsItsPassagesAndWhatItAloneSpeaksOf() {
        String page = page(SampleCoverage.COMPARED);
        String harbour = column(page, SampleCoverage.HARBOUR);
        String gazette = column(page, SampleCoverage.GAZETTE);
        assertTrue(harbour.contains(">12 articles<") && gazette.contains(">1 article<"), page);
        assertTrue(harbour.contains("tolls for the") && harbour.contains("<mark>strait</mark>"), harbour);
        assertTrue(harbour.contains("Tomas Okonjo") && !gazette.contains("Tomas Okonjo"), page);
        assertTrue(gazette.contains("Rhea Castellan-Whitford") && gazette.contains("Saltmere"), gazette);
        assertFalse(page.contains("<bdi>Ilse Marrow</bdi>"), "two of them name her");
        assertFalse(page.contains("<bdi>Port Hale</bdi>"), "two of them name it");
        assertTrue(gazette.contains("2 October 2025"), gazette);
        assertFalse(page.contains("14 March 2026"), "two of them speak of it");
    }

    @Test
    void theCountsOverTimeAreATableToo() {
        String page = page(SampleCoverage.COMPARED);
        assertTrue(page.contains("<th scope=\"col\"><bdi>Grain Gazette</bdi></th>"), page);
        Matcher row = Pattern.compile(
                        "<th scope=\"row\"><a href=\"([^\"]+)\">2025</a></th>(<td>.*?</td>)(<td>.*?</td>)(<td>.*?</td>)</tr>")
                .matcher(page);
        assertTrue(row.find(), page);
        assertTrue(row.group(2).contains(">3</a>") && row.group(3).contains(">1</a>"), row.group());
        assertEquals("<td>0</td>", row.group(4));
        assertTrue(page.contains("<th scope=\"row\">date unknown</th>"), page);
        String narrowed = page(row.group(1).replace("&amp;", "&"));
        assertTrue(narrowed.contains("Articles by month") && narrowed.contains(">November 2025<"), narrowed);
        assertTrue(narrowed.contains(">All years</a>"), narrowed);
    }

    @Test
    void aNumberLeadsToTheArticlesThatItCounts() {
        String page = page(SampleCoverage.COMPARED);
        Matcher cell =
                Pattern.compile("<td><a href=\"([^\"]+)\">(\\d+)</a></td>").matcher(page);
        int cells = 0;
        while (cell.find()) {
            String found = page(cell.group(1).replace("&amp;", "&"));
            String number = cell.group(2);
            assertTrue(found.contains(">" + number + (number.equals("1") ? " article<" : " articles<")), cell.group());
            cells++;
        }
        assertTrue(cells >= 6, page);
    }

    @Test
    void theFacetsLeadThereByOneClick() {
        String search = page("/search?q=strait");
        Matcher link = Pattern.compile("<a href=\"(/compare\\?[^\"]+)\">Compare sources</a>")
                .matcher(search);
        assertTrue(link.find(), search);
        String page = page(link.group(1).replace("&amp;", "&"));
        assertEquals(4, page.split("<section class=\"side\"", -1).length, "three columns");
        String two = page("/search?q=strait&source=Grain+Gazette&source=Ministry+of+the+Sea&person=Ilse+Marrow");
        assertTrue(
                two.contains("/compare?q=strait&amp;source=Grain+Gazette&amp;source=Ministry+of+the+Sea"
                        + "&amp;person=Ilse+Marrow\""),
                two);
        assertFalse(page("/search?q=ministry").contains("/compare?"), "one source has nothing beside it");
    }

    @Test
    void sourcesAreAddedAndLeftOutByLinks() {
        String one = page("/compare?q=strait&source=Harbour+Courier");
        assertTrue(one.contains("Choose at least one source more."), one);
        Matcher add = Pattern.compile("<a href=\"([^\"]+)\"><bdi>Grain Gazette</bdi></a>")
                .matcher(one);
        assertTrue(add.find(), one);
        String two = page(add.group(1).replace("&amp;", "&"));
        assertEquals(3, two.split("<section class=\"side\"", -1).length);
        assertFalse(two.contains("Leave out"), "fewer than two are no comparison");
        String three = page(SampleCoverage.COMPARED);
        Matcher out = Pattern.compile("<a href=\"([^\"]+)\">Leave out<span class=\"unseen\"> Grain Gazette")
                .matcher(three);
        assertTrue(out.find(), three);
        assertFalse(page(out.group(1).replace("&amp;", "&")).contains("<h2 id=\"column-3\""));
    }

    @Test
    void moreThanFiveSourcesAreNotSetSideBySide() {
        StringBuilder many = new StringBuilder("/compare?q=strait");
        for (int i = 0; i < 8; i++) {
            many.append("&source=Source+").append(i);
        }
        String page = page(many.toString());
        assertTrue(page.contains("Of 8 sources the first five are compared."), page);
        assertEquals(6, page.split("<section class=\"side\"", -1).length);
        assertTrue(page.contains("It has nothing that matches."), page);
    }

    @Test
    void withoutSourcesThePageOffersThem() {
        String page = page("/compare?q=strait");
        assertTrue(page.contains("Choose two to five sources") && page.contains(">Harbour Courier<"), page);
    }

    @Test
    void aSearchOffTheRecordOffersNothingThatWouldStandInAnAddress() {
        var answer = real.ask.post("/search", "q=strait");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("Harbour Courier"), answer.body());
        assertFalse(answer.body().contains("/export.csv?") || answer.body().contains("/compare?"), answer.body());
        assertTrue(answer.body().contains("<form action=\"/compare\" method=\"post\">"), answer.body());
        assertTrue(answer.body().contains("formaction=\"/export.csv\">CSV</button>"), answer.body());
    }

    @Test
    void aComparisonAndAFileCanBeAskedForOffTheRecordToo() {
        String search = "q=strait&source=Harbour+Courier&source=Grain+Gazette";
        String posted = real.ask.post("/compare", search).body();
        assertTrue(posted.contains("<title>Compare – Dateline</title>"), "histories keep titles too");
        assertTrue(posted.contains("data-posted=\"true\"") && posted.contains("method=\"post\""), posted);
        assertEquals(columns(page("/compare?" + search)), columns(posted), "the same as by an address");
        assertEquals(
                real.ask.get("/export.csv?" + search).body(),
                real.ask.post("/export.csv", search).body());
    }

    private static String columns(String page) {
        return page.substring(page.indexOf("<div class=\"sides\""));
    }

    @Test
    void hostileAddressesAreAnsweredCalmly() {
        for (String query :
                new String[] {"q=((((", "source=%00&source=%FF", "date=9999-99", "source=a&source=a", "q=%22"}) {
            page("/compare?" + query);
        }
    }
}
