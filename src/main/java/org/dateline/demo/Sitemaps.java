package org.dateline.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Sitemaps by the protocol of sitemaps.org, and the news extension of it. */
final class Sitemaps {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String PROTOCOL = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
    private static final String NEWS = "xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"";

    private Sitemaps() {}

    /** The addresses of these stories, with the day on which each was last touched. */
    static String urls(Edition edition, List<Story> stories) {
        StringBuilder out = new StringBuilder(HEAD + "<urlset " + PROTOCOL + ">\n");
        for (Story story : stories) {
            String touched = story.touched()
                    .map(date -> "<lastmod>" + date.toLocalDate() + "</lastmod>")
                    .orElse("");
            out.append("<url>" + loc(edition.url(story)) + touched + "</url>\n");
        }
        return out.append("</urlset>\n").toString();
    }

    /** A news sitemap: title, date and publication with each address. */
    static String news(Publisher publisher, Edition edition) {
        StringBuilder out = new StringBuilder(HEAD + "<urlset " + PROTOCOL + " " + NEWS + ">\n");
        for (Story story : edition.of(publisher)) {
            out.append("""
                    <url>%s<news:news>
                    <news:publication><news:name>%s</news:name><news:language>en</news:language></news:publication>
                    <news:publication_date>%s</news:publication_date><news:title>%s</news:title>
                    </news:news></url>
                    """.formatted(
                    loc(edition.url(story)), Html.text(publisher.title()), story.date(), Html.text(story.headline())));
        }
        return out.append("</urlset>\n").toString();
    }

    /** A sitemap of sitemaps. */
    static String index(List<URI> sitemaps) {
        StringBuilder out = new StringBuilder(HEAD + "<sitemapindex " + PROTOCOL + ">\n");
        sitemaps.forEach(sitemap -> out.append("<sitemap>" + loc(sitemap) + "</sitemap>\n"));
        return out.append("</sitemapindex>\n").toString();
    }

    /** Text as a gzip file. */
    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Text as a gzip file in UTF-8. */
    static byte[] gzip(String plain) {
        return gzip(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static String loc(URI url) {
        return Html.element("loc", url.toString());
    }
}
