package org.dateline.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeVisitor;

/**
 * Collects in one walk what may be a page's byline: elements that call themselves an author's, links to an author's
 * page, lines that open with "By" in many languages, and names beside a date at the headline.
 */
final class BylineCandidates implements NodeVisitor {
    /** Why an element is taken for a byline, the surest first. */
    enum Sort {
        REL("rel=author", 4),
        ITEMPROP("itemprop author", 4),
        LINK("link to an author's page", 3.6),
        NAME("class of an author's name", 3.5),
        LINE("line that opens as a byline", 3.3),
        CLASS("class of an author", 3),
        HCARD("h-card", 3),
        DATED("name beside a date", 1.5),
        SIGNED("signature", 1);

        final String evidence;
        final double sure;

        Sort(String evidence, double sure) {
            this.evidence = evidence;
            this.sure = sure;
        }
    }

    /**
     * What may be a byline.
     *
     * @param at where it stands
     * @param text its words
     * @param distance characters of text from the headline to it, below 0 before the headline
     */
    record Candidate(Sort sort, Element at, String text, int distance) {}

    private static final Set<String> AUTHOR = Set.of(
            "author",
            "authors",
            "authorname",
            "byline",
            "bylines",
            "autor",
            "autoren",
            "autorin",
            "autore",
            "autori",
            "autores",
            "auteur",
            "auteurs",
            "forfatter",
            "skribent",
            "writer",
            "authorline",
            "yazar",
            "penulis",
            "reporter",
            "journalist");
    /** What each of those has in it: cheaper to ask than the words are. */
    private static final List<String> STEMS =
            List.of("aut", "byline", "forfatter", "skribent", "writer", "yazar", "penulis", "reporter", "journalist");

