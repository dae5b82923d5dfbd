package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** The elements of a page that its headline, dates and names are read from, gathered in one walk, each sort in order. */
final class Landmarks implements NodeVisitor {
    private static final String DATED = "datepublished";

    private static final Pattern CANONICAL = Pattern.compile("(?i)\\bcanonical\\b");

    private final Document page;
    private final List<Element> metas = new ArrayList<>();
    private final List<Element> json = new ArrayList<>();
    private final List<Element> first = new ArrayList<>();
    private final List<Element> second = new ArrayList<>();
    private final List<Element> named = new ArrayList<>();
    private final List<Element> times = new ArrayList<>();
    private final List<Element> dated = new ArrayList<>();
    private @Nullable Element title;
    private @Nullable Element canonical;
    private @Nullable Element html;

    private Landmarks(Document page) {
        this.page = page;
    }

    /** Walks a page. */
    static Landmarks of(Document page) {
        Landmarks landmarks = new Landmarks(page);
        page.traverse(landmarks);
        return landmarks;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            byTag(element);
            if (element.attributesSize() > 0) {
                byAttributes(element);
            }
        }
    }

    private void byTag(Element element) {
        switch (element.normalName()) {
            case "h1" -> first.add(element);
            case "h2" -> second.add(element);
            case "meta" -> metas.add(element);
            case "time" -> addIf(element.hasAttr("datetime"), times, element);
            case "script" -> addIf(lower(element.attr("type")).contains("ld+json"), json, element);
            case "title" -> title = title == null && inHead(element) ? element : title;
            case "link" -> canonical = canonical == null && canonical(element) ? element : canonical;
            case "html" -> html = html == null ? element : html;
            default -> {}
        }
    }

    private void byAttributes(Element element) {
        String property = element.attr("itemprop");
        if (!property.isEmpty()) {
            addIf(property.strip().equalsIgnoreCase("headline"), named, element);
        }
        boolean date = lower(property).contains(DATED)
                || lower(element.attr("property")).contains(DATED);
        addIf(date, dated, element);
    }

    private static void addIf(boolean is, List<Element> to, Element element) {
        if (is) {
            to.add(element);
        }
    }

    private static boolean inHead(Element title) {
        return title.parent() != null && title.parent().normalName().equals("head");
    }

    private static boolean canonical(Element link) {
        return link.hasAttr("href") && CANONICAL.matcher(link.attr("rel")).find();
    }

    private static String lower(String attribute) {
        return attribute.isEmpty() ? attribute : attribute.toLowerCase(Locale.ROOT);
    }

    Document page() {
        return page;
    }

    /** The meta elements. */
    List<Element> metas() {
        return metas;
    }

    /** The scripts that hold JSON-LD. */
    List<Element> json() {
        return json;
    }

    /** The headings of the first rank. */
    List<Element> h1() {
        return first;
    }

    /** The headings of the second rank. */
    List<Element> h2() {
        return second;
    }

    /** The elements that microdata call the headline. */
    List<Element> headlines() {
        return named;
    }

    /** The time elements with a moment in an attribute. */
    List<Element> times() {
        return times;
    }

    /** The elements that microdata or RDFa call the date of publication. */
    List<Element> dated() {
        return dated;
    }

    /** The title element of the head, null for none. */
    @Nullable
    Element title() {
        return title;
    }

    /** The first link to the canonical address, null for none. */
    @Nullable
    Element canonical() {
        return canonical;
    }

    /** The root element, null for none. */
    @Nullable
    Element html() {
        return html;
    }
}
