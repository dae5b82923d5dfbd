package org.dateline.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Whether a page that was taken for a section says of itself that it is an article. */
final class ArticleSigns {
    private static final Pattern JSON_LD = Pattern.compile(
            "\"@type\"\\s*:\\s*\\[?\\s*\"(\\w*NewsArticle|Article|OpinionNewsArticle|BlogPosting|Report)\"");

    private ArticleSigns() {}

    static boolean in(FetchOutcome.Fetched fetched) {
        if (!fetched.header("content-type").contains("html")) {
            return false;
        }
        try {
            return in(Jsoup.parse(
                    new ByteArrayInputStream(fetched.body()),
                    null,
                    fetched.url().value()));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean in(Document page) {
        boolean said = page.selectFirst(
                                "meta[property=og:type][content=article], meta[property=article:published_time]")
                        != null
                || page.select("script[type=application/ld+json]").stream()
                        .anyMatch(script -> JSON_LD.matcher(script.data()).find());
        return said && page.select("article, [itemtype*=Article]").size() < 3;
    }
}
