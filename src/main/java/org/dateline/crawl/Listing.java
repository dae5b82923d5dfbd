package org.dateline.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.dateline.article.NormalizedUrl;
import org.jspecify.annotations.Nullable;

/** An answer's bytes, unpacked, and what their beginning says of their form; what the server calls them counts little. */
final class Listing {
    private static final int BEGINNING = 4_000;
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w:.+-]{2,40})");

    private final NormalizedUrl url;
    private final byte[] body;
    private final String contentType;
    private final @Nullable String charset;

    private Listing(NormalizedUrl url, byte[] body, String contentType, @Nullable String charset) {
        this.url = url;
        this.body = body;
        this.contentType = contentType;
        this.charset = charset;
    }

    static Listing open(FetchOutcome.Fetched fetched, int most) {
        return new Listing(
                fetched.url(),
                unpacked(fetched.body(), most),
                fetched.header("content-type").toLowerCase(Locale.ROOT),
                charset(fetched));
    }

    Discovery discover(int mostUrls) {
        return switch (form()) {
            case RSS -> new FeedReader(url, in(), charset).rss();
            case ATOM -> new FeedReader(url, in(), charset).atom();
            case JSON_FEED -> JsonFeedReader.read(url, body);
            case SITEMAP, NEWS_SITEMAP -> new SitemapReader(url, in(), charset, mostUrls).urls();
            case SITEMAP_INDEX -> new SitemapReader(url, in(), charset, mostUrls).index();
            case PAGE -> new SectionReader(url, in(), charset).read();
            case OTHER -> Discovery.nothing(Discovery.Form.OTHER, url);
        };
    }

    private Discovery.Form form() {
        Charset unicode = "UTF-16".equals(charset) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        String start = new String(body, 0, Math.min(body.length, BEGINNING), unicode)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
        String root = root(start);
        return switch (root) {
            case "rss", "rdf:rdf", "channel" -> Discovery.Form.RSS;
            case "feed", "atom:feed" -> Discovery.Form.ATOM;
            case "urlset" -> Discovery.Form.SITEMAP;
            case "sitemapindex" -> Discovery.Form.SITEMAP_INDEX;
            case "{" ->
                start.contains("jsonfeed.org") || start.contains("\"items\"")
                        ? Discovery.Form.JSON_FEED
                        : Discovery.Form.OTHER;
            case "" -> Discovery.Form.OTHER;
            case "html" -> Discovery.Form.PAGE;
            default -> isHtml() ? Discovery.Form.PAGE : Discovery.Form.OTHER;
        };
    }

    private boolean isHtml() {
        return contentType.isEmpty() || contentType.contains("html") || contentType.startsWith("text/plain");
    }

    /** The first element's name, or an opening brace, past comments and declarations. */
    private static String root(String start) {
        String rest = start.startsWith("\ufeff") ? start.substring(1).strip() : start.strip();
        while (rest.startsWith("<?") || rest.startsWith("<!")) {
            if (rest.startsWith("<!doctype html")) {
                return "html";
            }
            int end = endOfDeclaration(rest);
            if (end < 0) {
                return "";
            }
            rest = rest.substring(end).strip();
        }
        if (rest.isEmpty()) {
            return "";
        }
        if (rest.startsWith("{")) {
            return "{";
        }
        Matcher name = Pattern.compile("<([a-z][\\w:.-]*)").matcher(rest);
        String found = rest.startsWith("<") && name.lookingAt() ? name.group(1) : "text";
        int prefix = found.indexOf(':');
        return found.endsWith(":urlset") || found.endsWith(":sitemapindex") ? found.substring(prefix + 1) : found;
    }

    private static int endOfDeclaration(String rest) {
        if (rest.startsWith("<?")) {
            return after(rest, "?>", 0);
        }
        if (rest.startsWith("<!--")) {
            return after(rest, "-->", 0);
        }
        int subset = rest.indexOf('[');
        int end = rest.indexOf('>');
        return subset >= 0 && subset < end ? after(rest, ">", Math.max(0, rest.indexOf(']'))) : after(rest, ">", 0);
    }

    private static int after(String text, String mark, int from) {
        int at = text.indexOf(mark, from);
        return at < 0 ? -1 : at + mark.length();
    }

    private InputStream in() {
        return new ByteArrayInputStream(body);
    }

    /** The charset of a byte order mark, else the server's if it is one; null: the markup is to be asked. */
    static @Nullable String charset(FetchOutcome.Fetched fetched) {
        byte[] body = fetched.body();
        int mark = body.length < 2 ? 0 : ((body[0] & 0xff) << 8) | (body[1] & 0xff);
        if (mark == 0xfeff || mark == 0xfffe) {
            return "UTF-16";
        }
        Matcher charset = CHARSET.matcher(fetched.header("content-type"));
        return charset.find() && isCharset(charset.group(1)) ? charset.group(1) : null;
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] unpacked(byte[] body, int most) {
        if (body.length < 2 || (body[0] & 0xff) != 0x1f || (body[1] & 0xff) != 0x8b) {
            return body;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return SizeLimit.of(most).read(in, 16 * 1024).bytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
