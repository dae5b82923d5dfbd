package org.dateline.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.article.Digest;
import org.dateline.backup.Manifest.Kept;
import org.dateline.backup.Manifest.Place;
import org.dateline.store.DataFolder;

/**
 * Makes a data folder of a backup. Everything is read and compared with the manifest first, then copied beside, read back
 * and compared again; only then does it take its place. The database comes last, so a restore that is broken off is seen
 * and can be run again.
 */
public final class Restore {
    private final Path root;
    private final String at;
    private final Path data;
    private final Backup.Outside outside;
    private final AtomicLong bytes = new AtomicLong();

    /**
     * What was restored.
     *
     * @param name the backup
     * @param bytes how many bytes it holds
     * @param notes what is to be known of it, a sentence each
     */
    public record Made(String name, long bytes, List<String> notes) {
        public Made {
            notes = List.copyOf(notes);
        }
    }

    /**
     * A way back.
     *
     * @param root the backup folder
     * @param at name of the backup in it, empty for the newest
     * @param data the data folder that is to be, absent or empty
     * @param outside where the list of sources and the settings file go, unless there is one already
     */
    public Restore(Path root, String at, Path data, Backup.Outside outside) {
        this.root = root;
        this.at = at;
        this.data = data;
        this.outside = outside;
    }

    /** Bytes compared and copied so far; each is gone through three times. */
    public long bytes() {
        return bytes.get();
    }

    /**
     * Restores it.
     *
     * @param replace whether what is in the data folder may be moved aside; else it must hold nothing
     * @throws BackupException when the backup is damaged or the folder is not empty; nothing was changed then
     */
    public Made run(boolean replace) {
        BackupFolder from = BackupFolder.forReading(root);
        try (DataFolder folder = DataFolder.ownForRestore(data)) {
            List<String> stamps = from.stamps();
            String stamp = at.isEmpty() && !stamps.isEmpty() ? stamps.getLast() : at;
            if (!stamps.contains(stamp)) {
                throw stamps.isEmpty()
                        ? BackupCheck.none(root)
                        : new BackupException(
                                "backup: there is no backup '" + at + "' in " + root + "; there are " + stamps);
            }
            Manifest manifest = from.manifest(stamp);
            List<String> notes = new ArrayList<>();
            boolean brokenOff = Files.exists(folder.restoring());
            List<Path> occupying = brokenOff ? List.of() : Folders.occupying(data, root);
            if (!occupying.isEmpty() && !replace) {
                throw new BackupException("backup: " + data + " is not empty; restore into another folder with --data"
                        + " DIR, or give --replace, which moves what is there aside");
            }
            compare(manifest, from.root(), false);
            restore(from, manifest, folder, occupying, notes);
            return new Made(stamp, manifest.bytes(), notes);
        } catch (IOException e) {
            throw new BackupException(
                    "backup: cannot restore " + root + " into " + data + ": " + e.getMessage()
                            + "; look at free space and permissions, and run it again",
                    e);
        }
    }

    private void restore(
            BackupFolder from, Manifest manifest, DataFolder folder, List<Path> occupying, List<String> notes)
            throws IOException {
        Path beside = folder.restoring();
        Folders.delete(beside);
        if (!occupying.isEmpty()) {
            notes.add("What was there is now in " + aside(occupying) + ".");
        }
        for (Kept kept : manifest.files()) {
            Bytes.copy(from.path(kept.stored()), beside.resolve(within(kept)), 0, kept.bytes());
            bytes.addAndGet(kept.bytes());
        }
        compare(manifest, beside, true);
        for (Kept kept : manifest.files().reversed()) {
            place(beside.resolve(within(kept)), kept, notes);
        }
        Bytes.force(data);
        Folders.delete(beside);
    }

    private static String within(Kept kept) {
        return kept.place().name() + "/" + kept.path();
    }

    private void compare(Manifest manifest, Path folder, boolean restored) throws IOException {
        for (Kept kept : manifest.files()) {
            Path file = folder.resolve(restored ? within(kept) : kept.stored());
            Digest digest = Files.exists(file)
                    ? Bytes.digests(file, List.of(kept.bytes())).get(kept.bytes())
                    : null;
            if (!kept.digest().equals(digest)) {
                throw new BackupException(
                        "backup: " + file + " is not what was copied into the backup; 'dateline verify" + " --backup "
                                + root + "' says which backups are good, and --at takes one of them");
            }
            bytes.addAndGet(kept.bytes());
        }
    }

    /** The manifest begins with the database, which is put in its place last. */
    private void place(Path file, Kept kept, List<String> notes) throws IOException {
        if (kept.place() == Place.DATA) {
            Path to = data.resolve(kept.path());
            Path within = Objects.requireNonNullElse(to.getParent(), data);
            Files.createDirectories(within);
            Files.move(file, to, StandardCopyOption.REPLACE_EXISTING);
            Bytes.force(within);
            return;
        }
        Path to = kept.place() == Place.SEEDS ? outside.seeds() : outside.settings();
        if (!Files.exists(to)) {
            Files.copy(file, to);
        } else if (Files.mismatch(file, to) >= 0) {
            notes.add(to + " is there already and was left; the backup's is " + root.resolve(kept.stored()) + ".");
        }
    }

    private Path aside(List<Path> occupying) throws IOException {
        Path aside = data.resolve("replaced");
        for (int i = 2; Files.exists(aside); i++) {
            aside = data.resolve("replaced-" + i);
        }
        Files.createDirectory(aside);
        for (Path each : occupying) {
            if (!each.getFileName().toString().startsWith("replaced")) {
                Files.move(each, aside.resolve(each.getFileName()));
            }
        }
        return aside;
    }
}
