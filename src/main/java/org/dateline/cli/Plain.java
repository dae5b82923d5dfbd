package org.dateline.cli;

import java.util.regex.Pattern;

/** Crawled text made safe for a terminal: control characters, with which a page could steer it, are taken out. */
final class Plain {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t\\u200c\\u200d]]");

    private Plain() {}

    static String text(String text) {
        return CONTROL.matcher(text).replaceAll("");
    }

    /** The same on one line. */
    static String line(String text) {
        return text(text).replaceAll("\\s+", " ").strip();
    }
}
