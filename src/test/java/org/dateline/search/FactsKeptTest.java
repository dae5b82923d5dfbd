package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.dateline.index.ArticleIndex;
import org.dateline.index.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsKeptTest {
    private static final int ROOM_FOR = 4;

    @TempDir
    Path folder;

    @Test
    void holdsSoManyBytesLetsGoWhatWasNotUsedForLongestAndForgetsClosedReaders() throws IOException {
        try (ArticleIndex index = ArticleIndex.open(folder);
                Directory directory = FSDirectory.open(folder)) {
            index.put(Sample.named("n").text("grain").article());
            index.commit(1);
            List<DirectoryReader> readers = new ArrayList<>();
            ForwardIndexes forward = new ForwardIndexes();
            FactsKept kept = null;
            for (int i = 0; i < 3 * ROOM_FOR; i++) {
                DirectoryReader reader = DirectoryReader.open(directory);
                readers.add(reader);
                ReaderFacts facts = ReaderFacts.of(reader, forward);
                kept = kept == null ? new FactsKept(ROOM_FOR * facts.bytes()) : kept;
                kept.keep(reader.getReaderCacheHelper(), facts);
                assertNotNull(kept.of(ReaderFacts.key(readers.getFirst())), "one that is used stays");
                assertEquals(Math.min(i + 1, ROOM_FOR), kept.size());
                assertEquals(kept.size() * facts.bytes(), kept.bytes());
            }
            assertNull(
                    Objects.requireNonNull(kept).of(ReaderFacts.key(readers.get(1))),
                    "the one that was not used for longest went");
            for (DirectoryReader reader : readers) {
                reader.close();
            }
            assertEquals(0, kept.size());
        }
    }
}
