package org.dateline.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The way that a journalist goes, over a real index: search, narrow, open, the next match, compare, save, subscribe; with a
 * mouse, with and without scripts, and by keyboard alone.
 */
class JournalistTest {
    private static final int MOST_TABS = 150;

    @TempDir
    static Path folder;

    private static RealSite real;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        real = new RealSite(folder, SampleCoverage.articles());
    }

    @AfterAll
    static void stop() {
        if (real != null) {
            chromium.close();
            real.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void byMouse(boolean script) {
        try (BrowserContext context = chromium.context(1280, ColorScheme.LIGHT, script)) {
            Page page = context.newPage();
            page.navigate(real.ask.at("/").toString());
            page.getByLabel("Search the articles").fill("strait");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Search").setExact(true))
                    .click();
            page.waitForURL(url -> url.endsWith("/search?q=strait"));
            page.locator("#facet-person + ul a.value")
                    .filter(new Locator.FilterOptions().setHasText("Ilse Marrow"))
                    .click();
            page.waitForURL(url -> url.endsWith("/search?q=strait&person=Ilse+Marrow"));
            page.locator(".hit h3 a").first().click();
            page.getByText("First match").click();
            page.locator("#m1 + .turn").getByText("Next match").click();
            page.waitForURL(url -> url.endsWith("#m2"));
            assertEquals("strait", page.locator("#m2").innerText());
            page.getByText("Back to the search").click();
            page.getByText("Compare the sources side by side").click();
            assertTrue(page.locator("section.side").count() >= 2);
            page.goBack();
            page.getByLabel("Name").fill("Marrow and the strait");
            page.getByText("Save this search").click();
            page.waitForURL(url -> url.contains("/saved"));
            subscribed(page, "Marrow and the strait");
        }
    }

    /** That a feed of the saved search stands on the list and has its articles. */
    private static void subscribed(Page page, String name) {
        assertTrue(page.locator("main").innerText().contains(name));
        String feed = page.locator("a[href$='.atom']").first().getAttribute("href");
        APIResponse answer = page.request().get(real.ask.at(feed).toString());
        assertEquals(200, answer.status());
        assertTrue(answer.text().contains("<entry>") && answer.text().contains("Ilse Marrow"), answer.text());
    }

    @Test
    @Tag("long")
    void byKeyboardAlone() {
        try (BrowserContext context = chromium.context(1280, ColorScheme.LIGHT, true)) {
            Page page = context.newPage();
            page.navigate(real.ask.at("/").toString());
            page.keyboard().press("/");
            page.keyboard().type("strait");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith("/search?q=strait"));
            tabTo(page, "Ilse Marrow");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith("/search?q=strait&person=Ilse+Marrow"));
            page.keyboard().press("j");
            page.keyboard().press("o");
            page.waitForURL(url -> url.contains("/article/"));
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.waitForURL(url -> url.endsWith("#m2"));
            tabTo(page, "Back to the search");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith("/search?q=strait&person=Ilse+Marrow"));
            tabTo(page, "Compare the sources side by side");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("/compare?"));
            tabTo(page, "articles in all sources");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith("/search?q=strait&person=Ilse+Marrow"));
            page.keyboard().press("s");
            page.keyboard().type("By keyboard");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("/saved"));
            subscribed(page, "By keyboard");
        }
    }

    /** Goes on with the tab key until something with these words has the focus, which has to show. */
    private static void tabTo(Page page, String words) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            String focused = (String) page.evaluate("document.activeElement.closest('a, button')?.innerText ?? ''");
            if (focused != null && focused.contains(words)) {
                String outline = (String) page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
                assertEquals("solid", outline, "the focus is to be seen on " + words);
                return;
            }
        }
        throw new AssertionError("nothing with '" + words + "' is reached with the tab key");
    }
}
