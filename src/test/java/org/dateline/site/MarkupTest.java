package org.dateline.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** Every page passes the Nu HTML checker without a word. */
class MarkupTest {
    private static Site full;
    private static Site empty;

    @BeforeAll
    static void start() {
        full = TestSite.sample(0);
        empty = TestSite.of(SampleLibrary.empty(), 0);
    }

    @AfterAll
    static void stop() {
        full.close();
        empty.close();
    }

    @ParameterizedTest
    @MethodSource("org.dateline.site.TestSite#pages")
    void thePageIsFreeOfErrors(String path) throws IOException, SAXException {
        assertEquals("", complaints(new Browserless(full).get(path).body()));
    }

    @ParameterizedTest
    @MethodSource("org.dateline.site.TestSite#emptyPages")
    void thePageOfAnEmptyIndexIsFreeOfErrors(String path) throws IOException, SAXException {
        assertEquals("", complaints(new Browserless(empty).get(path).body()));
    }

    private static String complaints(String page) throws IOException, SAXException {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        String found = validator.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        return found.isBlank() ? "" : found + "\n" + page;
    }
}
