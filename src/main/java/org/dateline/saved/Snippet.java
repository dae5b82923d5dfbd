package org.dateline.saved;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.dateline.article.PublicationDate;
import org.dateline.search.Hit;
import org.dateline.search.Marked;

/**
 * The text of an entry as HTML. Matches are in {@code b}, which every reader's sanitizer keeps; {@code mark} falls to
 * many. Paragraphs of the article find their own direction.
 */
final class Snippet {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'xxx", Locale.ENGLISH);
    private static final DateTimeFormatter SEEN = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int LONGEST_NAME = 100;

    private Snippet() {}

    static String html(Found found, FeedOptions options, int most) {
        Hit hit = found.find().hit();
        StringBuilder html = new StringBuilder();
        if (options.fullText()) {
            html.append(FullText.html(found.find().article()));
        } else if (most > 0) {
            appendAll(html, hit.passages(), most);
        }
        html.append("<p>").append(PlainText.html(provenance(hit))).append("</p>");
        if (!found.first()) {
            html.append("<p>Revision %d of the article, first seen %s.</p>"
                    .formatted(found.revision(), SEEN.format(found.seen())));
        }
        if (hit.headlineMade()) {
            html.append("<p>The article has no headline; this title is made from its first sentence.</p>");
        }
        return html.toString();
    }

    private static void appendAll(StringBuilder html, List<Marked> passages, int most) {
        int left = most;
        for (Marked passage : passages) {
            if (left < most / 4) {
                break;
            }
            html.append("<p dir=\"auto\">");
            left = append(html, passage, left);
            html.append("</p>");
        }
    }

    private static int append(StringBuilder html, Marked passage, int most) {
        int left = most;
        for (Marked.Piece piece : passage.pieces()) {
            boolean fits = piece.text().length() <= left;
            String text = PlainText.html(fits ? piece.text() : PlainText.shortened(piece.text(), Math.max(left, 2)));
            html.append(piece.matched() ? "<b>" + text + "</b>" : text);
            left -= piece.text().length();
            if (!fits) {
                return 0;
            }
        }
        return left;
    }

    static String provenance(Hit hit) {
        String source = PlainText.shortened(hit.source().name(), LONGEST_NAME);
        String origin = PlainText.shortened(hit.origin().name(), LONGEST_NAME);
        String first = origin.equals(source) ? "" : ", first published by " + origin;
        return source + first + ". " + published(hit.published()) + "; first seen " + SEEN.format(hit.firstSeenAt())
                + ".";
    }

    private static String published(PublicationDate date) {
        return switch (date.precision()) {
            case INSTANT -> "Published " + minute(date.value());
            case DAY -> "Published " + DAY.format(date.value());
            case MONTH -> "Published in " + MONTH.format(date.value());
            case UNKNOWN -> "Publication date unknown";
        };
    }

    private static String minute(OffsetDateTime at) {
        return at.getOffset().equals(ZoneOffset.UTC) ? SEEN.format(at) : MINUTE.format(at);
    }
}
