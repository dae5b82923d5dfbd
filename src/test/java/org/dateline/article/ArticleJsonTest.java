package org.dateline.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.dateline.index.Sample;
import org.junit.jupiter.api.Test;

class ArticleJsonTest {
    private final Article article = Sample.named("Talks “resume” in Vienna")
            .dek("A dek")
            .text("One.", "Two 😀.")
            .at("2021-05-03T10:15:30+02:00")
            .person("Mike Pompeo")
            .mentions("2015-01-01", "2015-12-31")
            .by("Ann Onymous")
            .article();

    @Test
    void anArticleIsReadBackAsItWasWritten() {
        assertEquals(article, ArticleJson.read(ArticleJson.write(article)));
    }

    @Test
    void whatIsNotKnownIsLeftOutAndWhatAReaderDoesNotKnowIsPassedOver() {
        String json = new String(ArticleJson.write(article), StandardCharsets.UTF_8);
        assertTrue(json.contains("\"dek\":\"A dek\""), json);
        assertFalse(json.contains("modifiedAt"), json);
        String newer = "{\"later\":1," + json.substring(1);
        assertEquals(article, ArticleJson.read(newer.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void otherBytesAreRefused() {
        assertThrows(UncheckedIOException.class, () -> ArticleJson.read(new byte[] {1, 2}));
    }
}
