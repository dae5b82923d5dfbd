package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dateline.article.Article;
import org.dateline.article.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditLinesTest {
    @ParameterizedTest
    @CsvFileSource(resources = "credit-lines.csv", useHeadersInDisplayName = true)
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
        Article article = Pages.article(Pages.text("Talks reopen\n\nVIENNA (AP) — The talks reopened on Friday.\n\n"
                + "The views expressed in this article do not necessarily reflect those of Meridian Review.\n\n"
                + "Originally published by The Conversation"));
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
        Datelines line = Datelines.of(opening).orElse(new Datelines("", ""));
        assertEquals(place == null ? "" : place, line.place());
        assertEquals(agency == null ? "" : agency, line.agency());
    }
}
