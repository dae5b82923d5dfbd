package org.dateline.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells from a page's marks whether its text is for subscribers. */
final class Paywall {
    private static final List<String> MARKS =
            List.of("paywall", "premium-content", "subscriber-only", "subscribers-only", "piano-offer", "regwall");
    private static final Pattern LOCKED =
            Pattern.compile("(?i)(?:locked|metered|premium|paid|subscri\\w*|registration|hard|payable)");

    private static final Pattern OFF = Pattern.compile(
            "(?i)\\b(?:no|not|without)[-_]?paywall|paywall[-_]*(?:free|off|disabled|inactive|hidden|none)");

    private Paywall() {}

    /** What marks the page as one for subscribers; empty for a free page and for one that does not say. */
    static String evidence(Document page, Metadata metadata, JsonLd json) {
        String free = json.text("isAccessibleForFree").toLowerCase(Locale.ROOT);
        if (!free.isEmpty()) {
            return free.equals("false") || free.equals("no") ? "JSON-LD isAccessibleForFree" : "";
        }
        String tier = metadata.first("article:content_tier", "content_tier", "article:access", "access", "paywall");
        if (LOCKED.matcher(tier).matches()) {
            return "meta content tier " + tier;
        }
        return page.stream()
                .filter(element -> element.attributesSize() > 0 && marked(element))
                .filter(element ->
                        !OFF.matcher(element.className() + " " + element.id()).find())
                .findFirst()
                .map(element -> "element " + Where.path(element))
                .orElse("");
    }

    private static boolean marked(Element element) {
        String classes = element.attr("class");
        String id = element.id();
        return (!classes.isEmpty() && Texts.hasAny(classes, MARKS))
                || (!id.isEmpty() && Texts.has(id, MARKS.getFirst()))
                || element.hasAttr("data-paywall");
    }
}
