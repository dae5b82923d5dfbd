package org.dateline.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final Outline outline;
    private final List<Block> blocks;
    private final double[] sure;

    private Overruling(Outline outline, double[] judged) {
        this.outline = outline;
        blocks = outline.blocks();
        sure = judged.clone();
    }

    /** How sure each block is after all. */
    static double[] of(Outline outline, double[] judged) {
        Overruling over = new Overruling(outline, judged);
        String t = System.getProperty("xb", "dtge");
        if (t.contains("d")) over.dialogs();
        if (t.contains("t")) over.teasers();
        if (t.contains("g")) over.gaps();
        if (t.contains("e")) over.ends();
        return over.sure;
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
            sure[i] = shut[outline.at(i)] ? 0 : sure[i];
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
                sure[i] = 0;
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

    /** What follows a heading that ends articles, when most stands before it and nothing but links and headings follows. */
    private void ends() {
        double all = 0;
        for (int i = 0; i < sure.length; i++) {
            all += sure[i] >= SURE ? blocks.get(i).weight() : 0;
        }
        double before = 0;
        for (int i = 0; i < sure.length; i++) {
            if (sure[i] >= SURE
                    && before >= MOSTLY * all
                    && Phrases.endsArticle(blocks.get(i).text())
                    && nothingAfter(i)) {
                java.util.Arrays.fill(sure, i, sure.length, 0);
                return;
            }
            before += sure[i] >= SURE ? blocks.get(i).weight() : 0;
        }
    }

    private boolean nothingAfter(int heading) {
        for (int i = heading + 1; i < sure.length; i++) {
            Block block = blocks.get(i);
            if (sure[i] >= SURE && block.prose() && block.role() != Role.HEADING) {
                return false;
            }
        }
        return true;
    }
}
