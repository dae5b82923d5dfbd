package org.dateline.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.article.Paragraph.Role;

/**
 * Overrules the model where it judges block by block what only shows in several: consent notices, teasers that break off,
 * single paragraphs dropped from the middle of a text, and links below a heading that ends articles.
 */
final class Overruling {
    private static final double MOST_SHUT = 0.7;
    private static final double SURE = 0.5;
    private static final double UNSURE = 0.15;
    private static final int LEAST_TEASERS = 3;
    private static final double MOSTLY = 0.6;
    private static final double FEW_LINKS = 0.3;
    private static final int REACH = 6;
    private static final int LEAST_TEXT = 250;
    private static final double LINKED = 0.8;

    private final Outline outline;
    private final List<Block> blocks;
    private final double[] sure;
    private final String[] rules;

    private Overruling(Outline outline, double[] judged) {
        this.outline = outline;
        blocks = outline.blocks();
        sure = judged.clone();
        rules = new String[sure.length];
        Arrays.fill(rules, "");
    }

    /**
     * What comes of the model's judgement.
     *
     * @param judged how sure the model is of each block
     */
    static Overruling of(Outline outline, String headline, double[] judged) {
        Overruling over = new Overruling(outline, judged);
        over.dialogs();
        over.without(OtherArticles.in(outline, headline), "another article");
        over.without(LinkLines.in(outline), "leads elsewhere");
        over.teasers();
        over.gaps();
        over.ends();
        return over;
    }

    /** How sure each block is after all. */
    double[] sure() {
        return sure;
    }

    /** Why the model was overruled on a block; empty where it was not. */
    String rule(int block) {
        return rules[block];
    }

    private void drop(int block, String rule) {
        rules[block] = sure[block] >= SURE ? rule : rules[block];
        sure[block] = 0;
    }

    private void drop(int from, int to, String rule) {
        for (int i = from; i < to; i++) {
            drop(i, rule);
        }
    }

    private void without(boolean[] others, String rule) {
        for (int i = 0; i < sure.length; i++) {
            if (others[i]) {
                drop(i, rule);
            }
        }
    }

    /** A consent notice reads like prose and stands before the article, so that the model alone may be taken in by it. */
    private void dialogs() {
        double[] weights = outline.sums(Block::weight);
        boolean[] shut = new boolean[outline.size()];
        for (int n = 1; n < shut.length; n++) {
            boolean little = weights[n] < MOST_SHUT * weights[0];
            shut[n] = shut[outline.parent(n)] || (little && Boxes.dialog(outline.box(n)));
        }
        for (int i = 0; i < sure.length; i++) {
            if (shut[outline.at(i)]) {
                drop(i, "consent notice");
            }
        }
    }

    /** Texts of one form that mostly break off with three dots begin other articles. */
    private void teasers() {
        Map<String, int[]> forms = new HashMap<>();
        for (int i = 0; i < sure.length; i++) {
            if (sure[i] >= SURE && blocks.get(i).prose()) {
                int[] counts = forms.computeIfAbsent(outline.form(outline.at(i)), form -> new int[2]);
                counts[0]++;
                counts[1] += breaksOff(blocks.get(i).text()) ? 1 : 0;
            }
        }
        for (int i = 0; i < sure.length; i++) {
            int[] counts = forms.getOrDefault(outline.form(outline.at(i)), new int[2]);
            if (counts[1] >= LEAST_TEASERS && counts[1] >= MOSTLY * counts[0]) {
                drop(i, "breaks off");
            }
        }
    }

    private static boolean breaksOff(String text) {
        return text.endsWith("...") || text.endsWith("…") || text.endsWith("[…]") || text.endsWith("[...]");
    }

    /** A paragraph that stands between two of the article's, in the same element and form, is the article's too. */
    private void gaps() {
        double[] judged = sure.clone();
        for (int i = 1; i + 1 < judged.length; i++) {
            Block block = blocks.get(i);
            boolean open = judged[i] < SURE && judged[i] >= UNSURE;
            if (open && block.prose() && block.linkDensity() < FEW_LINKS && like(judged, i, -1) && like(judged, i, 1)) {
                sure[i] = SURE;
                rules[i] = "between paragraphs of the article";
            }
        }
    }

    /** Whether the nearest prose of the same form and parent in one direction is sure. */
    private boolean like(double[] judged, int i, int step) {
        for (int j = i + step; j >= 0 && j < judged.length && Math.abs(j - i) <= REACH; j += step) {
            boolean same = outline.parent(outline.at(j)) == outline.parent(outline.at(i))
                    && outline.form(outline.at(j)).equals(outline.form(outline.at(i)));
            if (same && blocks.get(j).prose()) {
                return judged[j] >= SURE;
            }
        }
        return false;
    }

    /** What follows a line that ends articles: links and headings, or cards of other articles. */
    private void ends() {
        double all = weight(0, sure.length);
        double before = 0;
        for (int i = 0; i < sure.length; i++) {
            boolean ends = Phrases.endsArticle(blocks.get(i).text());
            if (ends && ((before >= MOSTLY * all && nothingAfter(i)) || (before >= LEAST_TEXT && cardsAfter(i)))) {
                drop(i, sure.length, "below the article's end");
                return;
            }
            before += weight(i, i + 1);
        }
    }

    private double weight(int from, int to) {
        double weight = 0;
        for (int i = from; i < to; i++) {
            weight += sure[i] >= SURE ? blocks.get(i).weight() : 0;
        }
        return weight;
    }

    private boolean nothingAfter(int heading) {
        for (int i = heading + 1; i < sure.length; i++) {
            if (kept(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the prose after a heading stands in several elements, none with prose from before it, and mostly below links. */
    private boolean cardsAfter(int heading) {
        Set<Integer> own = new HashSet<>();
        Set<Integer> cards = new HashSet<>();
        int prose = 0;
        int titled = 0;
        for (int i = 0; i < sure.length; i++) {
            if (kept(i)) {
                (i < heading ? own : cards).add(outline.parent(outline.at(i)));
                prose += i > heading ? 1 : 0;
                titled += i > heading && blocks.get(i - 1).linkDensity() > LINKED ? 1 : 0;
            }
        }
        return cards.size() >= LEAST_TEASERS
                && prose <= 2 * cards.size()
                && titled >= MOSTLY * prose
                && cards.stream().noneMatch(own::contains);
    }

    private boolean kept(int i) {
        return sure[i] >= SURE && blocks.get(i).prose() && blocks.get(i).role() != Role.HEADING;
    }
}
