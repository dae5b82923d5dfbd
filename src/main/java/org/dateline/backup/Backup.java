package org.dateline.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.archive.WarcFolder;
import org.dateline.store.DataFolder;
import org.dateline.store.StoreException;

/**
 * Copies a data folder into a backup folder, beside the process that owns it if there is one.
 *
 * <p>The database is copied first, as of one instant, then the WARC files as far as they hold whole records: so every row
 * of the copy has its record, and records that came in between get their rows when the restored folder is opened. A WARC
 * file that is full is copied once; of the one that still grows only what is new. The backup exists from the moment that
 * its folder gets its name, after everything in it was forced to disk; until then the one before is untouched.
 */
public final class Backup {
    private final DataFolder from;
    private final Outside outside;
    private final Path root;
    private final int keep;
    private final Clock clock;
    private final AtomicLong copied = new AtomicLong();

    /**
     * What belongs to a Dateline and lies outside of its data folder.
     *
     * @param seeds the list of sources, which need not be there
     * @param settings the settings file, which need not be there
     */
    public record Outside(Path seeds, Path settings) {}

    /**
     * What a backup did.
     *
     * @param name its folder in the backup folder
     * @param files how many files belong to it
     * @param bytes how many bytes belong to it
     * @param copied how many of them were copied this time
     * @param notes what is to be known of older backups, a sentence each
     */
    public record Made(String name, int files, long bytes, long copied, List<String> notes) {
        public Made {
            notes = List.copyOf(notes);
        }
    }

    /** @param keep how many backups there are to be, this one included; older ones are deleted after it */
    public Backup(DataFolder from, Outside outside, Path root, int keep, Clock clock) {
        if (keep < 1) {
            throw new IllegalArgumentException("backup: at least one backup is to be kept, not " + keep);
        }
        this.from = from;
        this.outside = outside;
        this.root = root;
        this.keep = keep;
        this.clock = clock;
    }

    /** Bytes copied so far. */
    public long copied() {
        return copied.get();
    }

    /**
     * Makes the backup.
     *
     * @throws BackupException when it can't be made; the one before it is whole all the same
     */
    public Made run() {
        if (!Files.exists(from.database())) {
            throw new BackupException(
                    "backup: there is nothing to copy in " + from.root() + "; name the data folder with --data DIR");
        }
        try (BackupFolder to = BackupFolder.own(root)) {
            return run(to);
        } catch (IOException | StoreException e) {
            throw new BackupException(
                    "backup: cannot copy " + from.root() + " into " + root + ": " + e.getMessage()
                            + "; look at free space and permissions there, and run it again; the backups made before"
                            + " are as they were",
                    e);
        }
    }

    private Made run(BackupFolder to) throws IOException {
        List<Path> there = warcs();
        String stamp = to.stamp(clock.instant());
        Pruning pruning = new Pruning(to);
        pruning.unfinished();
        Copying copying = new Copying(to, stamp, copied);
        copying.database(from.database());
        for (Path file : Folders.small(from.root())) {
            copying.small(Manifest.Place.DATA, file);
        }
        copying.small(Manifest.Place.SEEDS, outside.seeds());
        copying.small(Manifest.Place.SETTINGS, outside.settings());
        copying.archive(warcs());
        if (!warcs().containsAll(there)) {
            throw unsettled("retention has written WARC files anew meanwhile");
        }
        Manifest manifest = new Manifest(clock.instant(), copying.files());
        to.finish(stamp, manifest);
        pruning.leave(keep);
        return new Made(stamp, manifest.files().size(), manifest.bytes(), copied.get(), pruning.notes());
    }

    /** The WARC files; their rows in the database are no others while none is written anew. */
    private List<Path> warcs() throws IOException {
        WarcFolder archive = new WarcFolder(from.archive());
        if (archive.removing()) {
            throw unsettled("retention is at work there, or was broken off and is finished at the next start");
        }
        if (Files.exists(from.restoring())) {
            throw unsettled("a restore is at work there, or was broken off; run dateline restore again first");
        }
        return archive.files();
    }

    private BackupException unsettled(String why) {
        return new BackupException("backup: " + from.root() + " can't be copied now: " + why
                + "; run the backup again after it; the backups made before are as they were");
    }
}
