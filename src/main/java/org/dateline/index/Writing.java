package org.dateline.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Version;
import org.dateline.article.Article;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An open Lucene writer and the stories that go with it. A failure of the files leaves it closed. Thread-safe. */
final class Writing {
    private static final Logger LOG = LoggerFactory.getLogger(Writing.class);
    private static final double BUFFER_MB = 64;
    private static final double MOST_BUFFER_MB = 256;
    /** The buffer may take this part of the heap when it is all that the program does. */
    private static final int PART_OF_HEAP = 8;

    private static final long SMALL_BYTES = 16 << 20;

    private final Directory directory;
    private final IndexWriter writer;
    private final StoryWriter stories;

    private Writing(Directory directory, IndexWriter writer) {
        this.directory = directory;
        this.writer = writer;
        this.stories = new StoryWriter(writer);
    }

    static Writing open(Path lucene) throws IOException {
        Directory directory = new LinkingDirectory(FSDirectory.open(lucene));
        return new Writing(directory, new IndexWriter(directory, config()));
    }

    /** What the newest commit in the folder says, {@link Held#NOTHING} where there is none. */
    static Held committed(Path lucene) throws IOException {
        try (Directory directory = FSDirectory.open(lucene)) {
            if (!DirectoryReader.indexExists(directory)) {
                return Held.NOTHING;
            }
            SegmentInfos newest = SegmentInfos.readLatestCommit(directory);
            checkSchema(newest.getUserData());
            if (newest.getIndexCreatedVersionMajor() != Version.LATEST.major) {
                throw new SchemaChanged("Lucene " + newest.getIndexCreatedVersionMajor());
            }
            return Held.of(newest.getUserData());
        }
    }

    static void checkSchema(Map<String, String> commitData) {
        String found = commitData.getOrDefault(Held.SCHEMA, "none");
        if (!found.equals(Fields.SCHEMA)) {
            throw new SchemaChanged(found);
        }
    }

    private static IndexWriterConfig config() {
        IndexWriterConfig config = new IndexWriterConfig(Analysis.forIndex());
        config.setRAMBufferSizeMB(BUFFER_MB);
        config.setCommitOnClose(false);
        config.setMergeScheduler(new ConcurrentMergeScheduler() {
            @Override
            protected void handleMergeException(Throwable failure) {
                LOG.error("index: a merge failed: {}", failure.getMessage());
            }
        });
        return config;
    }

    IndexWriter writer() {
        return writer;
    }

    boolean isOpen() {
        return writer.isOpen();
    }

    /** Why the writer closed itself, or the failure that was seen of it. */
    Throwable reason(Throwable seen) {
        Throwable tragedy = writer.getTragicException();
        return tragedy == null ? seen : tragedy;
    }

    void put(Searchers searchers, Article article, Uncorrected names, List<Article> earlier) throws IOException {
        stories.prepare(searchers);
        writer.updateDocument(new Term(Fields.ID, article.id().value()), ArticleDocument.of(article, names, earlier));
        stories.put(article);
    }

    void flush() throws IOException {
        stories.flush();
    }

    void takesMany() {
        double room = Runtime.getRuntime().maxMemory() / (double) (PART_OF_HEAP << 20);
        writer.getConfig().setRAMBufferSizeMB(Math.clamp(room, BUFFER_MB, MOST_BUFFER_MB));
    }

    /** Lucene's own commit writes what waits in memory on one processor alone. */
    private void spill() throws IOException {
        if (writer.ramBytesUsed() > SMALL_BYTES) {
            try {
                IntStream.range(0, Runtime.getRuntime().availableProcessors())
                        .parallel()
                        .forEach(each -> spillOne());
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    private void spillOne() {
        try {
            writer.flushNextBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void commit(Held held) throws IOException {
        spill();
        stories.flush();
        writer.setLiveCommitData(held.commitData().entrySet());
        writer.commit();
    }

    /** Puts everything that this closed index holds in the place of everything that is here; not durable before a commit. */
    void become(Path other, Writing closed) throws IOException {
        try (Directory from = FSDirectory.open(other)) {
            writer.deleteAll();
            writer.addIndexes(from);
            stories.takeOver(closed.stories);
        }
    }

    /** Lets go of the folder and of what was not committed. */
    void abandon() {
        try (directory) {
            writer.rollback();
        } catch (IOException | RuntimeException e) {
            LOG.debug("index: its writer was broken: {}", e.getMessage());
        }
    }
}
