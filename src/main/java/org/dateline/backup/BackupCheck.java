package org.dateline.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dateline.article.Digest;
import org.dateline.backup.Manifest.Kept;
import org.dateline.store.Database;
import org.dateline.store.Fault;
import org.dateline.store.StoreException;

/** Reads every file of every backup in a backup folder and compares it with the manifests. Changes nothing. */
public final class BackupCheck {
    private static final String AGAIN =
            "make a new backup into an empty folder; of this folder the backups without this file are good (--at)";

    private final Path root;
    private final Consumer<Fault> faults;
    private final AtomicLong bytes = new AtomicLong();

    /** @param faults is told of what is wrong as it is found */
    public BackupCheck(Path root, Consumer<Fault> faults) {
        this.root = root;
        this.faults = faults;
    }

    /** Bytes read so far. */
    public long bytes() {
        return bytes.get();
    }

    /**
     * Reads them all.
     *
     * @return the names of the backups, oldest first
     * @throws BackupException when there is none
     */
    public List<String> run() {
        BackupFolder folder = BackupFolder.forReading(root);
        try {
            List<String> stamps = folder.stamps();
            if (stamps.isEmpty()) {
                throw none(root);
            }
            Map<String, List<Kept>> files = stamps.stream()
                    .flatMap(stamp -> folder.manifest(stamp).files().stream())
                    .collect(Collectors.groupingBy(Kept::stored, TreeMap::new, Collectors.toList()));
            for (Map.Entry<String, List<Kept>> each : files.entrySet()) {
                check(folder.path(each.getKey()), each.getValue());
            }
            return stamps;
        } catch (IOException e) {
            throw new BackupException("backup: cannot read " + root + ": " + e.getMessage(), e);
        }
    }

    static BackupException none(Path root) {
        return new BackupException(
                "backup: there is no whole backup in " + root + "; 'dateline backup " + root + "' makes one");
    }

    /** The same bytes may belong to several backups, and fewer of them to the older ones. */
    private void check(Path file, List<Kept> kept) throws IOException {
        if (!Files.exists(file)) {
            fault(file, -1, "the file is missing");
            return;
        }
        Map<Long, Digest> digests =
                Bytes.digests(file, kept.stream().map(Kept::bytes).toList());
        bytes.addAndGet(kept.stream().mapToLong(Kept::bytes).max().orElse(0));
        for (Kept each : kept) {
            Digest found = digests.get(each.bytes());
            if (found == null) {
                fault(file, Files.size(file), "the file ends before byte " + each.bytes());
            } else if (!found.equals(each.digest())) {
                fault(file, -1, "its first " + each.bytes() + " bytes are not those that were copied");
            }
        }
        if (file.toString().endsWith(".db")) {
            checkDatabase(file);
        }
    }

    private void checkDatabase(Path file) {
        try {
            Database.wrong(file, true).forEach(what -> fault(file, -1, what));
        } catch (StoreException e) {
            fault(file, -1, String.valueOf(e.getMessage()));
        }
    }

    private void fault(Path file, long offset, String what) {
        faults.accept(new Fault(file.toString(), offset, what, AGAIN));
    }
}
