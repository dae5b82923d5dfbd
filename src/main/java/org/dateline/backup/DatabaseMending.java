package org.dateline.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.store.DataFolder;
import org.dateline.store.Database;
import org.dateline.store.StoreException;
import org.dateline.store.TableCopy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the database of a data folder whatever state it is in. One that is damaged or gone is made anew: with saved searches
 * and accounts out of the newest safe copy that can be read; what the archive knows is read again when that is opened, and
 * what the crawler knew comes with the next crawl. A damaged file is set aside, never deleted.
 */
public final class DatabaseMending {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseMending.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Up to this size the whole file is looked through before it is used, in bytes: a second on a slow disk. */
    private static final long LOOKED_THROUGH = 128L << 20;

    /**
     * The database, and what was done to it.
     *
     * @param database the open database
     * @param said what was done, a sentence each; empty when all was in order
     * @param notes what was remembered with the copy that was used; empty when none was
     */
    public record Opened(Database database, List<String> said, Map<String, String> notes) {
        public Opened {
            said = List.copyOf(said);
            notes = Map.copyOf(notes);
        }
    }

    private final DataFolder folder;
    private final Clock clock;
    private final List<String> said = new ArrayList<>();
    private Map<String, String> notes = Map.of();

    private DatabaseMending(DataFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Opens it.
     *
     * @throws StoreException when a newer Dateline made it, or the folder can't be written
     */
    public static Opened open(DataFolder folder, Clock clock) {
        return new DatabaseMending(folder, clock).open();
    }

    private Opened open() {
        try {
            String damage = damage();
            if (!damage.isEmpty()) {
                setAside(damage);
            }
            if (!Files.exists(folder.database())) {
                bringBack();
            }
            return new Opened(Database.open(folder.database()), said, notes);
        } catch (IOException e) {
            throw new BackupException(
                    "store: the database of " + folder.root() + " can't be made anew: " + e.getMessage()
                            + "; look at free space and permissions",
                    e);
        }
    }

    /** What is wrong with the file; empty when nothing is, or there is none. */
    private String damage() throws IOException {
        Path file = folder.database();
        if (!Files.exists(file)) {
            return "";
        }
        if (Files.size(file) == 0) {
            return "it is empty";
        }
        try {
            Database.open(file).close();
        } catch (StoreException e) {
            if (e.damaged()) {
                Throwable cause = e.getCause();
                return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
            }
            throw e;
        }
        List<String> wrong = Files.size(file) <= LOOKED_THROUGH ? Database.wrong(file, false) : List.of();
        return wrong.isEmpty() ? "" : wrong.getFirst();
    }

    private void setAside(String damage) throws IOException {
        String name = folder.database().getFileName().toString();
        String aside = name + ".damaged-" + STAMP.format(clock.instant());
        for (int i = 2; Files.exists(folder.root().resolve(aside)); i++) {
            aside = name + ".damaged-" + STAMP.format(clock.instant()) + "-" + i;
        }
        for (String ending : List.of("-wal", "-shm", "")) {
            Path file = folder.root().resolve(name + ending);
            if (Files.exists(file)) {
                Files.move(file, folder.root().resolve(aside + ending));
            }
        }
        LOG.error("store: {} is damaged ({}); it is now {}", folder.database(), damage, aside);
        said.add("The database was damaged (" + damage + "); it is kept as " + aside
                + ", and a new one was made from the archive.");
    }

    private void bringBack() throws IOException {
        Path part = folder.root().resolve("dateline.db.part");
        for (Path copy : SafeCopies.copies(folder)) {
            try {
                Files.deleteIfExists(part);
                if (!Database.wrong(copy, false).isEmpty()) {
                    throw new StoreException("store: it is damaged");
                }
                notes = TableCopy.restore(copy, part);
                Bytes.force(part);
                Files.deleteIfExists(folder.root().resolve("dateline.db-wal"));
                Files.move(part, folder.database(), StandardCopyOption.ATOMIC_MOVE);
                said.add("Saved searches and accounts are as they were in the copy of " + name(copy) + ".");
                return;
            } catch (StoreException e) {
                LOG.error("store: the copy {} can't be used: {}", copy, e.getMessage());
                said.add("The copy of " + name(copy) + " can't be used.");
            }
        }
        if (!said.isEmpty()) {
            said.add("There is no copy of saved searches and accounts; a backup may have them (dateline restore).");
        }
    }

    private static String name(Path copy) {
        return copy.getFileName().toString().replaceFirst("(....)(..)(..)T(..)(..)(..).*", "$1-$2-$3 $4:$5:$6 UTC");
    }
}
