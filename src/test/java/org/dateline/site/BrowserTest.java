package org.dateline.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What only a browser can tell: that everyone can use the pages, and that they fit. */
class BrowserTest {
    @TempDir
    static Path folder;

    private static TestSite site;
    private static Browserless ask;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        site = TestSite.full(folder);
        ask = site.ask();
    }

    @AfterAll
    static void stop() {
        if (site != null) {
            chromium.close();
            site.close();
        }
    }

    @ParameterizedTest
    @MethodSource("org.dateline.site.TestSite#mainPages")
    void everyoneCanUseThePageAndItFitsASmallScreen(String path) {
        try (BrowserContext context = context(320, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            List<String> trouble = listen(page);
            page.navigate(ask.at(path).toString());
            Chromium.open(page);
            assertEquals("", Chromium.violations(page));
            assertEquals(320, page.evaluate("document.documentElement.scrollWidth"), "scrolls sideways");
            assertEquals(List.of(), trouble);
        }
    }

    @ParameterizedTest
    @Tag("long")
    @MethodSource("org.dateline.site.TestSite#pages")
    void everyPageIsUsableByDayAndFitsThreeWidths(String path) {
        try (BrowserContext context = chromium.context(1280, ColorScheme.LIGHT, true)) {
            Page page = opened(context, path);
            assertEquals("", Chromium.violations(page));
            for (int width : new int[] {768, 320}) {
                page.setViewportSize(width, 900);
                Chromium.open(page);
                assertEquals(
                        width, page.evaluate("document.documentElement.scrollWidth"), "scrolls sideways at " + width);
            }
            assertEquals("", Chromium.violations(page), "on a small screen");
        }
    }

    @ParameterizedTest
    @Tag("long")
    @MethodSource("org.dateline.site.TestSite#pages")
    void everyPageIsLegibleByNight(String path) {
        try (BrowserContext context = chromium.context(1280, ColorScheme.DARK, true)) {
            assertEquals("", Chromium.faint(opened(context, path)));
        }
    }

    private static Page opened(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate(ask.at(path).toString());
        Chromium.open(page);
        return page;
    }

    /** What the page's console says is wrong, and whom it asks that is not us. */
    private static List<String> listen(Page page) {
        List<String> trouble = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("404")) {
                trouble.add(message.text());
            }
        });
        page.onPageError(trouble::add);
        page.onRequest(request -> {
            if (!request.url().startsWith("http://127.0.0.1:")) {
                trouble.add("request to " + request.url());
            }
        });
        return trouble;
    }

    @Test
    void aJournalistNarrowsOpensAndTurnsToTheNextMatchWithoutAScript() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT, false)) {
            Page page = context.newPage();
            page.navigate(ask.at("/").toString());
            page.getByLabel("Search the articles").fill("Strait");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Search").setExact(true))
                    .click();
            assertTrue(page.url().contains("q=Strait"), page.url());
            page.locator(".facet a.value")
                    .filter(new Locator.FilterOptions().setHasText("opinion"))
                    .click();
            assertTrue(page.url().contains("kind=opinion"), page.url());
            page.locator("svg.bars a").last().click();
            assertTrue(page.url().contains("date=2026"), page.url());
            page.locator(".hit h3 a").first().click();
            page.getByText("First match").click();
            assertTrue(page.locator("#m1 + .turn").isVisible());
            page.locator("#m1 + .turn").getByText("Next match").click();
            assertTrue(page.url().endsWith("#m2"), page.url());
            assertTrue(page.locator("#m2 + .turn").innerText().startsWith("2 of 5"));
            page.getByText("Back to the search").click();
            assertTrue(page.url().contains("kind=opinion") && page.url().contains("date=2026"), page.url());
        }
    }

    @Test
    void keysGoToTheBoxAndTheMatchesUntilTheyAreSwitchedOff() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            page.navigate(
                    ask.at("/article/" + SampleLibrary.HARBOUR + "?q=Strait").toString());
            page.keyboard().press("n");
            page.keyboard().press("n");
            assertTrue(page.url().endsWith("#m2"), page.url());
            page.keyboard().press("p");
            assertTrue(page.url().endsWith("#m1"), page.url());
            page.navigate(ask.at("/search?q=a").toString());
            page.keyboard().press("/");
            assertEquals("q", page.evaluate("document.activeElement.id"));
            page.navigate(ask.at("/help").toString());
            page.getByText("Switch these keys off").click();
            page.navigate(ask.at("/search?q=a").toString());
            page.keyboard().press("/");
            assertEquals("", page.evaluate("document.activeElement.id"));
        }
    }

    @Test
    void resultsAreWalkedAndOpenedByKeys() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            page.navigate(ask.at("/search?q=Strait").toString());
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("k");
            assertEquals(
                    "/article/" + SampleLibrary.HARBOUR + "?q=Strait",
                    page.evaluate("document.activeElement.getAttribute('href')"));
            page.keyboard().press("s");
            assertEquals("name", page.evaluate("document.activeElement.id"));
            page.evaluate("document.activeElement.blur()");
            page.keyboard().press("j");
            page.keyboard().press("o");
            page.waitForURL("**/article/**");
            page.keyboard().press("j");
            assertTrue(page.url().endsWith("#m1"), page.url());
            page.keyboard().press("?");
            page.waitForURL("**/help#keys-title");
        }
    }

    @Test
    void suggestionsAreWalkedByArrowKeysAndLeftByEscape() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            List<String> trouble = listen(page);
            page.navigate(ask.at("/").toString());
            Locator box = page.getByRole(AriaRole.COMBOBOX);
            box.pressSequentially("ils");
            page.locator("#suggestions li").first().waitFor();
            assertEquals("true", box.getAttribute("aria-expanded"));
            assertEquals("", Chromium.violations(page));
            page.keyboard().press("ArrowDown");
            page.keyboard().press("ArrowDown");
            assertEquals("suggestion-1", box.getAttribute("aria-activedescendant"));
            page.keyboard().press("Escape");
            assertTrue(page.locator("#suggestions").isHidden());
            assertEquals("ils", box.inputValue());
            box.pressSequentially("e");
            page.locator("#suggestions li").first().waitFor();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?person=Ilse+Marrow");
            assertEquals(List.of(), trouble);
        }
    }

    @Test
    void whatIsCrawledIsNoMarkupAmongSuggestionsEither() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            page.navigate(ask.at("/").toString());
            page.getByRole(AriaRole.COMBOBOX).pressSequentially("name <");
            page.locator("#suggestions li").first().waitFor();
            assertEquals(
                    0, page.locator("#suggestions img, #suggestions script").count());
            assertTrue(page.locator("#suggestions").innerText().contains(SampleLibrary.SCRIPT));
        }
    }

    @Test
    void aStretchOfTheTimelineIsChosenByDragging() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            page.navigate(ask.at("/search?q=a&kind=news").toString());
            BoundingBox from =
                    page.locator("svg.bars a[data-days='2013'] .slot").boundingBox();
            BoundingBox to = page.locator("svg.bars a[data-days='2018'] .slot").boundingBox();
            page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
            page.mouse().down();
            page.mouse().move(to.x + to.width / 2, to.y + to.height / 2, new Mouse.MoveOptions().setSteps(8));
            assertEquals(5, page.locator("svg.bars a.within").count(), "2015 has no bar");
            page.mouse().up();
            page.waitForURL(url -> url.contains("kind=news") && url.contains("date=2013..2018"));
        }
    }

    @Test
    void aSearchOffTheRecordLeavesNothingInTheAddressHoweverFarItLeads() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            List<String> addresses = new ArrayList<>();
            page.onFrameNavigated(frame -> addresses.add(frame.url()));
            page.navigate(ask.at("/").toString());
            page.getByLabel("Search the articles").fill("Strait");
            page.getByText("Search off the record").click();
            page.waitForURL("**/search");
            page.locator(".facet a.value")
                    .filter(new Locator.FilterOptions().setHasText("opinion"))
                    .click();
            page.locator(".chips a").first().waitFor();
            page.locator(".hit h3 a").first().click();
            page.waitForURL("**/article/**");
            assertEquals(5, page.locator("mark[id]").count());
            page.getByText("Back to the search").click();
            page.waitForURL("**/search");
            page.locator("svg.bars a").last().click();
            page.locator(".chips a").nth(1).waitFor();
            Download file = page.waitForDownload(() -> page.getByText("CSV", new Page.GetByTextOptions().setExact(true))
                    .click());
            assertEquals("dateline.csv", file.suggestedFilename());
            page.getByText("Compare the sources side by side").click();
            page.waitForURL("**/compare");
            assertTrue(
                    addresses.size() >= 6 && addresses.stream().noneMatch(url -> url.contains("?")),
                    addresses::toString);
        }
        try (BrowserContext context = context(1280, ColorScheme.LIGHT, false)) {
            Page page = context.newPage();
            page.navigate(ask.at("/").toString());
            page.getByLabel("Search the articles").fill("Strait");
            page.getByText("Search off the record").click();
            assertTrue(page.url().endsWith("/search"), page.url());
            assertTrue(page.locator(".results-head").innerText().contains("10,000 articles"));
        }
    }

    @Test
    void filtersAreFoldedOnASmallScreenOnly() {
        for (boolean script : List.of(true, false)) {
            try (BrowserContext context = context(320, ColorScheme.LIGHT, script)) {
                Page page = context.newPage();
                page.navigate(ask.at("/search?q=a").toString());
                assertTrue(page.locator("#facet-source").isHidden());
                page.getByText("Filters").click();
                assertTrue(page.locator("#facet-source").isVisible());
            }
            try (BrowserContext context = context(1280, ColorScheme.LIGHT, script)) {
                Page page = context.newPage();
                page.navigate(ask.at("/search?q=a").toString());
                assertTrue(page.locator("#facet-source").isVisible(), "script " + script);
            }
        }
    }

    @Test
    void aJournalistComparesOpensANameAndReadsWhatChangedWithoutAScript() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT, false)) {
            Page page = context.newPage();
            page.navigate(ask.at("/search?q=strait").toString());
            page.getByText("Compare sources").click();
            assertTrue(page.url().contains("/compare?q=strait&source=Harbour+Courier"), page.url());
            page.locator("#add-title + ul a")
                    .filter(new Locator.FilterOptions().setHasText("Grain Gazette"))
                    .click();
            assertEquals(4, page.locator("section.side").count());
            page.getByText("The same as a table").click();
            page.locator("table.figures th a").first().click();
            assertTrue(page.url().contains("date=2023"), page.url());
            page.navigate(ask.at("/article/" + SampleLibrary.HARBOUR).toString());
            page.locator(".margin a")
                    .filter(new Locator.FilterOptions().setHasText("Ilse Marrow"))
                    .click();
            assertEquals("Ilse Marrow", page.locator("h1").innerText());
            page.goBack();
            page.getByText("Revised once: what changed").click();
            assertEquals(
                    "of Velna",
                    page.locator(".change ins").first().textContent().replaceAll("\\[.*?: |\\] ", ""));
            page.locator("#versions + ol a[href*='?to=']")
                    .filter(new Locator.FilterOptions().setHasText("Version 2"))
                    .click();
            assertTrue(page.url().endsWith("?to=2"), page.url());
        }
    }

    private static BrowserContext context(int width, ColorScheme scheme, boolean script) {
        return chromium.context(width, scheme, script);
    }
}
