package org.dateline.crawl;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.article.NormalizedUrl;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/** Reads sitemaps and sitemap indexes (sitemaps.org 0.9, Google's news extension), one entry at a time. */
final class SitemapReader {
    /** Sitemaps taken from one index, newest first. */
    static final int MOST_SITEMAPS = 50;

    private static final Pattern NOT_FOR_ARTICLES =
            Pattern.compile("(?i)(category|categories|post_tag|tag|tags|author|authors|image|images|video|videos)"
                    + "[-_]?(sitemap|\\d*\\.xml)|sitemap[-_](category|categories|tags?|authors?|images?|videos?)\\b");

    private final NormalizedUrl url;
    private final InputStream in;
    private final Charset charset;
    private final int most;

    SitemapReader(NormalizedUrl url, InputStream in, @Nullable String charset, int most) {
        this.url = url;
        this.in = in;
        this.charset = charset == null ? StandardCharsets.UTF_8 : Charset.forName(charset);
        this.most = most;
    }

    Discovery urls() {
        List<Discovery.Found> found = new ArrayList<>();
        List<Discovery.Found> doubtful = new ArrayList<>();
        boolean news = false;
        try (StreamParser entries = open()) {
            Iterator<Element> each = entries.stream()
                    .filter(element -> local(element).equals("url"))
                    .limit(most)
                    .iterator();
            while (each.hasNext()) {
                Element entry = each.next();
                String title = text(entry, "title");
                boolean dated = !text(entry, "publication_date").isEmpty();
                news |= dated;
                entry(entry).ifPresent(link -> {
                    Discovery.Found page = new Discovery.Found(link, title, date(entry));
                    LinkShape shape = LinkShape.of(link);
                    if (dated || shape.mayBeArticle()) {
                        found.add(page);
                    } else if (shape.mayBeAnything()) {
                        doubtful.add(page);
                    }
                });
                entry.remove();
            }
        } catch (UncheckedIOException e) {
            // What was read before the break is kept.
        }
        Discovery.Form form = news ? Discovery.Form.NEWS_SITEMAP : Discovery.Form.SITEMAP;
        List<Discovery.Found> articles = new ArrayList<>(Discovery.newestFirst(found));
        articles.addAll(news ? List.of() : Discovery.newestFirst(doubtful));
        return new Discovery(form, url, articles, List.of());
    }

    Discovery index() {
        List<Discovery.Found> found = new ArrayList<>();
        try (StreamParser entries = open()) {
            entries.stream()
                    .filter(element -> local(element).equals("sitemap"))
                    .limit(most)
                    .forEach(entry -> entry(entry)
                            .filter(link ->
                                    !NOT_FOR_ARTICLES.matcher(Urls.path(link)).find())
                            .ifPresent(link -> found.add(new Discovery.Found(link, "", date(entry)))));
        } catch (UncheckedIOException e) {
            // What was read before the break is kept.
        }
        List<Discovery.Lead> leads = Discovery.newestFirst(found).stream()
                .sorted(Comparator.comparing(each -> !Urls.path(each.url()).contains("news")))
                .limit(MOST_SITEMAPS)
                .map(each -> new Discovery.Lead(each.url(), Role.SITEMAP))
                .toList();
        return new Discovery(Discovery.Form.SITEMAP_INDEX, url, List.of(), leads);
    }

    private StreamParser open() {
        Reader text = new InputStreamReader(in, charset);
        return new StreamParser(Parser.xmlParser()).parse(text, url.value());
    }

    private Optional<NormalizedUrl> entry(Element entry) {
        return Urls.resolve(url, text(entry, "loc")).filter(link -> Urls.sameSite(link, url));
    }

    private static @Nullable Instant date(Element entry) {
        return FeedDates.read(text(entry, "publication_date"))
                .or(() -> FeedDates.read(text(entry, "lastmod")))
                .orElse(null);
    }

    private static String text(Element entry, String name) {
        for (Element element : entry.getAllElements()) {
            if (local(element).equals(name)) {
                return element.text().strip();
            }
        }
        return "";
    }

    private static String local(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1);
    }
}
