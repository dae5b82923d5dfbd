package org.dateline.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the element that holds the article and the blocks in it that are not boxes.
 *
 * <p>Every element that holds prose is a candidate. Its score is the harmonic mean of two shares: how much of the page's
 * prose it holds, and how much of what it holds is prose. What the publisher declares (itemprop, article, a telling
 * class) adds to it, and JSON-LD's articleBody is a witness for which blocks count.
 */
final class BodyFinder {
    private static final double DECLARED = 0.12;
    private static final double ARTICLE = 0.05;
    private static final double NAMED = 0.06;
    private static final double HEADLINED = 0.15;
    private static final int NEAR = 25;
    private static final Set<String> LEAVES = Set.of("p", "li", "blockquote", "span", "a", "td", "tr", "dd", "ul");
    private static final int LEAST = 250;
    private static final Set<String> BODY_WORDS = Set.of(
            "article-body",
            "articlebody",
            "entry-content",
            "post-content",
            "post-body",
            "story-body",
            "storybody",
            "article-content",
            "article-text",
            "articletext",
            "story-content",
            "content-body",
            "body-content",
            "story-text",
            "article-main",
            "postcontent",
            "articlecontent",
            "rich-text",
            "richtext",
            "bodytext",
            "wysiwyg");

    private final Document page;
    private final List<Block> blocks;
    private final Witness witness;
    private final String headline;
    private Set<Element> headlined = Set.of();

    BodyFinder(Document page, List<Block> blocks, Witness witness, String headline) {
        this.headline = Texts.key(headline);
        this.page = page;
        this.blocks = blocks;
        this.witness = witness;
    }

    /** The body's blocks in order. */
    Body find() {
        Prose everything = Prose.of(blocks, block -> block.prose() ? block.weight() : 0);
        Boxes boxes = new Boxes(blocks);
        List<Block> open = blocks.stream()
                .filter(block -> boxes.reason(block.at(), page).isEmpty())
                .toList();
        Body body = within(open);
        return body.weight() < LEAST && body.weight() < everything.total() / 3 ? within(blocks) : body;
    }

    private Body within(List<Block> open) {
        Set<Integer> teasers = Teasers.in(open);
        List<Block> own = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            if (!teasers.contains(i)) {
                own.add(open.get(i));
            }
        }
        return own.stream().anyMatch(Block::prose) ? around(own) : around(open);
    }

    private Body around(List<Block> open) {
        Witness heard = witness.heard(open.stream().filter(Block::prose).toList());
        Prose prose = Prose.of(open, block -> block.prose() ? block.weight() * heard.trust(block) : 0);
        headlined = headlined(open);
        Prose all = Prose.of(open, Block::weight);
        Element root = page.body();
        double most = 0;
        for (Element element : prose.elements()) {
            if (LEAVES.contains(element.normalName())) {
                continue;
            }
            double score = score(element, prose, all);
            if (score > most || (score == most && depth(element) > depth(root))) {
                most = score;
                root = element;
            }
        }
        List<Block> kept = new ArrayList<>();
        for (Block block : open) {
            if (block.at().equals(root) || block.at().parents().contains(root)) {
                kept.add(block);
            }
        }
        return new Body(root, kept);
    }

    private double score(Element element, Prose prose, Prose all) {
        double recall = prose.share(element);
        double precision = prose.in(element) / Math.max(1, all.in(element));
        return 2 * recall * precision / (recall + precision)
                + declared(element)
                + (headlined.contains(element) ? HEADLINED : 0);
    }

    private static double declared(Element element) {
        if (element.attr("itemprop").contains("articleBody")) {
            return DECLARED;
        }
        if (element.normalName().equals("article")) {
            return ARTICLE;
        }
        List<String> words = Boxes.words(element.className() + " " + element.id());
        for (int i = 0; i < words.size(); i++) {
            boolean pair = i + 1 < words.size() && BODY_WORDS.contains(words.get(i) + "-" + words.get(i + 1));
            if (pair || BODY_WORDS.contains(words.get(i))) {
                return NAMED;
            }
        }
        return 0;
    }

    /** The elements that hold the first prose after the headline. */
    private Set<Element> headlined(List<Block> open) {
        int from = 0;
        for (int i = 0; i < open.size() && from == 0; i++) {
            boolean same = open.get(i).text().length() < 500
                    && Texts.key(open.get(i).text()).equals(headline);
            from = same && open.get(i).linkDensity() < 0.5 ? i + 1 : 0;
        }
        if (from > 0) {
            for (Block block : open.subList(from, Math.min(open.size(), from + NEAR))) {
                if (block.prose() && block.weight() > 60) {
                    return new HashSet<>(block.at().parents());
                }
            }
        }
        return Set.of();
    }

    private static int depth(Element element) {
        int depth = 0;
        for (Element up = element.parent(); up != null; up = up.parent()) {
            depth++;
        }
        return depth;
    }
}
