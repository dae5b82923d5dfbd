package org.dateline.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/** Every page passes the Nu HTML checker without a word. */
class MarkupTest {
    @TempDir
    static Path folder;

    private static TestSite full;
    private static TestSite empty;

    @BeforeAll
    static void start() {
        full = TestSite.full(folder);
        empty = TestSite.empty(folder);
    }

    @AfterAll
    static void stop() {
        full.close();
        empty.close();
    }

    @ParameterizedTest
    @MethodSource("org.dateline.site.TestSite#pages")
    void thePageIsFreeOfErrors(String path) throws IOException, SAXException {
        assertEquals("", complaints(full.ask().get(path).body()));
    }

    @ParameterizedTest
    @MethodSource("org.dateline.site.TestSite#emptyPages")
    void thePageOfAnEmptyIndexIsFreeOfErrors(String path) throws IOException, SAXException {
        assertEquals("", complaints(empty.ask().get(path).body()));
    }

    private static String complaints(String page) throws IOException, SAXException {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        String found = validator.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
        return found.isBlank() ? "" : found + "\n" + page;
    }
}
