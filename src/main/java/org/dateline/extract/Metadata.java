package org.dateline.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/** What the head of a page says: meta elements, title, canonical link, language. */
final class Metadata {
    private static final List<String> NAMING = List.of("property", "name", "itemprop", "http-equiv");

    private final Map<String, List<String>> metas = new HashMap<>();
    private final String title;
    private final String canonical;
    private final String language;

    private Metadata(Landmarks page) {
        page.metas().forEach(this::add);
        Element titled = page.title();
        title = Texts.clean(titled == null ? page.page().title() : titled.text());
        Element link = page.canonical();
        canonical = link == null ? "" : link.absUrl("href");
        Element html = page.html();
        language = html == null ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
    }

    private void add(Element meta) {
        String content = Texts.clean(meta.attr(meta.hasAttr("content") ? "content" : "value"));
        for (String attribute : content.isEmpty() ? List.<String>of() : NAMING) {
            String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                metas.computeIfAbsent(name, n -> new ArrayList<>()).add(content);
            }
        }
    }

    static Metadata of(Landmarks page) {
        return new Metadata(page);
    }

    /** The first content of the first of these names that the page gives; empty for none. */
    String first(String... names) {
        for (String name : names) {
            List<String> contents = metas.getOrDefault(name, List.of());
            if (!contents.isEmpty()) {
                return contents.getFirst();
            }
        }
        return "";
    }

    /** Every content of a name. */
    List<String> all(String name) {
        return metas.getOrDefault(name, List.of());
    }

    /** The names that pass a test, in alphabetical order. */
    List<String> names(Predicate<String> test) {
        return metas.keySet().stream().filter(test).sorted().toList();
    }

    String title() {
        return title;
    }

    /** The absolute canonical address as the page gives it; empty when it gives none. */
    String canonical() {
        return canonical.isEmpty() ? first("og:url") : canonical;
    }

    /** The declared language as written, empty when there is none. */
    String language() {
        return language.isBlank() ? first("content-language", "og:locale", "language") : language;
    }

    String siteName() {
        return first("og:site_name", "application-name", "twitter:app:name:iphone");
    }
}
