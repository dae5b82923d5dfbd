package org.dateline.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.dateline.archive.WarcFolder;
import org.dateline.article.Digest;
import org.dateline.backup.Manifest.Kept;
import org.dateline.backup.Manifest.Place;
import org.dateline.store.Database;

/** One backup while it is being made. */
final class Copying {
    private final BackupFolder to;
    private final String stamp;
    private final Path folder;
    private final AtomicLong copied;
    private final Optional<Manifest> before;
    private final Set<String> taken;
    private final List<Kept> files = new ArrayList<>();

    Copying(BackupFolder to, String stamp, AtomicLong copied) throws IOException {
        this.to = to;
        this.stamp = stamp;
        this.copied = copied;
        List<String> stamps = to.stamps();
        before = stamps.isEmpty() ? Optional.empty() : Optional.of(to.manifest(stamps.getLast()));
        taken = to.stored();
        folder = to.begin(stamp);
    }

    List<Kept> files() {
        return files;
    }

    void database(Path database) throws IOException {
        String name = database.getFileName().toString();
        Database.copy(database, folder.resolve(name));
        Bytes.force(folder.resolve(name));
        add(Place.DATA, name, name);
    }

    /** Copies a small file, if it is there. */
    void small(Place place, Path file) throws IOException {
        if (Files.isRegularFile(file)) {
            String name = file.getFileName().toString();
            String within = place.name().toLowerCase(Locale.ROOT) + "/" + name;
            Bytes.copy(file, folder.resolve(within), 0, Files.size(file));
            add(place, name, within);
        }
    }

    private void add(Place place, String name, String within) throws IOException {
        Path file = folder.resolve(within);
        long bytes = Files.size(file);
        copied.addAndGet(bytes);
        files.add(new Kept(place, name, stamp + "/" + within, bytes, digest(file, bytes)));
    }

    private static Digest digest(Path file, long bytes) throws IOException {
        return Objects.requireNonNull(Bytes.digests(file, List.of(bytes)).get(bytes));
    }

    void archive(Path archive) throws IOException {
        List<Path> warcs = new WarcFolder(archive).files();
        for (Path warc : warcs) {
            String path = "archive/" + warc.getFileName();
            Optional<Kept> known = before.flatMap(manifest -> manifest.inData(path));
            boolean full = !warc.equals(warcs.getLast());
            files.add(full && known.isPresent() && whole(warc, known.get()) ? known.get() : warc(warc, path, known));
        }
    }

    /** Whether all of a file that is full was copied before. */
    private boolean whole(Path warc, Kept known) throws IOException {
        return known.bytes() == Files.size(warc) && present(known);
    }

    private boolean present(Kept known) throws IOException {
        Path file = to.path(known.stored());
        return Files.exists(file) && Files.size(file) >= known.bytes();
    }

    /** Copies what is new of a file; all of it where it does not go on from what was copied before. */
    private Kept warc(Path warc, String path, Optional<Kept> known) throws IOException {
        Bytes.force(warc);
        Optional<Kept> continued = known.isPresent() && goesOn(warc, known.get()) ? known : Optional.empty();
        long start = continued.map(Kept::bytes).orElse(0L);
        String stored = continued
                .map(Kept::stored)
                .orElseGet(() -> free(warc.getFileName().toString()));
        long end = WarcFolder.wholeThrough(warc, start);
        Bytes.copy(warc, to.path(stored), start, end);
        copied.addAndGet(end - start);
        return new Kept(Place.DATA, path, stored, end, digest(warc, end));
    }

    /** Whether a file begins with all that was copied of it before, and that is still there. */
    private boolean goesOn(Path warc, Kept known) throws IOException {
        return present(known)
                && known.digest()
                        .equals(Bytes.digests(warc, List.of(known.bytes())).get(known.bytes()));
    }

    private String free(String name) {
        String stored = BackupFolder.WARC + "/" + name;
        for (int i = 2; taken.contains(stored); i++) {
            stored = BackupFolder.WARC + "/" + name + "." + i;
        }
        return stored;
    }
}
