package org.dateline.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.NormalizedUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A fetched page's markup, parsed once: what it asks of robots, where it leads on to by itself, whether it is an article. */
final class Markup {
    private static final int LONGEST_NOTICE = 600;
    private static final Pattern REFRESH =
            Pattern.compile("(?i)\\s*(\\d{1,2})(?:\\.\\d*)?\\s*[;,]\\s*(?:url\\s*=\\s*)?[\"']?([^\"']+)[\"']?\\s*");

    private final FetchOutcome.Fetched fetched;
    private final Document document;

    private Markup(FetchOutcome.Fetched fetched, Document document) {
        this.fetched = fetched;
        this.document = document;
    }

    static Markup of(FetchOutcome.Fetched fetched) {
        return new Markup(fetched, parse(fetched));
    }

    private static Document parse(FetchOutcome.Fetched fetched) {
        String base = fetched.url().value();
        try {
            return Jsoup.parse(new ByteArrayInputStream(fetched.body()), Listing.charset(fetched), base);
        } catch (IOException e) {
            return new Document(base);
        }
    }

    /** Whether an answer holds HTML at all, by what the server calls it or else by how it begins. */
    static boolean isHtml(FetchOutcome.Fetched fetched) {
        String type = fetched.header("content-type");
        boolean unsaid = type.isBlank() || type.startsWith("text/plain");
        byte[] body = fetched.body();
        String start = new String(body, 0, Math.min(body.length, 1_000), StandardCharsets.ISO_8859_1);
        return type.contains("html") || (unsaid && start.stripLeading().startsWith("<"));
    }

    /** What the answer's fields and its markup ask of robots. */
    RobotsMeta wishes() {
        return RobotsMeta.of(fetched.headers().getOrDefault("x-robots-tag", List.of()))
                .and(RobotsMeta.of(document));
    }

    /** Where a page leads on to that says little itself ({@code meta http-equiv=refresh}). */
    Optional<NormalizedUrl> leadsOnTo() {
        Element refresh = document.selectFirst("meta[http-equiv~=(?i)^refresh$][content]");
        if (refresh == null
                || refresh.closest("noscript") != null
                || document.text().length() > LONGEST_NOTICE) {
            return Optional.empty();
        }
        Matcher target = REFRESH.matcher(refresh.attr("content"));
        return target.matches()
                ? Urls.resolve(fetched.url(), target.group(2)).filter(url -> !url.equals(fetched.url()))
                : Optional.empty();
    }

    /** Whether the page says of itself that it is an article. */
    boolean saysArticle() {
        return ArticleSigns.in(document);
    }

    /** Whether the page has the running text of one. */
    boolean readsLikeArticle() {
        return ArticleSigns.prose(document);
    }
}
