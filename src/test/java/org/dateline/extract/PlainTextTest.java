package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dateline.article.Article;
import org.dateline.article.Paragraph.Role;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void aSentenceOrTwoAreEnoughForAnImport() {
        Article article = Pages.article(Pages.text("The talks reopened on Friday. A date is open."));
        assertEquals("The talks reopened on Friday.", article.headline().text());
        assertTrue(article.headline().made());
        assertEquals(1, article.body().size());
    }

    @Test
    void aShortFirstLineWithoutAFullStopIsTheHeadline() {
        Article article = Pages.article(Pages.text("\ufeffTalks reopen\r\n\r\nThe talks reopened on Friday.\r\n"));
        assertEquals("Talks reopen", article.headline().text());
        assertFalse(article.headline().made());
        assertEquals("The talks reopened on Friday.", article.text());
    }

    @Test
    void aFirstLineThatIsASentenceIsNotTheHeadline() {
        assertTrue(Pages.article(Pages.text("The talks reopened on Friday.\n\nA date is open."))
                .headline()
                .made());
    }

    @Test
    void hardWrappedLinesAreOneParagraph() {
        Article article = Pages.article(Pages.text("""
                The talks about the border river reopened on Friday after a
                pause of two years, and both sides said that fishing rights
                would be the first item on a list that neither of them would
                show to reporters before the week is over.

                A date for the next round has not been set, the minister said
                to reporters who had waited for her on the steps of the hall
                since the early morning.
                """));
        assertEquals(2, article.body().size());
    }

    @Test
    void noBreakSpacesBecomeSpacesAndZeroWidthCharactersGo() {
        Article article =
                Pages.article(Pages.text("In 10\u00a0000 boats, al\u200b-Qa\u00adida\u202fsaid\ufeff, they came."));
        assertEquals("In 10 000 boats, al-Qaida said, they came.", article.text());
    }

    @Test
    void aShortLineBeforeALongOneIsAHeading() {
        Article article = Pages.article(Pages.text("Talks reopen\n\nThe talks reopened.\n\nDealings began in ’90s\n\n"
                + "The dealings began in the early 1990s, when the first treaty left the islands to nobody at all."));
        assertEquals(Role.HEADING, article.body().get(1).role());
    }
}
