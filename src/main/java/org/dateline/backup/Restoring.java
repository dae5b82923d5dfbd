package org.dateline.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.dateline.backup.Manifest.Kept;
import org.dateline.backup.Manifest.Place;
import org.dateline.store.DataFolder;

/**
 * What is put into a data folder, in three steps. It is copied beside; a rename says that all is there, in which order it
 * takes its place, and what is moved aside for it; then it is moved, the database last. Before the rename nothing has
 * changed. After it every step can be done again from wherever it was broken off, and nobody else opens the folder.
 */
final class Restoring {
    private static final String PLAN = "plan";

    private final Path data;
    private final Path beside;
    private final Path decided;
    private final Path root;
    private final Backup.Outside outside;

    Restoring(DataFolder folder, Path root, Backup.Outside outside) {
        this.data = folder.root();
        this.beside = folder.restoringBeside();
        this.decided = folder.restoring();
        this.root = root;
        this.outside = outside;
    }

    /** Whether there is one that has been decided upon and is to be finished. */
    boolean decided() throws IOException {
        return Files.exists(decided.resolve(PLAN));
    }

    /** Deletes what was copied. */
    void clear() throws IOException {
        Folders.delete(beside);
    }

    /** Copies everything beside. */
    void copy(Manifest manifest, AtomicLong bytes) throws IOException {
        clear();
        Private.folder(beside);
        for (Kept kept : manifest.files()) {
            if (!kept.path().startsWith("archive/")) {
                Private.file(copied(kept));
            }
            Bytes.copy(root.resolve(kept.stored()), copied(kept), 0, kept.bytes());
            bytes.addAndGet(kept.bytes());
        }
        manifest.write(beside.resolve(Manifest.NAME));
    }

    /** Where a file was copied to. */
    Path copied(Kept kept) {
        return beside.resolve(within(kept));
    }

    private static String within(Kept kept) {
        return kept.place().name() + "/" + kept.path();
    }

    /** Says that all is there, and what of the data folder makes room for it. */
    void decide(String stamp, List<Path> occupying) throws IOException {
        List<String> plan = new ArrayList<>(List.of(stamp, aside()));
        occupying.forEach(each -> plan.add(each.getFileName().toString()));
        Files.writeString(beside.resolve(PLAN), String.join("/", plan));
        Bytes.force(beside.resolve(PLAN));
        try (Stream<Path> folders = Files.walk(beside).filter(Files::isDirectory)) {
            for (Path each : folders.toList()) {
                Bytes.force(each);
            }
        }
        Files.move(beside, decided, StandardCopyOption.ATOMIC_MOVE);
        Bytes.force(data);
    }

    private String aside() {
        String aside = "replaced";
        for (int i = 2; Files.exists(data.resolve(aside)); i++) {
            aside = "replaced-" + i;
        }
        return aside;
    }

    /** Puts everything in its place, from wherever that was broken off. */
    Restore.Made finish() throws IOException {
        List<String> plan = List.of(Files.readString(decided.resolve(PLAN)).split("/"));
        Manifest manifest = Manifest.read(decided.resolve(Manifest.NAME));
        List<String> notes = new ArrayList<>();
        if (plan.size() > 2) {
            moveAside(data.resolve(plan.get(1)), plan.subList(2, plan.size()));
            notes.add("What was there is now in " + data.resolve(plan.get(1)) + ".");
        }
        for (Kept kept : manifest.files().reversed()) {
            if (kept.place() == Place.DATA) {
                place(decided.resolve(within(kept)), data.resolve(kept.path()));
            }
        }
        Bytes.force(data);
        manifest.files().stream()
                .filter(kept -> kept.place() != Place.DATA)
                .forEach(kept -> putBack(decided.resolve(within(kept)), kept, notes));
        clear();
        Files.move(decided, beside, StandardCopyOption.ATOMIC_MOVE);
        clear();
        return new Restore.Made(plan.getFirst(), manifest.bytes(), notes);
    }

    private void moveAside(Path aside, List<String> names) throws IOException {
        Private.folder(aside);
        for (String name : names) {
            if (Files.exists(data.resolve(name)) && !Files.exists(aside.resolve(name))) {
                Files.move(data.resolve(name), aside.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Bytes.force(aside);
        Bytes.force(data);
    }

    /** The manifest begins with the database, which comes last. */
    private void place(Path file, Path to) throws IOException {
        if (Files.exists(file) == Files.exists(to)) {
            throw new BackupException("backup: the restore into " + data + " can't be finished: " + to
                    + (Files.exists(to) ? " has come there meanwhile" : " has gone meanwhile") + "; move " + decided
                    + " away, and run it again with --replace");
        }
        if (Files.exists(file)) {
            Path within = Objects.requireNonNullElse(to.getParent(), data);
            Files.createDirectories(within);
            Files.move(file, to, StandardCopyOption.ATOMIC_MOVE);
            Bytes.force(within);
        }
    }

    /** The list of sources or the settings, where there are none; that they can't be written is no reason to fail. */
    private void putBack(Path file, Kept kept, List<String> notes) {
        Path to = kept.place() == Place.SEEDS ? outside.seeds() : outside.settings();
        String own = "; the backup's is " + root.resolve(kept.stored()) + ".";
        try {
            if (!Files.exists(to)) {
                Path part = to.resolveSibling(to.getFileName() + ".part");
                Private.file(part);
                Bytes.copy(file, part, 0, kept.bytes());
                Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
            } else if (Files.mismatch(file, to) >= 0) {
                notes.add(to + " is there already and was left" + own);
            }
        } catch (IOException e) {
            notes.add(to + " can't be written (" + e + ")" + own);
        }
    }
}
