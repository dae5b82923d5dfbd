package org.dateline.saved;

import org.dateline.article.Article;
import org.dateline.article.Paragraph;

/** The whole text of an article as HTML that every reader's sanitizer keeps. */
final class FullText {
    private static final int LONGEST = 30_000;

    private FullText() {}

    static String html(Article article) {
        StringBuilder html = new StringBuilder();
        int left = LONGEST;
        if (!article.dek().isBlank()) {
            html.append(paragraph("p", article.dek()));
        }
        for (Paragraph paragraph : article.body()) {
            left -= paragraph.text().length();
            if (left < 0) {
                html.append("<p>The article goes on.</p>");
                break;
            }
            html.append(
                    switch (paragraph.role()) {
                        case HEADING -> paragraph("h3", paragraph.text());
                        case QUOTE -> "<blockquote>" + paragraph("p", paragraph.text()) + "</blockquote>";
                        case LIST_ITEM -> "<ul>" + paragraph("li", paragraph.text()) + "</ul>";
                        case TEXT, CAPTION, TABLE, EMBED -> paragraph("p", paragraph.text());
                    });
        }
        return html.toString();
    }

    private static String paragraph(String element, String text) {
        return "<" + element + " dir=\"auto\">" + PlainText.html(text) + "</" + element + ">";
    }
}
