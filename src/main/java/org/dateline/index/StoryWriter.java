package org.dateline.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps {@link Fields#STORY} and {@link Fields#KIN} of all articles as they become copies of one another. The stories are
 * read out of the index when the first article is put, so that a start waits for nothing. Thread-safe.
 */
final class StoryWriter {
    private final IndexWriter writer;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable Stories stories;

    StoryWriter(IndexWriter writer) {
        this.writer = writer;
    }

    /** Reads the stories that are in the index, if that was not done yet; to be called before an article is added. */
    void prepare(Searchers searchers) {
        if (stories != null) {
            return;
        }
        turn.lock();
        try {
            if (stories == null) {
                stories = searchers.use(searcher -> read(searcher.getIndexReader()));
            }
        } finally {
            turn.unlock();
        }
    }

    /** Goes on with the stories of another, whose index takes the place of this one. */
    void takeOver(StoryWriter other) {
        turn.lock();
        try {
            stories = other.stories;
        } finally {
            turn.unlock();
        }
    }

    /** Finds the story of an article that was just added to the index; it is written by the next {@link #flush}. */
    void put(Article article) {
        Optional<Sketch> sketch = Sketch.of(article);
        turn.lock();
        try {
            Stories known = stories;
            if (known == null) {
                throw new IllegalStateException("index: the stories were not read before an article was put");
            }
            sketch.ifPresentOrElse(known::put, () -> known.remove(Fields.tie(article.id())));
        } finally {
            turn.unlock();
        }
    }

    /** Writes what became of the stories since the last time; to be called before a refresh and before a commit. */
    void flush() throws IOException {
        turn.lock();
        try {
            Stories known = stories;
            if (known != null) {
                known.flush(this::write);
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            turn.unlock();
        }
    }

    private void write(ArticleId id, long story, BytesRef kin) {
        try {
            writer.updateDocValues(
                    new Term(Fields.ID, id.value()),
                    new NumericDocValuesField(Fields.STORY, story),
                    new BinaryDocValuesField(Fields.KIN, kin));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stories as they are in the index. */
    static Stories read(IndexReader reader) throws IOException {
        List<Sketch> articles = new ArrayList<>();
        List<Long> stories = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            read(leaf.reader(), articles, stories);
        }
        return new Stories(articles, stories);
    }

    private static void read(LeafReader leaf, List<Sketch> articles, List<Long> stories) throws IOException {
        BinaryDocValues sketches = DocValues.getBinary(leaf, Fields.SKETCH);
        NumericDocValues story = DocValues.getNumeric(leaf, Fields.STORY);
        Bits live = leaf.getLiveDocs();
        for (int number = sketches.nextDoc(); number != BinaryDocValues.NO_MORE_DOCS; number = sketches.nextDoc()) {
            if ((live == null || live.get(number)) && story.advanceExact(number)) {
                articles.add(Sketch.read(sketches.binaryValue()));
                stories.add(story.longValue());
            }
        }
    }
}
