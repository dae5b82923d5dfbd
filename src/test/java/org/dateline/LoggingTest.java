package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LoggingTest {
    private static final Logger LOG = LoggerFactory.getLogger("org.dateline.crawl.Visits");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private OutputStreamAppender<ILoggingEvent> appender;
    private Encoder<ILoggingEvent> before;

    @BeforeEach
    void remember() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        appender = (OutputStreamAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("stderr");
        before = appender.getEncoder();
    }

    @AfterEach
    void restore() {
        new Logging("warn", false).use();
        appender.stop();
        appender.setEncoder(before);
        appender.start();
    }

    @Test
    void asJsonEachLineIsOneObject() throws IOException {
        new Logging("info", true).use();
        appender.setOutputStream(written);
        LOG.info("crawl: {} gave {}", "https://example.org/a\"b", 200);
        LOG.error("crawl: failed", new IllegalStateException("two\nlines"));
        LOG.debug("not asked for");
        List<String> lines = written.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(2, lines.size(), lines.toString());
        JsonNode first = new ObjectMapper().readTree(lines.getFirst());
        assertEquals(
                "crawl: https://example.org/a\"b gave 200",
                first.get("formattedMessage").asText());
        assertEquals("INFO", first.get("level").asText());
        assertEquals("org.dateline.crawl.Visits", first.get("loggerName").asText());
        assertTrue(Instant.ofEpochMilli(first.get("timestamp").asLong()).isAfter(Instant.EPOCH));
        assertTrue(new ObjectMapper().readTree(lines.getLast()).has("throwable"));
    }

    @Test
    void beforeTheSettingsAreReadWarningsGoToStderrInLines() {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        FirstLogging.begin(context);
        ((OutputStreamAppender<ILoggingEvent>)
                        context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("stderr"))
                .setOutputStream(written);
        context.getLogger("org.dateline.Upkeep").warn("index: it is made anew");
        context.getLogger("org.dateline.Upkeep").info("not told");
        context.getLogger("io.javalin.Javalin").error("not told either");
        String line = written.toString(StandardCharsets.UTF_8).strip();
        assertTrue(line.matches("\\d{4}-\\d\\d-\\d\\dT\\S+Z WARN  Upkeep: index: it is made anew"), line);
    }

    @Test
    void aFileForTestsGoesBeforeIt() {
        assertEquals(
                Configurator.ExecutionStatus.INVOKE_NEXT_IF_ANY, new FirstLogging().configure(new LoggerContext()));
    }

    @Test
    void theLevelIsThatOfOurOwnPackages() {
        new Logging("debug", false).use();
        assertTrue(LOG.isDebugEnabled());
        assertFalse(LoggerFactory.getLogger("org.eclipse.jetty").isInfoEnabled());
        new Logging("error", false).use();
        assertFalse(LOG.isWarnEnabled());
    }
}
