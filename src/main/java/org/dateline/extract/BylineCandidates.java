package org.dateline.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
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

    /** What each word for an author in a class has in it: cheaper to ask than the words are. */
    private static final List<String> STEMS =
            List.of("aut", "byline", "forfatter", "skribent", "writer", "yazar", "penulis", "reporter", "journalist");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Set<String> SIGNING = Set.of("strong", "b", "em", "i");
    private static final Set<String> PARAGRAPHS = Set.of("p", "div", "h4", "h5", "h6");
    private static final Set<String> PROSE_TAGS = Set.of("p", "li", "td");
    private static final int PROSE = 200;
    private static final int LONGEST = 140;
    private static final int LONGEST_NAMES = 300;
    private static final int BESIDE_HEADLINE = 400;
    private static final int SHORTEST_LABEL = 2;
    private static final int MOST_NODES = 60_000;

    private final List<Candidate> found = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();
    private final Map<String, Optional<Sort>> sorts = new HashMap<>();
    private final HeadlineDistance distance;
    private int seen;
    private boolean labelled;
    private boolean otherHands;
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
            return;
        }
        String words = node.text().strip();
        if (words.isEmpty()) {
            return;
        }
        if (labelled) {
            add(Sort.LINE, LineText.parent(node), "By " + Texts.clean(words));
        }
        labelled = BylineWords.label(words);
        if (words.length() >= SHORTEST_LABEL && words.length() <= LONGEST) {
            boolean opens = BylineWords.opens(words) && !distance.says(words);
            boolean near = distance.since() >= 0 && distance.since() < BESIDE_HEADLINE;
            if (opens || (near && BylineWords.dated(words))) {
                Element line = LineText.around(node, LONGEST);
                boolean card = line.closest("a") != null && !line.normalName().equals("a");
                addUnless(card, opens ? Sort.LINE : Sort.DATED, line, text(line));
            }
        }
        otherHands = BylineWords.otherHands(words);
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
                && List.of(SPACES.split(rel.toLowerCase(Locale.ROOT), -1)).contains("author")) {
            add(Sort.REL, element, text(element));
        } else if (element.attr("itemprop").toLowerCase(Locale.ROOT).contains("author")) {
            Element name = element.selectFirst("[itemprop=name]");
            add(Sort.ITEMPROP, element, name == null ? text(element) : Texts.clean(value(name)));
        } else if (BylineWords.authorPage(element) && !mentioned(element)) {
            add(Sort.LINK, element, text(element));
        } else if (signing && ((distance.since() >= 0 && !prose) || rightAligned(element))) {
            signed(element);
        } else {
            classed(element);
        }
    }

    /** Whether a link stands within a paragraph of prose, which speaks of somebody rather than is by somebody. */
    private static boolean mentioned(Element link) {
        Element around = link.parent();
        return around != null
                && PROSE_TAGS.contains(around.normalName())
                && text(around).isEmpty();
    }

    /** A paragraph that is nothing but a name in bold or italics, before the first prose or at the right margin. */
    private void signed(Element element) {
        boolean alone = element.parent() != null
                && PARAGRAPHS.contains(element.parent().normalName())
                && element.parent().childNodes().stream()
                        .allMatch(node -> node.equals(element) || (node instanceof TextNode text && text.isBlank()));
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

    private void classed(Element element) {
        String classes = element.className();
        if (classes.isEmpty() || classes.length() >= LONGEST_NAMES) {
            return;
        }
        Optional<Sort> known = sorts.get(classes);
        if (known == null) {
            known = sort(classes).or(() -> hcard(element));
            sorts.put(classes, known);
        }
        if (known.isPresent()) {
            add(known.get(), element, text(element));
        }
    }

    private static Optional<Sort> hcard(Element element) {
        return element.hasClass("fn") || element.hasClass("p-author") ? Optional.of(Sort.HCARD) : Optional.empty();
    }

    /** What a class attribute says of its element. */
    private static Optional<Sort> sort(String classes) {
        if (!Texts.hasAny(classes, STEMS)) {
            return Optional.empty();
        }
        for (String name : SPACES.split(classes, -1)) {
            List<String> words = Boxes.words(name);
            if (BylineWords.author(words)) {
                return Optional.of(BylineWords.name(words) ? Sort.NAME : Sort.CLASS);
            }
        }
        return Optional.empty();
    }

    private void add(Sort sort, Element at, String text) {
        if (!text.isEmpty() && !otherHands) {
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
        return LineText.of(element, LONGEST);
    }
}
