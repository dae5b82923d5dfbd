package org.dateline.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;

/**
 * An article that is like another one, indexed or not.
 *
 * @param id the article
 * @param likeness how alike they are
 */
public record Neighbour(ArticleId id, Likeness likeness) {
    private static final Comparator<Neighbour> LEAST_ALIKE = Comparator.comparingDouble(
                    (Neighbour each) -> each.likeness().jaccard())
            .thenComparing(Neighbour::id, Comparator.reverseOrder());

    /**
     * The articles that are most like this one, itself left out, the most alike first. Every article is compared, so that
     * what the stories overlook is seen too.
     *
     * @param most how many to give
     */
    public static List<Neighbour> nearest(IndexSearcher searcher, Article article, int most) throws IOException {
        Sketch sketch = Sketch.of(article).orElse(null);
        if (sketch == null || most < 1) {
            return List.of();
        }
        PriorityQueue<Neighbour> nearest = new PriorityQueue<>(LEAST_ALIKE);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            BinaryDocValues sketches = DocValues.getBinary(leaf.reader(), Fields.SKETCH);
            Bits live = leaf.reader().getLiveDocs();
            for (int i = sketches.nextDoc(); i != BinaryDocValues.NO_MORE_DOCS; i = sketches.nextDoc()) {
                Sketch other = Sketch.read(sketches.binaryValue());
                if ((live == null || live.get(i)) && other.tie() != sketch.tie()) {
                    offer(nearest, new Neighbour(other.id(), sketch.to(other)), most);
                }
            }
        }
        List<Neighbour> list = new ArrayList<>(nearest);
        list.sort(LEAST_ALIKE.reversed());
        return list;
    }

    private static void offer(PriorityQueue<Neighbour> nearest, Neighbour neighbour, int most) {
        if (neighbour.likeness().jaccard() > 0) {
            nearest.add(neighbour);
            if (nearest.size() > most) {
                nearest.remove();
            }
        }
    }
}
