package org.dateline.cli;

import java.io.PrintWriter;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Crawled text made safe for a terminal: control characters, with which a page could steer it, are taken out. */
final class Plain {
    private static final Logger LOG = LoggerFactory.getLogger(Plain.class);
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t\\u200c\\u200d]]");

    private Plain() {}

    /** Tells in one line why a command failed, and returns the exit code. */
    static int failed(PrintWriter err, Exception e) {
        LOG.debug("failed", e);
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        err.println("dateline: " + text(message));
        err.flush();
        return 1;
    }

    static String text(String text) {
        return CONTROL.matcher(text).replaceAll("");
    }

    /** The same on one line. */
    static String line(String text) {
        return text(text).replaceAll("\\s+", " ").strip();
    }
}
