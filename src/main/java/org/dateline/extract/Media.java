package org.dateline.extract;

import java.util.Locale;
import java.util.regex.Pattern;
import org.dateline.article.Page;

/** What form a page's bytes have: by its media type, or by looking where that says nothing. */
enum Media {
    HTML,
    TEXT,
    JSON,
    OTHER;

    private static final int LOOK = 2_000;
    private static final Pattern MARKUP =
            Pattern.compile("(?is)<(?:!doctype\\s+html|html|head|body|meta|title|article|div|p|h1|span|table)\\b");

    /**
     * The form of a page.
     *
     * @param text its decoded text
     */
    static Media of(Page page, String text) {
        return switch (page.mediaType()) {
            case "text/html", "application/xhtml+xml" -> HTML;
            case "text/plain" ->
                text.strip().toLowerCase(Locale.ROOT).startsWith("<!doctype html") ? HTML : binary(text) ? OTHER : TEXT;
            case "application/json" -> JSON;
            default -> look(text);
        };
    }

    private static Media look(String text) {
        String head = text.substring(0, Math.min(text.length(), LOOK)).strip();
        if (binary(text)) {
            return OTHER;
        }
        if (MARKUP.matcher(head).find()) {
            return HTML;
        }
        return head.startsWith("{") ? JSON : head.startsWith("<?xml") ? OTHER : TEXT;
    }

    /** Whether the text is not text: control characters or replacement characters among the first thousands. */
    static boolean binary(String text) {
        int odd = 0;
        int seen = Math.min(text.length(), LOOK);
        for (int i = 0; i < seen; i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' && "\n\r\t\f".indexOf(c) < 0;
            odd += control || c == '\ufffd' || (c >= 0x7f && c < 0xa0) ? 1 : 0;
        }
        return odd * 20 > seen;
    }
}
