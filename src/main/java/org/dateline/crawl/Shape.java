package org.dateline.crawl;

import java.util.ArrayList;
import java.util.List;
import org.dateline.article.NormalizedUrl;

/**
 * What addresses that a site makes by rule have in common: calendars, lists of lists, sessions. Numbers are {@code #},
 * slugs are {@code *}, a query is only said to be there, and a segment that repeats counts once.
 *
 * @param text such as {@code /news/#/#/*}
 */
record Shape(String text) {
    private static final int LONGEST_WORD = 24;

    /** The form of an article's address. */
    static Shape ofArticle(NormalizedUrl url) {
        return of(url, true);
    }

    /** The form of a section's address; words are kept, for a site has many sections beside each other. */
    static Shape ofSection(NormalizedUrl url) {
        return of(url, false);
    }

    /** What an address of any words under one first segment has in common: {@code /list/+3?}. */
    static Shape coarse(NormalizedUrl url) {
        Shape fine = ofArticle(url);
        int segments = Urls.path(url).split("/", -1).length - 2;
        return new Shape(fine.first() + "/+" + segments + (fine.text.endsWith("?") ? "?" : ""));
    }

    /** The first segment with its slash, {@code /} for none. */
    String first() {
        int end = text.indexOf('/', 1);
        String segment = end < 0 ? text : text.substring(0, end);
        return segment.endsWith("?") ? segment.substring(0, segment.length() - 1) : segment;
    }

    private static Shape of(NormalizedUrl url, boolean slugs) {
        List<String> kept = new ArrayList<>();
        for (String segment : Urls.path(url).substring(1).split("/", -1)) {
            String form = form(segment, slugs);
            if (!kept.contains(form) || form.equals("#") || form.equals("*")) {
                kept.add(form);
            }
        }
        return new Shape("/" + String.join("/", kept) + (url.uri().getRawQuery() == null ? "" : "?"));
    }

    private static String form(String segment, boolean slugs) {
        boolean slug = segment.indexOf('-') > 0 || segment.indexOf('_') > 0 || segment.length() > LONGEST_WORD;
        if (slugs && slug) {
            return "*";
        }
        return segment.chars().anyMatch(c -> c >= '0' && c <= '9') ? "#" : segment;
    }
}
