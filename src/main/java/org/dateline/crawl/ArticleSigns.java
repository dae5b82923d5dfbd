package org.dateline.crawl;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Whether a page that was taken for a section is an article after all. */
final class ArticleSigns {
    private static final Pattern JSON_LD = Pattern.compile(
            "\"@type\"\\s*:\\s*\\[?\\s*\"(\\w*NewsArticle|Article|OpinionNewsArticle|BlogPosting|Report)\"");
    private static final int PARAGRAPH = 80;
    private static final int PARAGRAPHS = 3;
    private static final int RUNNING_TEXT = 500;

    private ArticleSigns() {}

    /** Whether it says so of itself. */
    static boolean in(Document page) {
        boolean said = page.selectFirst(
                                "meta[property=og:type][content=article], meta[property=article:published_time]")
                        != null
                || page.select("script[type=application/ld+json]").stream()
                        .anyMatch(script -> JSON_LD.matcher(script.data()).find());
        return said && page.select("article, [itemtype*=Article]").size() < 3;
    }

    /** Whether it has paragraphs of running text beside one another, as lists of headlines have not. */
    static boolean prose(Document page) {
        Map<Element, Integer> paragraphs = new HashMap<>();
        Map<Element, Integer> length = new HashMap<>();
        for (Element paragraph : page.select("p")) {
            Element parent = paragraph.parent();
            int own =
                    paragraph.text().length() - 2 * paragraph.select("a").text().length();
            if (parent != null && own >= PARAGRAPH && paragraph.closest("nav, footer, aside, li") == null) {
                paragraphs.merge(parent, 1, Integer::sum);
                length.merge(parent, own, Integer::sum);
            }
        }
        return paragraphs.entrySet().stream()
                .anyMatch(
                        each -> each.getValue() >= PARAGRAPHS && length.getOrDefault(each.getKey(), 0) >= RUNNING_TEXT);
    }
}
