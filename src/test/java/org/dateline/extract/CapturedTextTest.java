package org.dateline.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.junit.jupiter.api.Test;

/** Captured pages as text. */
class CapturedTextTest {
    private static CapturedText text(String type, byte[] body) {
        return CapturedText.of(Page.imported(URI.create("https://a.example/"), Instant.EPOCH, type, body, Hints.NONE));
    }

    private static List<String> lines(String html) {
        return text("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8))
                .lines();
    }

    @Test
    void everyBlockIsALineAndNothingThatRunsIsThere() {
        assertEquals(
                List.of("The ferry", "Menu", "Ferry & port", "It sails on Monday.", "At noon.", "Tickets 4 crowns"),
                lines("""
                        <title>The ferry</title><style>p { color: red }</style><nav>Menu</nav>
                        <h1>Ferry &amp; port</h1><p>It <b>sails</b>
                          on Monday.<br>At noon.</p><script>alert(1)</script><noscript>No</noscript>
                        <table><tr><td>Tickets</td><td>4 crowns</td></tr></table><iframe>x</iframe>"""));
    }

    @Test
    void theCharsetIsThatOfTheBytesWhateverIsSaid() {
        byte[] russian = "<meta charset=windows-1251><p>Паром уходит</p>".getBytes(Charset.forName("windows-1251"));
        assertEquals(List.of("Паром уходит"), text("text/html", russian).lines());
        byte[] utf8 = "<p>Désirée — “naïve”</p>".getBytes(StandardCharsets.UTF_8);
        assertEquals(
                List.of("Désirée — “naïve”"),
                text("text/html; charset=iso-8859-1", utf8).lines());
    }

    @Test
    void plainTextKeepsItsLinesAndWhatIsNoTextHasNone() {
        byte[] plain = "One\r\n\r\n<b>two</b>\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of("One", "<b>two</b>"), text("text/plain", plain).lines());
        assertEquals(
                List.of(),
                text("application/pdf", new byte[] {1, 2, 3, 4, 0, 0, 5}).lines());
        assertEquals(List.of(), text("text/html", new byte[0]).lines());
    }

    @Test
    void aMillionOpenedElementsDoNoHarm() {
        List<String> lines = lines("<div><b>".repeat(100_000) + "end");
        assertEquals("end", lines.getLast());
        assertTrue(lines.size() < 10);
    }
}
