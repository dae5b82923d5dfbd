package org.dateline.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Deletes old backups and what no backup counts on. What can't be deleted is said and tried again with the next backup; it is
 * no fault of the one that was just made. Deletes nothing but what has a name that backups give.
 */
final class Pruning {
    private static final Pattern SHARED = Pattern.compile("dateline-\\d{14}-\\d{1,9}\\.warc\\.gz(\\.\\d+)?");

    private final BackupFolder folder;
    private final List<String> notes = new ArrayList<>();

    Pruning(BackupFolder folder) {
        this.folder = folder;
    }

    /** What could not be deleted and why, a sentence each. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Deletes what was left half done before. */
    void unfinished() throws IOException {
        for (Path left : folder.unfinished()) {
            trying(left, () -> Folders.delete(left));
        }
    }

    /** Leaves only so many of the newest backups, and no WARC file that none of them counts on. */
    void leave(int keep) throws IOException {
        List<String> all = folder.stamps();
        for (String old : all.subList(0, Math.max(0, all.size() - keep))) {
            Path going = folder.path(old + BackupFolder.UNFINISHED);
            trying(going, () -> {
                Files.move(folder.path(old), going, StandardCopyOption.ATOMIC_MOVE);
                Folders.delete(going);
            });
        }
        KnownFiles known = KnownFiles.in(folder);
        if (known.all()) {
            shared(known.stored());
        } else {
            notes.addAll(known.unreadable());
            notes.add("What that backup counts on is not known, so no WARC file was deleted.");
        }
    }

    private void shared(Set<String> used) throws IOException {
        try (Stream<Path> list = Files.list(folder.path(BackupFolder.WARC))) {
            for (Path file : list.toList()) {
                String name = file.getFileName().toString();
                if (SHARED.matcher(name).matches() && !used.contains(BackupFolder.WARC + "/" + name)) {
                    trying(file, () -> Files.delete(file));
                }
            }
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private void trying(Path what, Step step) {
        try {
            step.run();
        } catch (IOException e) {
            notes.add(what + " can't be deleted now: " + e.getMessage());
        }
    }
}