    private static final Set<String> NOT_NAME = Set.of(
            "avatar",
            "image",
            "img",
            "photo",
            "picture",
            "bio",
            "biography",
            "description",
            "desc",
            "role",
            "job",
            "position",
            "social",
            "follow",
            "comment",
            "comments",
            "related",
            "latest",
            "more",
            "share",
            "icon",
            "thumb",
            "thumbnail",
            "email",
            "twitter",
            "label",
            "about",
            "posts",
            "caption",
            "credit");
    private static final Pattern AUTHOR_PAGE = Pattern.compile(
            "(?i)/(?:authors?|autor(?:en|es|a)?|auteurs?|autor[ei]|contributors?|journalists?|periodistas?|reporters?|columnists?"
                    + "|columnistas?|staff|profiles?|profile?n?|by|people|writers?|forfatter|skribent|redakteure?|personen|yazar(?:lar)?|penulis)/[^/?#]{2,}");
    private static final Pattern OPENS = Pattern.compile("(?iu)^[\\W_]{0,3}(?:" + Bylines.BY + ")(?:\\s*:|\\s|$).*");
    private static final Set<String> FIRST_WORDS =
            Set.of(("a an ein une un article artikel beitrag text texte texto testo tekst story words report"
                            + " reporting interview essay written reported posted published compiled submitted created contributed verfasst geschrieben"
                            + " erstellt veröffentlicht gespeichert eingestellt publié publicado escrito elaborado scritto pubblicato geschreven geplaatst"
                            + " skrevet skriven propos par by von vom por di da door av af od przez de the author authors writer autor autorin autoren"
                            + " autorinnen autora autores auteur auteurs autrice autore autori forfatter författare kirjoittaja yazan yazar redaktion"
                            + " redakteur redacción redazione rédaction penulis reporter herausgeber escribe автор автори текст συντάκτης 著者 執筆 記者 文")
                    .split(" "));
    private static final int FARTHEST_WORD = 3;
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)(?:author|authors|autor|autorin|autoren|autor(?:in)?/autor(?:in)?|autora|auteurs?|autore|written by|geschrieben von|verfasst von|contributors?|redaktion)\\s*:?");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");
    private static final Set<String> INLINE = Set.of(
            "a", "span", "b", "strong", "em", "i", "u", "font", "small", "cite", "abbr", "time", "q", "sup", "nobr");
    private static final Set<String> SIGNING = Set.of("strong", "b", "em", "i");
    private static final Set<String> PARAGRAPHS = Set.of("p", "div", "h4", "h5", "h6");
    private static final Pattern BARS = Pattern.compile("\\s*\\|[\\s|]*");
    private static final Pattern EDGES = Pattern.compile("^[\\s|]+|[\\s|]+$");
    private static final int PROSE = 200;
    private static final int LONGEST = 140;
    private static final int BESIDE_HEADLINE = 400;
    private static final int SHORTEST_LABEL = 2;
    private static final int LONGEST_LABEL = 30;
    private static final int MOST_NODES = 60_000;

    private final List<Candidate> found = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();
    private final Map<String, Optional<Sort>> sorts = new HashMap<>();
    private final HeadlineDistance distance;
    private int seen;
    private boolean labelled;
    private boolean prose;

    BylineCandidates(String headline) {
        distance = new HeadlineDistance(headline);
    }

    /** Everything found in an element, in order. */
    List<Candidate> in(Element root) {
        root.traverse(this);
        List<Candidate> placed = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Candidate each = found.get(i);
            placed.add(new Candidate(each.sort(), each.at(), each.text(), distance.to(positions.get(i))));
        }
        return placed;
    }

    @Override
    public void head(Node node, int depth) {
        if (seen++ > MOST_NODES) {
            return;
        }
        if (node instanceof TextNode text) {
            text(text);
        } else if (node instanceof Element element) {
            distance.at(element);
            element(element);
        }
    }

    private void text(TextNode node) {
        if (node.isBlank()) {
            labelled = false;
            return;
        }
        String words = node.text().strip();
        if (labelled && !words.isEmpty()) {
            labelled = false;
            add(Sort.LINE, parent(node), "By " + Texts.clean(words));
        }
        labelled = words.length() <= LONGEST_LABEL && LABEL.matcher(words).matches();
        if (words.length() >= SHORTEST_LABEL && words.length() <= LONGEST) {
            boolean opens = mayOpen(words) && OPENS.matcher(words).matches();
            boolean near = distance.since() >= 0 && distance.since() < BESIDE_HEADLINE;
            if (opens || (near && YEAR.matcher(words).find())) {
                Element line = line(node, LONGEST);
                boolean card = line.closest("a") != null && !line.normalName().equals("a");
                addUnless(card, opens ? Sort.LINE : Sort.DATED, line, text(line));
            }
        }
        prose |= distance.since() >= 0 && words.length() > PROSE;
        distance.past(words.length());
    }

    private void element(Element element) {
        boolean signing = SIGNING.contains(element.normalName());
        if (element.attributesSize() == 0 && !signing) {
            return;
        }
        String rel = element.attr("rel");
        if (!rel.isEmpty()
                && List.of(rel.toLowerCase(Locale.ROOT).split("\\s+", -1)).contains("author")) {
            add(Sort.REL, element, text(element));
        } else if (element.attr("itemprop").toLowerCase(Locale.ROOT).contains("author")) {
            Element name = element.selectFirst("[itemprop=name]");
            add(Sort.ITEMPROP, element, name == null ? text(element) : Texts.clean(value(name)));
        } else if (element.normalName().equals("a")
                && AUTHOR_PAGE.matcher(element.attr("href")).find()
                && here(element)) {
            add(Sort.LINK, element, text(element));
        } else if (signing && (distance.since() >= 0 && !prose || rightAligned(element))) {
            signed(element);
        } else if (!element.className().isEmpty() && element.className().length() < 300) {
            classed(element);
        }
    }

    /** A paragraph that is nothing but a name in bold or italics, before the first prose or at the right margin. */
    private void signed(Element element) {
        boolean alone = element.parent() != null
                && PARAGRAPHS.contains(element.parent().normalName())
                && element.parent().childNodes().stream()
                        .allMatch(node -> node == element || (node instanceof TextNode text && text.isBlank()));
        String text = alone ? text(element) : "";
        if (!text.isEmpty() && !distance.says(text)) {
            add(Sort.SIGNED, element, text);
        }
    }

    private static boolean rightAligned(Element element) {
        Element paragraph = element.parent();
        return paragraph != null
                && (paragraph.attr("style").replace(" ", "").contains("text-align:right")
                        || paragraph.attr("align").equalsIgnoreCase("right"));
    }

    /** Whether a link stays on its host, as profiles elsewhere are those of people and accounts of all sorts. */
    private static boolean here(Element link) {
        String href = link.attr("href");
        if (!href.startsWith("http") && !href.startsWith("//")) {
            return true;
        }
        String there = href.replaceFirst("^(?:https?:)?//(?:www\\.)?", "").replaceFirst("[/:?#].*", "");
        String base = link.baseUri().replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("[/:?#].*", "");
        return there.isEmpty() || base.endsWith(there) || there.endsWith(base);
    }

    private void classed(Element element) {
        Optional<Sort> sort = sorts.computeIfAbsent(element.className(), BylineCandidates::sort);
        if (sort.isPresent()) {
            add(sort.get(), element, text(element));
        } else if (element.hasClass("fn") || element.hasClass("p-author")) {
            add(Sort.HCARD, element, text(element));
        }
    }

    /** What a class attribute says of its element. */
    private static Optional<Sort> sort(String classes) {
        if (STEMS.stream().noneMatch(stem -> Texts.has(classes, stem))) {
            return Optional.empty();
        }
        for (String name : classes.split("\\s+", -1)) {
            List<String> words = Boxes.words(name);
            if (words.stream().anyMatch(AUTHOR::contains) && words.stream().noneMatch(NOT_NAME::contains)) {
                boolean named = words.contains("name") || words.contains("authorname") || words.contains("link");
                return Optional.of(named ? Sort.NAME : Sort.CLASS);
            }
        }
        return Optional.empty();
    }

    /** Whether the first word is one that bylines open with: cheaper to ask than the pattern is. */
    private static boolean mayOpen(String words) {
        int from = 0;
        while (from < words.length() && !Character.isLetter(words.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < words.length() && Character.isLetter(words.charAt(to))) {
            to++;
        }
        return from <= FARTHEST_WORD
                && FIRST_WORDS.contains(words.substring(from, to).toLowerCase(Locale.ROOT));
    }

    /** The block that a text node stands in, or as much of it as is no longer than this. */
    static Element line(TextNode text, int longest) {
        Element at = parent(text);
        for (Element up = at.parent();
                up != null
                        && INLINE.contains(at.normalName())
                        && !text(up, longest).isEmpty();
                up = at.parent()) {
            at = up;
        }
        return at;
    }

    private static Element parent(TextNode text) {
        return Objects.requireNonNull(text.parentElement(), "a text of a walked tree");
    }

    private void add(Sort sort, Element at, String text) {
        if (!text.isEmpty()) {
            found.add(new Candidate(sort, at, text, 0));
            positions.add(distance.position());
        }
    }

    private void addUnless(boolean not, Sort sort, Element at, String text) {
        if (!not) {
            add(sort, at, text);
        }
    }

    private static String value(Element name) {
        return name.hasAttr("content") ? name.attr("content") : text(name);
    }

    private static String text(Element element) {
        return text(element, LONGEST);
    }

    /**
     * An element's words, with a space between what its own elements hold and a bar between its blocks; empty when they
     * are more than so many characters.
     */
    static String text(Element element, int most) {
        StringBuilder words = new StringBuilder();
        element.filter((node, depth) -> {
            if (node instanceof TextNode text) {
                words.append(text.isBlank() ? " " : text.text());
            } else if (node instanceof Element inner && depth > 0) {
                words.append(INLINE.contains(inner.normalName()) ? " " : " | ");
            }
            return words.length() > 3 * most ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        });
        String text = BARS.matcher(Texts.clean(words.toString())).replaceAll(" | ");
        String bare = EDGES.matcher(text).replaceAll("");
        return bare.length() > most ? "" : bare;
    }
}
