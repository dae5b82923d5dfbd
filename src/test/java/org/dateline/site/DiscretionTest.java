package org.dateline.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** What people search for, and the private addresses of their feeds, are in no log. */
class DiscretionTest {
    @TempDir
    Path folder;

    @Test
    void noQueryAndNoTokenIsLogged() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try (TestSite site = TestSite.full(folder)) {
            Browserless ask = site.ask();
            assertEquals(200, ask.get("/search?q=secretword").statusCode());
            assertEquals(200, ask.post("/search", "q=secretword").statusCode());
            assertEquals(500, ask.post("/search", "q=fail&source=secretword").statusCode());
            assertEquals(200, ask.post("/suggest", "q=secretword").statusCode());
            assertEquals(404, ask.get("/article/secretword?q=secretword").statusCode());
            assertEquals(404, ask.get("/saved/secretword.rss").statusCode());
            assertEquals(404, ask.get("/secretword").statusCode());
            assertEquals(500, ask.get("/search?q=fail&source=secretword").statusCode());
            assertEquals(403, ask.post("/saved", "name=secretword").statusCode());
            assertEquals(413, ask.post("/saved", "secretword".repeat(200_000)).statusCode());
            ask.raw("GET /secretword%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        } finally {
            root.detachAppender(log);
        }
        List<String> lines = log.list.stream().map(DiscretionTest::whole).toList();
        assertFalse(lines.isEmpty());
        lines.forEach(line -> assertFalse(line.contains("secretword"), line));
    }

    private static String whole(ILoggingEvent event) {
        StringBuilder whole = new StringBuilder(event.getFormattedMessage());
        for (IThrowableProxy each = event.getThrowableProxy(); each != null; each = each.getCause()) {
            whole.append(' ').append(each.getMessage());
        }
        return whole.toString();
    }
}
