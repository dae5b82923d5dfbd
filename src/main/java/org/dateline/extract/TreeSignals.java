package org.dateline.extract;

import java.util.Arrays;
import java.util.Set;

/** What the elements around a block are called, worked out for each element from its parent's. */
final class TreeSignals {
    private static final Set<String> ASIDES = Set.of("aside", "nav", "footer", "header", "form", "figure");
    private static final int FAR = 12;
    private static final int MOST_ARTICLES = 3;

    private final Outline outline;
    private final Boxes boxes;
    private final Prose prose;
    private final int[] toArticle;
    private final int[] toMain;
    private final int[] toAside;
    private final int[] articles;
    private final int[] article;
    private final int[] box;

    TreeSignals(Outline outline, Boxes boxes, Prose prose) {
        this.outline = outline;
        this.boxes = boxes;
        this.prose = prose;
        toArticle = distances(Set.of("article"));
        toMain = distances(Set.of("main"));
        toAside = distances(ASIDES);
        articles = new int[outline.size()];
        article = new int[articles.length];
        box = new int[articles.length];
        for (int n = 0; n < articles.length; n++) {
            int parent = outline.parent(n);
            boolean own = toArticle[n] == 0;
            articles[n] = (parent < 0 ? 0 : articles[parent]) + (own ? 1 : 0);
            article[n] = own ? n : parent < 0 ? -1 : article[parent];
            boolean boxed = n > 0 && !boxes.reason(n).isEmpty();
            box[n] = boxed ? n : parent < 0 ? -1 : box[parent];
        }
    }

    /** How many levels up the nearest element of these tags is, for each element. */
    private int[] distances(Set<String> tags) {
        int[] distances = new int[outline.size()];
        Arrays.fill(distances, FAR);
        for (int n = 0; n < distances.length; n++) {
            if (tags.contains(outline.element(n).normalName())) {
                distances[n] = 0;
            } else if (outline.parent(n) >= 0) {
                distances[n] = Math.min(FAR, distances[outline.parent(n)] + 1);
            }
        }
        return distances;
    }

    /** Fills in what is told of a block in an element. */
    void put(int block, int at, SignalTable to) {
        to.put(block, Signal.DEPTH, outline.depth(at));
        to.put(block, Signal.ARTICLE_DISTANCE, toArticle[at]);
        to.put(block, Signal.MAIN_DISTANCE, toMain[at]);
        to.put(block, Signal.ASIDE_DISTANCE, toAside[at]);
        to.put(block, Signal.ARTICLES_AROUND, Math.min(MOST_ARTICLES, articles[at]));
        to.put(
                block,
                Signal.OWN_ARTICLE_PROSE,
                article[at] < 0 ? -1 : prose.in(article[at]) / Math.max(1, prose.total()));
        int distance = box[at] < 0 ? FAR : Math.min(FAR, outline.depth(at) - outline.depth(box[at]));
        to.put(block, Signal.BOX, distance == FAR ? 0 : Boxes.certain(boxes.reason(box[at])) ? 2 : 1);
        to.put(block, Signal.BOX_DISTANCE, distance);
    }
}
