package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.dateline.archive.Archive;
import org.dateline.index.ArticleIndex;
import org.dateline.index.Stretch;
import org.dateline.store.DataFolder;
import org.dateline.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An index whose files are cut off, changed or gone: the program starts, and ends with the answers that it had. */
class DamagedIndexTest {
    private static final int ARTICLES = 40;

    @TempDir
    Path folder;

    private Config config;
    private String seen = "";

    enum Harm {
        CUT_OFF {
            @Override
            void to(Path file) throws IOException {
                try (RandomAccessFile each = new RandomAccessFile(file.toFile(), "rw")) {
                    each.setLength(each.length() / 2);
                }
            }
        },
        EMPTIED {
            @Override
            void to(Path file) throws IOException {
                Files.write(file, new byte[0]);
            }
        },
        CHANGED {
            @Override
            void to(Path file) throws IOException {
                try (RandomAccessFile each = new RandomAccessFile(file.toFile(), "rw")) {
                    each.seek(each.length() / 2);
                    int was = each.read();
                    each.seek(each.length() / 2);
                    each.write(was ^ 0x55);
                }
            }
        },
        DELETED {
            @Override
            void to(Path file) throws IOException {
                Files.delete(file);
            }
        };

        abstract void to(Path file) throws IOException;
    }

    @BeforeEach
    void takeSome() {
        config = Ferries.config(folder);
        try (Dateline dateline = open()) {
            Ferries.take(dateline, 0, ARTICLES / 2);
            Ferries.take(dateline, ARTICLES / 2, ARTICLES);
            seen = Ferries.seen(dateline);
        }
    }

    private Dateline open() {
        return Dateline.open(config, Clock.systemUTC());
    }

    /** One file of each ending; those of a commit have none. */
    private List<Path> kinds() throws IOException {
        try (Stream<Path> files = Files.list(config.data().resolve("lucene"))) {
            return files
                    .filter(file -> !file.endsWith("write.lock"))
                    .collect(Collectors.toMap(DamagedIndexTest::kind, file -> file, (one, other) -> one))
                    .values()
                    .stream()
                    .toList();
        }
    }

    private static String kind(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith("segments") ? "segments" : name.substring(name.indexOf('.'));
    }

    @ParameterizedTest
    @EnumSource(names = {"CHANGED", "DELETED"})
    void theProgramStartsAndEndsWithTheSameAnswers(Harm harm) throws IOException {
        harmed(harm);
    }

    @ParameterizedTest
    @Tag("long")
    @EnumSource(names = {"CUT_OFF", "EMPTIED"})
    void theSameWithFilesThatEndTooSoon(Harm harm) throws IOException {
        harmed(harm);
    }

    @Test
    void damageThatIsMetWhileItRunsIsSaidAndMended() throws IOException {
        try (Dateline dateline = open()) {
            assertTrue(dateline.awaitWhole());
            for (Path file : kinds()) {
                Harm.CHANGED.to(file);
            }
            Ferries.take(dateline, ARTICLES, ARTICLES + 1);
            Ferries.awaitWhole(dateline);
            assertEquals(ARTICLES + 1, Ferries.found(dateline));
            Ferries.take(dateline, ARTICLES + 1, ARTICLES + 2);
            assertEquals(ARTICLES + 2, Ferries.found(dateline));
        }
    }

    @Test
    void whatIsLackingIsSaidAndFilledIn() {
        try (Dateline dateline = open()) {
            assertEquals("", dateline.notice());
        }
        try (ArticleIndex index = ArticleIndex.open(config.data().resolve("lucene"))) {
            index.lacks(new Stretch(0, 100_000));
            index.commit(ARTICLES);
        }
        try (Dateline dateline = open()) {
            String incomplete =
                    "The search index is incomplete; it is filled from the archive while everything else goes on.";
            assertTrue(
                    dateline.repairs().contains(incomplete), dateline.repairs().toString());
            Ferries.awaitWhole(dateline);
            assertEquals(seen, Ferries.seen(dateline));
            assertEquals("", dateline.notice());
        }
    }

    @Test
    void anIndexThatIsLostAfterAKillIsMadeAnewFromAllThatWasCaptured() {
        try (DataFolder data = DataFolder.own(config.data());
                Database database = Database.open(data.database());
                Archive archive = Archive.open(data.archive(), database, Clock.systemUTC())) {
            archive.append(Ferries.page(ARTICLES));
        }
        Reindex.delete(config.data().resolve("lucene"));
        try (Dateline dateline = open()) {
            Ferries.awaitWhole(dateline);
            assertEquals(ARTICLES + 1, Ferries.found(dateline));
        }
    }

    @Test
    void anIndexOfAnotherSchemaIsMadeAnew() throws IOException {
        Reindex.delete(config.data().resolve("lucene"));
        try (Directory directory = FSDirectory.open(config.data().resolve("lucene"));
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("schema", "0").entrySet());
            writer.commit();
        }
        startsAndMends("another schema");
    }

    private void harmed(Harm harm) throws IOException {
        List<Path> kinds = kinds();
        assertTrue(kinds.size() >= 4, kinds.toString());
        for (Path file : kinds) {
            if (Files.exists(file)) {
                harm.to(file);
                startsAndMends(harm + " " + file);
            }
        }
    }

    private void startsAndMends(String what) {
        try (Dateline dateline = open()) {
            Ferries.awaitWhole(dateline);
            assertEquals(seen, Ferries.seen(dateline), what);
        }
        try (ArticleIndex index = ArticleIndex.open(config.data().resolve("lucene"))) {
            index.check(() -> true);
            assertFalse(index.broken(), what);
        }
        try (Dateline dateline = open()) {
            assertEquals(List.of(), dateline.repairs(), what);
            assertEquals(seen, Ferries.seen(dateline), what);
        }
    }
}
