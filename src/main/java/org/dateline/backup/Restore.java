package org.dateline.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.dateline.article.Digest;
import org.dateline.backup.Manifest.Kept;
import org.dateline.store.DataFolder;

/**
 * Makes a data folder of a backup. Everything is read and compared with the manifest first, then copied beside, read back
 * and compared again. Until then what is in the data folder is as it was; from then on the restore is finished whatever
 * happens, by running it again if need be.
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
     * Restores it, after finishing one that was broken off.
     *
     * @param replace whether what is in the data folder may be moved aside; else it must hold nothing
     * @throws BackupException when the backup is damaged or the folder is not empty; nothing was changed then
     */
    public Made run(boolean replace) {
        try (DataFolder folder = DataFolder.ownForRestore(data)) {
            Restoring restoring = new Restoring(folder, root, outside);
            Optional<Made> finished = restoring.decided() ? Optional.of(restoring.finish()) : Optional.empty();
            if (finished.isPresent()
                    && (at.isEmpty() || at.equals(finished.get().name()))) {
                return finished.get();
            }
            return run(restoring, replace);
        } catch (IOException e) {
            throw new BackupException(
                    "backup: cannot restore " + root + " into " + data + ": " + e.getMessage()
                            + "; look at free space and permissions, and run it again",
                    e);
        }
    }

    private Made run(Restoring restoring, boolean replace) throws IOException {
        BackupFolder from = BackupFolder.forReading(root);
        String stamp = stamp(from.stamps());
        Manifest manifest = from.manifest(stamp);
        List<Path> occupying = Folders.occupying(data, root);
        if (!occupying.isEmpty() && !replace) {
            throw new BackupException("backup: " + data + " is not empty; restore into another folder with --data"
                    + " DIR, or give --replace, which moves what is there aside");
        }
        compare(manifest, kept -> from.path(kept.stored()));
        try {
            restoring.copy(manifest, bytes);
            compare(manifest, restoring::copied);
            restoring.decide(stamp, occupying);
        } catch (IOException | BackupException e) {
            restoring.clear();
            throw e;
        }
        return restoring.finish();
    }

    private String stamp(List<String> stamps) {
        if (stamps.isEmpty()) {
            throw BackupCheck.none(root);
        }
        String stamp = at.isEmpty() ? stamps.getLast() : at;
        if (!stamps.contains(stamp)) {
            throw new BackupException("backup: there is no backup '" + at + "' in " + root + "; there are " + stamps);
        }
        return stamp;
    }

    private void compare(Manifest manifest, Function<Kept, Path> files) throws IOException {
        for (Kept kept : manifest.files()) {
            Path file = files.apply(kept);
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
}
