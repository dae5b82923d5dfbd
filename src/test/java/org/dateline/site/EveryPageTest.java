package org.dateline.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in every state can be used by everyone, by day, by night, and on screens of three widths. */
@Tag("long")
class EveryPageTest {
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
    @MethodSource("org.dateline.site.TestSite#pages")
    void byDay(String path) {
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
    @MethodSource("org.dateline.site.TestSite#pages")
    void byNight(String path) {
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
}
