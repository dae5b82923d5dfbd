package org.dateline.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.FutureTask;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page passes the Nu HTML checker without a word. */
class MarkupTest {
    /** In bytes; the checker goes as deep as its schema is long. */
    private static final long STACK = 16 << 20;

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
    void thePageIsFreeOfErrors(String path) throws Exception {
        assertEquals("", complaints(full.ask().get(path).body()));
    }

    @ParameterizedTest
    @MethodSource("org.dateline.site.TestSite#emptyPages")
    void thePageOfAnEmptyIndexIsFreeOfErrors(String path) throws Exception {
        assertEquals("", complaints(empty.ask().get(path).body()));
    }

    private static String complaints(String page) throws Exception {
        EmbeddedValidator validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        FutureTask<String> check = new FutureTask<>(
                () -> validator.validate(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8))));
        new Thread(null, check, "checker", STACK).start();
        String found = check.get();
        return found.isBlank() ? "" : found + "\n" + page;
    }
}
