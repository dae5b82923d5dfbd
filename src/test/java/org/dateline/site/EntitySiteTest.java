package org.dateline.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of people, organisations and places. */
class EntitySiteTest {
    private static final String MARROW = "/entity?person=Ilse+Marrow";

    @TempDir
    Path folder;

    private TestSite site;
    private Browserless ask;

    @BeforeEach
    void start() {
        site = TestSite.full(folder);
        ask = site.ask();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void aPageTellsHowOftenWhenWhereAndWithWhom() {
        String page = ask.get(MARROW).body();
        assertTrue(page.contains("<p class=\"meta\">Person</p>") && page.contains(">14 articles</a>"), page);
        assertTrue(page.contains("<bdi>Harbour Courier</bdi> <span class=\"quiet\">12 articles</span>"), page);
        assertTrue(page.contains("<th scope=\"col\"><bdi>All sources</bdi></th>"), page);
        assertTrue(
                page.contains(
                        "href=\"/entity?person=Tomas+Okonjo\"><bdi>Tomas Okonjo</bdi></a> <span class=\"quiet\">12<"),
                page);
        assertTrue(
                page.contains("href=\"/entity?org=Shipping+Board\"")
                        && page.contains("href=\"/entity?place=Saltmere\""),
                page);
        assertFalse(page.contains("href=\"/entity?person=Ilse+Marrow\""), "she does not appear with herself");
        assertTrue(page.contains("<bdi>Ilse Marrow</bdi></a> <span class=\"quiet\">14<"), "her spelling");
        assertEquals(11, page.split("<article class=\"hit\"", -1).length, "ten latest articles");
    }

    @Test
    void yearsLeadToMonths() {
        String page = ask.get(MARROW).body();
        Matcher year = Pattern.compile("<a href=\"(/entity\\?[^\"]*date=2025)\">2025</a>")
                .matcher(page);
        assertTrue(year.find(), page);
        String months = ask.get(year.group(1).replace("&amp;", "&")).body();
        assertTrue(months.contains("Articles by month") && months.contains(">4 articles</a>"), months);
    }

    @Test
    void theArticlePageLeadsToIt() {
        assertTrue(ask.get("/article/" + SampleLibrary.HARBOUR).body().contains("href=\"/entity?person=Ilse+Marrow\""));
        assertTrue(ask.get("/search?q=a&org=Shipping+Board").body().contains("href=\"/entity?org=Shipping+Board\""));
    }

    @ParameterizedTest
    @CsvSource({
        "merge, &other=Tomas+Okonjo, merge: Ilse Marrow (person) -> Tomas Okonjo, /entity?person=Tomas+Okonjo",
        "rename, &other=I.+Marrow, rename: Ilse Marrow (person) -> I. Marrow, /entity?person=I.+Marrow",
        "ignore, '', ignore: Ilse Marrow (person), /entity?person=Ilse+Marrow",
    })
    void aFormWritesALineOfTheAliasFile(String verb, String other, String line, String leads) throws IOException {
        HttpResponse<String> answer = ask.post("/entity/" + verb, form() + other);
        assertEquals(303, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Location").orElse("").endsWith(leads));
        assertEquals(line + "\n", Files.readString(aliases()));
    }

    private Path aliases() {
        return folder.resolve("full/aliases.txt");
    }

    private String form() {
        return "form=" + ask.formToken(MARROW) + "&type=person&name=Ilse+Marrow";
    }

    @ParameterizedTest
    @ValueSource(strings = {"merge", "rename", "ignore"})
    void aForgedFormChangesNothing(String verb) {
        assertEquals(
                403,
                ask.post("/entity/" + verb, "type=person&name=Ilse+Marrow&other=x")
                        .statusCode());
        assertEquals(
                403,
                ask.post("/entity/" + verb, form() + "&other=x", "Sec-Fetch-Site", "cross-site")
                        .statusCode());
        assertEquals(405, ask.get("/entity/" + verb).statusCode());
        assertFalse(Files.exists(aliases()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&other=",
                "&other=a+|+b",
                "&other=a+->+b",
                "&other=a%0Aignore:+Port+Hale",
                "&other=%00",
            })
    void aNameThatTheFileCannotHoldIsRefusedAndNothingIsWritten(String other) {
        HttpResponse<String> answer = ask.post("/entity/rename", form() + other);
        assertEquals(400, answer.statusCode(), answer.body());
        assertFalse(Files.exists(aliases()));
    }

    @Test
    void aFormOfNoNameOrTypeIsRefused() {
        String token = "form=" + ask.formToken(MARROW);
        assertEquals(
                400, ask.post("/entity/ignore", token + "&type=ship&name=a").statusCode());
        assertEquals(
                400, ask.post("/entity/ignore", token + "&type=person&name=").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/entity", "/entity?person=", "/entity?name=a", "/entity?source=Harbour+Courier"})
    void anAddressWithoutANameIsNoPage(String path) {
        assertEquals(404, ask.get(path).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/entity?person=%22", "/entity?org=%00", "/entity?place=%FF", "/entity?person=((&date=9999-99"})
    void hostileAddressesAreAnsweredCalmly(String path) {
        assertEquals(200, ask.get(path).statusCode());
    }
}
