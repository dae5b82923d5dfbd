package org.dateline.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.CorrectionsChange;
import org.jspecify.annotations.Nullable;

/**
 * The Lucene index of articles, one document each. Thread-safe.
 *
 * <p>What is put is visible after {@link #refresh} and durable after {@link #commit}; a process that dies in between
 * loses what was put since, and {@link #committedThrough} tells from where to put again.
 */
public final class ArticleIndex implements AutoCloseable {
    private static final String SCHEMA_KEY = "schema";
    private static final String THROUGH_KEY = "through";
    private static final String CORRECTIONS_KEY = "corrections";
    private static final double BUFFER_MB = 64;

    private final Path lucene;
    private final IndexWriter writer;
    private final Searchers searchers;
    private final StoryWriter stories;
    private final ReentrantLock committing = new ReentrantLock();
    private volatile long through;
    private volatile String corrections;

    private ArticleIndex(Path lucene, IndexWriter writer, Map<String, String> data) throws IOException {
        this.lucene = lucene;
        this.writer = writer;
        this.through = Long.parseLong(data.getOrDefault(THROUGH_KEY, "0"));
        this.corrections = data.getOrDefault(CORRECTIONS_KEY, "");
        this.searchers = Searchers.over(writer, lucene);
        this.stories = new StoryWriter(writer);
    }

    /**
     * Opens the index, making it when there is none.
     *
     * @throws SchemaChanged when it was written under another schema; the folder is to be deleted and made anew
     * @throws IndexException when it is damaged, can't be written, or another process writes it
     */
    public static ArticleIndex open(Path lucene) {
        try {
            Directory directory = FSDirectory.open(lucene);
            Map<String, String> data = committed(directory);
            IndexWriter writer = new IndexWriter(directory, config());
            ArticleIndex index = new ArticleIndex(lucene, writer, data);
            if (data.isEmpty()) {
                index.commit(0);
            }
            return index;
        } catch (LockObtainFailedException e) {
            throw new IndexException(
                    "index: another process writes " + lucene + "; stop it, or choose another folder with --data", e);
        } catch (IOException e) {
            throw failed(lucene, e);
        }
    }

    private static Map<String, String> committed(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Map.of();
        }
        Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
        checkSchema(data);
        return data;
    }

    static void checkSchema(Map<String, String> commitData) {
        String found = commitData.getOrDefault(SCHEMA_KEY, "none");
        if (!found.equals(Fields.SCHEMA)) {
            throw new SchemaChanged(found);
        }
    }

    private static IndexWriterConfig config() {
        IndexWriterConfig config = new IndexWriterConfig(Analysis.forIndex());
        config.setRAMBufferSizeMB(BUFFER_MB);
        config.setCommitOnClose(false);
        return config;
    }

    /** Adds the article, or replaces the one of the same id. */
    public void put(Article article) {
        put(article, Uncorrected.NONE);
    }

    /** The same for an article whose names may be corrected another way later. */
    public void put(Article article, Uncorrected names) {
        put(article, names, List.of());
    }

    /**
     * The same for an article that said something else before.
     *
     * @param earlier earlier versions of it that can be searched too, oldest first
     */
    public void put(Article article, Uncorrected names, List<Article> earlier) {
        try {
            stories.prepare(searchers);
            writer.updateDocument(
                    new Term(Fields.ID, article.id().value()), ArticleDocument.of(article, names, earlier));
            stories.put(article);
        } catch (IOException e) {
            throw failed(lucene, e);
        }
    }

    /** Makes everything put so far durable and remembers up to which capture the index is complete. */
    public void commit(long throughSequence) {
        try {
            Map<String, String> data = new HashMap<>();
            data.put(SCHEMA_KEY, Fields.SCHEMA);
            data.put(THROUGH_KEY, Long.toString(throughSequence));
            data.put(CORRECTIONS_KEY, corrections);
            committing.lock();
            try {
                stories.flush();
                writer.setLiveCommitData(data.entrySet());
                writer.commit();
                through = throughSequence;
            } finally {
                committing.unlock();
            }
        } catch (IOException e) {
            throw failed(lucene, e);
        }
    }

    /** The number given to the last commit; 0 for a new index. */
    public long committedThrough() {
        return through;
    }

    /** What {@link #correctedBy} was given last, before the index was opened or since; empty for nothing. */
    public String corrections() {
        return corrections;
    }

    /** Writes down, with the next commit, which of the user's corrections the articles have gone through. */
    public void correctedBy(String text) {
        corrections = text;
    }

    /** The people that the visible articles were put with. */
    public List<String> people() {
        return searchers.use(searcher -> new Naming(searcher).people());
    }

    /** The visible articles that this change can touch, in the order of their ids. */
    public List<ArticleId> touched(CorrectionsChange change) {
        return searchers.use(searcher -> new Naming(searcher).articles(change));
    }

    /** Lets searchers show names as corrected from now on, whatever articles are written with; null as they are written. */
    public void show(@Nullable AsCorrected names) {
        searchers.show(names);
    }

    /** Makes everything put so far visible to searchers. */
    public void refresh() {
        try {
            stories.flush();
            searchers.refresh();
        } catch (IOException e) {
            throw failed(lucene, e);
        }
    }

    /** Searchers over this index, closed with it. */
    public Searchers searchers() {
        return searchers;
    }

    private static IndexException failed(Path lucene, IOException e) {
        return new IndexException(
                "index: " + lucene + ": " + e.getMessage() + "; if it is damaged, run dateline reindex", e);
    }

    /** Commits what was put, under the last number given, and lets go of the folder. */
    @Override
    public void close() {
        try {
            if (writer.isOpen()) {
                commit(through);
                searchers.close();
                writer.close();
                writer.getDirectory().close();
            }
        } catch (IOException e) {
            throw failed(lucene, e);
        }
    }
}
