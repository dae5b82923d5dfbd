package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dateline.archive.ArchiveCheck;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.search.SearchRequest;
import org.dateline.store.DataFolder;
import org.dateline.store.Database;
import org.dateline.store.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import meets the end of its room, a limit on the size of files that needs no right to mount anything. */
class FullFileTest {
    private static final int FILES = 60;
    /** More than the native library of SQLite, which each start unpacks, and less than the archive becomes. */
    private static final int KILOBYTES = 4_096;

    @TempDir
    Path temp;

    @Test
    void anImportSaysWhyItEndsAndTheNextOneBringsTheRestOnce() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "limits are set by a shell");
        Path files = write();
        Path data = temp.resolve("data");
        String[] arguments = {"import", "--data", data.toString(), files.toString()};
        try (Child child = Child.limited(KILOBYTES, temp.resolve("first.txt"), arguments)) {
            assertEquals(1, child.exit(), child.said());
            assertTrue(
                    child.said().matches("(?s).*dateline: (archive|store|index): .*(free space|free some space).*"),
                    child.said());
        }
        assertEquals(List.of(), faults(data));
        try (Child child = Child.start(temp.resolve("second.txt"), Map.of(), arguments)) {
            assertEquals(0, child.exit(), child.said());
        }
        assertEquals(List.of(), faults(data));
        assertAllOnce(data);
    }

    private Path write() throws IOException {
        Random random = new Random(5);
        Path files = Files.createDirectories(temp.resolve("files"));
        for (int i = 0; i < FILES; i++) {
            byte[] noise = new byte[90_000];
            random.nextBytes(noise);
            Files.writeString(
                    files.resolve("ferry" + i + ".txt"),
                    "Ferry " + i + " sails\n\nA ferry will leave Port Hale for pier" + i + " on Monday.\n\n"
                            + HexFormat.of().formatHex(noise) + "\n");
        }
        return files;
    }

    private void assertAllOnce(Path data) {
        Config config = Config.load(temp, null, Map.of(), Map.of(Setting.DATA, data.toString()));
        try (Dateline dateline = Dateline.open(config, Clock.systemUTC())) {
            Ferries.awaitWhole(dateline);
            List<ArticleId> indexed = new ArrayList<>();
            dateline.search().each(SearchRequest.of("").withFold(false), Long.MAX_VALUE, hit -> indexed.add(hit.id()));
            List<ArticleId> archived =
                    dateline.archive().articles().map(Article::id).toList();
            assertEquals(FILES, indexed.size());
            assertEquals(FILES, archived.size());
            assertEquals(Set.copyOf(archived), Set.copyOf(indexed));
        }
    }

    private static List<Fault> faults(Path data) {
        List<Fault> faults = new ArrayList<>();
        try (DataFolder folder = DataFolder.forReading(data);
                Database database = Database.openForReading(folder.database())) {
            new ArchiveCheck(folder.archive(), database, faults::add).run();
        }
        return faults;
    }
}
