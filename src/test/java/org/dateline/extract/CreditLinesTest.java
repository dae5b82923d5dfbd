package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.dateline.article.Article;
import org.dateline.article.Hints;
import org.dateline.article.Kind;
import org.dateline.article.Page;
import org.dateline.article.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditLinesTest {
    @ParameterizedTest
    @CsvFileSource(
            resources = {"credit-lines.csv", "credits.csv"},
            useHeadersInDisplayName = true)
    void aCreditLineNamesThePublisher(String line, String publisher) {
        assertEquals(
                publisher == null ? "" : publisher, CreditLines.credited(line).orElse(""));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "disclaimers.csv", useHeadersInDisplayName = true)
    void aDisclaimerNamesThePublisherWhoseOpinionItIsNot(String line, boolean disclaims, String publisher) {
        assertEquals(disclaims, CreditLines.disclaims(line));
        assertEquals(
                publisher == null ? "" : publisher,
                disclaims ? CreditLines.disclaimed(line).orElse("") : "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(Reuters)", "— Reuters", "Reuters", "Source: Reuters", "This story first appeared on Reuters."})
    void aCreditLineLeavesTheBodyAndStaysOnTheArticle(String line) {
        Article article = Pages.article(
                Pages.text("Talks reopen\n\nThe talks reopened on Friday.\n\nA date is open.\n\n" + line));
        assertEquals("Reuters", article.origin().name());
        assertEquals(line, article.attribution().creditLine());
        assertFalse(article.text().contains("Reuters"));
        assertFalse(article.source().known());
    }

    @Test
    void aCreditLineGoesBeforeADatelineAndADisclaimer() {
        Article article = Pages.article(Pages.text("""
                Talks reopen

                VIENNA (AP) — The talks reopened on Friday.

                The views expressed in this article do not necessarily reflect those of Meridian Review.

                Originally published by The Conversation"""));
        assertEquals("The Conversation", article.origin().name());
        assertEquals("credit line", article.attribution().originEvidence());
        assertEquals("VIENNA", article.dateline());
        assertEquals(Kind.OPINION, article.kind().kind());
        assertTrue(article.attribution().disclaimer().startsWith("The views"));
    }

    @Test
    void aBylineCanNameTheAgencyBesideThePerson() {
        Article article = Pages.article(Pages.text(
                "Talks reopen\nBy Ilse Tarnow, Voice of America\n\nThe talks reopened on Friday.\n\nA date is open."));
        assertEquals("Voice of America", article.origin().name());
        assertEquals("byline", article.attribution().originEvidence());
        assertEquals("Ilse Tarnow", article.attribution().bylines().getFirst().name());
        assertEquals(1, article.attribution().bylines().size());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "datelines.csv", useHeadersInDisplayName = true)
    void aDatelineNamesPlaceAndAgency(String opening, String place, String agency) {
        Datelines line = Datelines.of(opening, Publishers.shipped()).orElse(new Datelines("", "", false));
        assertEquals(place == null ? "" : place, line.place());
        assertEquals(agency == null ? "" : agency, line.agency());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "agency-names.csv", useHeadersInDisplayName = true)
    void aNameThatNoTableKnowsIsJudgedByItsFormAndPlace(String name, boolean inDateline, boolean atEnd) {
        assertEquals(inDateline, AgencyNames.inDateline(name));
        assertEquals(atEnd, AgencyNames.atEnd(name));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "openings-and-ends.csv", useHeadersInDisplayName = true)
    void anAgencyInADatelineOrInBracketsAtTheEndIsTheOrigin(String opening, String end, String origin, String last) {
        String html = "<h1>Talks to reopen on the border river</h1><article><p>" + opening
                + " Negotiators from both countries said on Friday that they would reopen talks about the river.</p>"
                + Pages.prose() + (end.startsWith("<") ? end : "<p>" + end + "</p>") + "</article>";
        Article article = Pages.article(Pages.html("https://courier.example/talks", html));
        assertEquals(origin, article.origin().name());
        assertTrue(article.body().getLast().text().endsWith(last), article.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Meridian", "Meridian Wire", "meridian wire", "MW"})
    void aShortFormOfTheSourcesOwnNameIsTheSource(String agency) {
        Hints hints = new Hints(new Source("Meridian Wire", "MW"), Kind.UNKNOWN, "");
        byte[] body = ("<h1>Talks reopen</h1><p>GENEVA, Feb. 4 (" + agency + ") — The talks reopened.</p>"
                        + Pages.prose())
                .getBytes(StandardCharsets.UTF_8);
        Article article = Pages.article(
                Page.imported(URI.create("https://meridian.example/a"), Pages.FETCHED, "text/html", body, hints));
        assertEquals(article.source(), article.origin());
        assertEquals("GENEVA", article.dateline());
    }
}
