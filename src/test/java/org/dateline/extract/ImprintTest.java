package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dateline.article.Article;
import org.dateline.article.Byline;
import org.dateline.article.PublicationDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImprintTest {
    private static final String URL = "https://courier.example/talks";

    @ParameterizedTest
    @CsvFileSource(resources = "imprints.csv", useHeadersInDisplayName = true)
    void aLineThatSaysOnlyWhoAndWhenIsNoneOfTheText(String line, String rest, boolean imprint) {
        assertEquals(rest == null ? "" : rest, Imprint.without(line));
        assertEquals(imprint, Imprint.is(line, List.of("ilse tarnow", "jon berrick")));
    }

    @Test
    void bylineDateAndReadingTimeLeaveTheBodyAndNameTheAuthor() {
        Article article = Pages.article(Pages.html(
                URL,
                "<article><h1>Talks to reopen on the border river</h1><p>Fishing rights are the first item in Vienna.</p>"
                        + "<div><span>By Sunniva Brandt</span> <time datetime=2024-05-03>3 May 2024</time>"
                        + " <span>3 min read</span></div>"
                        + Pages.prose() + "</article>"));
        assertFalse(article.text().contains("Sunniva"), article.text());
        assertEquals(
                List.of(new Byline("Sunniva Brandt")), article.attribution().bylines());
    }

    @Test
    void aBylineAndADateMayShareALine() {
        Article article = Pages.article(Pages.html(
                URL,
                "<h1>Talks to reopen on the border river</h1><p>By Ilse Tarnow<br>3 May 2024</p>" + Pages.prose()));
        assertEquals(List.of(new Byline("Ilse Tarnow")), article.attribution().bylines());
        assertEquals("2024-05-03", article.published().day().orElseThrow().toString());
    }

    @Test
    void elementsThatOnlyStylesPartAreNotReadAsOneWord() {
        Article article = Pages.article(Pages.html(
                URL,
                "<h1>Talks to reopen on the border river</h1><div><span> by <span>Ilse Tarnow</span></span>"
                        + "<span><a href=#respond>Leave a comment</a></span></div>" + Pages.prose()));
        assertEquals(List.of(new Byline("Ilse Tarnow")), article.attribution().bylines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"###", "# # #", "-30-", "- ENDS -", "ENDS", "(ends)"})
    void anEndMarkEndsTheArticle(String mark) {
        Article article = Pages.article(Pages.html(URL, release(mark)));
        assertTrue(article.text().endsWith("reporters afterwards."), article.text());
    }

    @Test
    void contactsOtherReleasesAndTheFooterAreNoneOfTheTextWithoutAnEndMark() {
        Article article = Pages.article(Pages.html(URL, release("")));
        assertTrue(article.text().endsWith("reporters afterwards."), article.text());
    }

    @Test
    void aDateJustAboveTheHeadlineIsTheDayOfPublication() {
        Article article = Pages.article(Pages.html(URL, release("###")));
        assertEquals(PublicationDate.Precision.DAY, article.published().precision());
        assertEquals("2024-03-18", article.published().day().orElseThrow().toString());
        assertEquals("visible text", article.published().evidence());
    }

    @Test
    void aDateInTheMastheadIsNotTheDayOfPublication() {
        Article article = Pages.article(Pages.html(
                URL,
                "<div><p>The Courier</p><p>Monday, 6 May 2024</p></div><div><h1>Talks to reopen on the border river</h1>"
                        + Pages.prose() + "</div>"));
        assertFalse(article.published().known());
    }

    private static String release(String mark) {
        return "<table><tr><td><b>Foreign Office</b></td></tr><tr><td>"
                + "<p>No. 2024-05<br>Ostrel, 18 March 2024</p><h2>Talks to reopen on the border river</h2><div>"
                + Pages.prose() + (mark.isEmpty() ? "" : "<p>" + mark + "</p>") + "</div>"
                + "<table><tr><td><b>Contacts for the press</b><br>Press Office, Foreign Office<br>Telephone 0100 555 0141"
                + "<br>press@office.example</td></tr></table>"
                + "<div><b>Other releases</b><p>8 April 2024 <a href=/2>Travel advice for the valley</a></p></div></td></tr>"
                + "<tr><td><small>© Foreign Office. No cookies are used. Nothing here may be believed.</small></td></tr></table>";
    }
}
