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
     * @throws StoreException when a newer Dateline made it or a copy, or either can't be read or the folder not be written
     * @throws BackupException when there are copies and all of them are damaged
     */
    public static Opened open(DataFolder folder, Clock clock) {
        return new DatabaseMending(folder, clock).open();
    }

    /**
     * Opens it for a command that mends nothing.
     *
     * @throws StoreException when it is damaged, a newer Dateline made it, or it can't be written
     * @throws BackupException when it is gone and there are copies of what it held
     */
    public static Database openSound(DataFolder folder) {
        if (!Files.exists(folder.database()) && Files.exists(folder.copies())) {
            throw new BackupException("store: the database of " + folder.root() + " is gone; start dateline serve once,"
                    + " which brings saved searches and accounts back from their copies");
        }
        return Database.open(folder.database());
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

    /** Takes the newest copy that is not damaged; where there are copies and none can be used, no empty database is made. */
    private void bringBack() throws IOException {
        List<Path> copies = SafeCopies.copies(folder);
        for (Path copy : copies) {
            if (broughtBack(copy)) {
                said.add("Saved searches and accounts are as they were in the copy of " + name(copy) + ".");
                return;
            }
            said.add("The copy of " + name(copy) + " can't be used.");
        }
        if (!copies.isEmpty()) {
            throw new BackupException("store: the database of " + folder.root() + " is gone or damaged, and none of the"
                    + " copies in " + folder.copies()
                    + " can be used; dateline restore brings back a backup, or, to begin"
                    + " without saved searches and accounts, move that folder away");
        }
        if (!said.isEmpty()) {
            said.add("There is no copy of saved searches and accounts; a backup may have them (dateline restore).");
        }
    }

    /** Whether a copy is in place now; not when it is damaged. */
    private boolean broughtBack(Path copy) throws IOException {
        Path part = folder.root().resolve("dateline.db.part");
        Files.deleteIfExists(part);
        List<String> wrong = Database.wrong(copy, false);
        if (!wrong.isEmpty()) {
            LOG.error("store: the copy {} is damaged: {}", copy, wrong.getFirst());
            return false;
        }
        try {
            notes = TableCopy.restore(copy, part);
        } catch (StoreException e) {
            if (!e.damaged()) {
                throw e;
            }
            LOG.error("store: the copy {} is damaged: {}", copy, e.getMessage());
            return false;
        }
        Bytes.force(part);
        Files.deleteIfExists(folder.root().resolve("dateline.db-wal"));
        Files.move(part, folder.database(), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private static String name(Path copy) {
        return copy.getFileName().toString().replaceFirst("(....)(..)(..)T(..)(..)(..).*", "$1-$2-$3 $4:$5:$6 UTC");
    }
}
