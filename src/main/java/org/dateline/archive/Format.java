package org.dateline.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file to be imported is, by how it begins and, where that leaves a doubt, by its name. */
enum Format {
    WARC,
    JSON_LINES,
    HTML,
    TEXT,
    OTHER;

    private static final Pattern TAG =
            Pattern.compile("<(!doctype html|html|head|body|meta|title|article|div|p|h1|script|link)\\b");

    /**
     * The format of a file.
     *
     * @param start its first bytes after decompression
     * @param name its name without {@code .gz}
     */
    static Format of(byte[] start, String name) {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        String lower = name.toLowerCase(Locale.ROOT);
        if (text.startsWith("WARC/")) {
            return WARC;
        }
        if (binary(start)) {
            return OTHER;
        }
        String shown = text.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
        if (shown.startsWith("{") && !lower.endsWith(".txt")) {
            return JSON_LINES;
        }
        if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
            return JSON_LINES;
        }
        boolean named = lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml");
        boolean marked = shown.startsWith("<")
                && TAG.matcher(shown.toLowerCase(Locale.ROOT)).find();
        return named || marked ? HTML : TEXT;
    }

    /** Whether a gzip member begins here; leaves the stream where it was. */
    static boolean gzipped(InputStream in) throws IOException {
        in.mark(2);
        try {
            return in.read() == 0x1f && in.read() == 0x8b;
        } finally {
            in.reset();
        }
    }

    /** Zero bytes are in every image, PDF and archive and in no text but UTF-16, which begins with its mark. */
    private static boolean binary(byte[] start) {
        boolean utf16 = start.length > 1
                && ((start[0] == (byte) 0xff && start[1] == (byte) 0xfe)
                        || (start[0] == (byte) 0xfe && start[1] == (byte) 0xff));
        if (utf16) {
            return false;
        }
        for (byte b : start) {
            if (b == 0) {
                return true;
            }
        }
        return new String(start, StandardCharsets.ISO_8859_1).startsWith("%PDF-");
    }
}
