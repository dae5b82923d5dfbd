package org.dateline.crawl;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.article.NormalizedUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads an HTML page for links: articles told from sections by where a link stands, what it says and the form of its
 * address, and the feeds that the page announces. A page that asks robots not to follow it gives none.
 */
final class SectionReader {
    /** Sections taken from one page. */
    static final int MOST_SECTIONS = 40;

    private static final Pattern NAVIGATION = Pattern.compile(
            "(?i)(^|[-_\\s])(nav|navbar|navigation|menu|footer|breadcrumbs?|tags?|social|share|sharing|cookie|toolbar)([-_\\s]|$)");
    private static final Pattern TEASER =
            Pattern.compile("(?i)headline|title|teaser|story|entry|article|post|card|news|row|list-?item|result");
    private static final Pattern PAGES = Pattern.compile("(?i)pag(es|ing|er|ination)|next|older|load-more");

    private final NormalizedUrl url;
    private final Document document;

    /** The best that was seen of one address, which a page may link to with a picture, a headline and a date. */
    private record Seen(NormalizedUrl url, String words, int points, boolean paging, LinkShape shape) {
        Seen with(Seen other) {
            boolean better = other.points > points;
            String longer = other.words.length() > words.length() ? other.words : words;
            return new Seen(url, longer, better ? other.points : points, paging || other.paging, shape);
        }
    }

    SectionReader(NormalizedUrl url, InputStream in, @Nullable String charset) {
        this.url = url;
        this.document = parse(in, charset, url);
    }

    private static Document parse(InputStream in, @Nullable String charset, NormalizedUrl url) {
        try {
            return Jsoup.parse(in, charset, url.value());
        } catch (IOException e) {
            return new Document(url.value());
        }
    }

    Discovery read() {
        if (RobotsMeta.of(document).noFollow()) {
            return Discovery.nothing(Discovery.Form.PAGE, url);
        }
        Map<NormalizedUrl, Seen> seen = new LinkedHashMap<>();
        for (Element link : document.select("a[href]")) {
            look(link).ifPresent(found -> seen.merge(found.url, found, Seen::with));
        }
        List<Discovery.Found> articles = new ArrayList<>();
        List<Discovery.Lead> leads = new ArrayList<>(Announced.of(document, url, base()));
        Map<Shape, Integer> alike = new HashMap<>();
        for (Seen each : seen.values()) {
            if (each.points >= LinkShape.ARTICLE && !each.paging) {
                articles.add(new Discovery.Found(each.url, each.words, null));
            } else if (leads.size() < MOST_SECTIONS
                    && alike.merge(Shape.ofSection(each.url), 1, Integer::sum) <= SectionRoom.MOST_ALIKE) {
                leads.add(new Discovery.Lead(each.url, Role.SECTION));
            }
        }
        return new Discovery(Discovery.Form.PAGE, url, articles, leads);
    }

    private NormalizedUrl base() {
        Element base = document.selectFirst("base[href]");
        return base == null ? url : Urls.resolve(url, base.attr("href")).orElse(url);
    }

    private Optional<Seen> look(Element link) {
        if (link.attr("rel").toLowerCase(Locale.ROOT).contains("nofollow")) {
            return Optional.empty();
        }
        Optional<NormalizedUrl> target = Urls.resolve(base(), link.attr("href"))
                .filter(found -> !found.equals(url) && Urls.sameSite(found, url));
        if (target.isEmpty()) {
            return Optional.empty();
        }
        LinkShape shape = LinkShape.of(target.get());
        if (shape.fixture() || (shape.depth() == 0 && shape.points() < LinkShape.ARTICLE && !shape.paging())) {
            return Optional.empty();
        }
        String words = link.text().strip();
        boolean paging = shape.paging()
                || link.attr("rel").contains("next")
                || (words.matches("\\d{1,4}") && within(link, PAGES) != null);
        return Optional.of(new Seen(target.get(), words, shape.points() + points(link, words), paging, shape));
    }

    private static int points(Element link, String words) {
        int count = words.isEmpty() ? 0 : words.split("\\s+").length;
        int points = words.length() >= 30 && count >= 5
                ? 3
                : words.length() >= 25 && count >= 4 ? 2 : words.length() >= 15 && count >= 3 ? 1 : 0;
        if (inNavigation(link)) {
            return points - 4;
        }
        if (link.closest("article, h1, h2, h3, h4, h5") != null
                || link.selectFirst("h1, h2, h3, h4, h5") != null
                || link.closest("[itemprop=headline], [itemtype*=Article]") != null) {
            points += 2;
        } else if (within(link, TEASER) != null) {
            points += 1;
        }
        return points;
    }

    private static boolean inNavigation(Element link) {
        if (link.closest("nav, footer, [role=navigation]") != null) {
            return true;
        }
        Element header = link.closest("header");
        if (header != null && header.closest("article, main, section, li") == null) {
            return true;
        }
        Element menu = within(link, NAVIGATION);
        return menu != null && menu.closest("article") == null;
    }

    /** The nearest of the link and its four nearest ancestors whose class or id is of this form. */
    private static @Nullable Element within(Element link, Pattern form) {
        Element element = link;
        for (int up = 0; up < 5 && element != null && !element.tagName().equals("body"); up++) {
            if (form.matcher(element.className() + " " + element.id()).find()) {
                return element;
            }
            element = element.parent();
        }
        return null;
    }
}
