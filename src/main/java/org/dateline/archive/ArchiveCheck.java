package org.dateline.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.dateline.store.Database;
import org.dateline.store.Fault;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Reads every record of the archive and compares it with its own digests and with the database. Changes nothing, and may
 * run beside the archive's writer: what is being written at the end of the newest file is left alone.
 */
public final class ArchiveCheck {
    private static final String FROM_BACKUP = "restore the file from a backup (dateline restore)";
    private static final String MAKE_AGAIN =
            "stop Dateline and move dateline.db away: the next start makes it again from the WARC files and brings saved"
                    + " searches and accounts back from the newest copy";

    private final WarcFiles files;
    private final @Nullable Database db;
    private final Consumer<Fault> faults;
    private final AtomicLong records = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    /**
     * A check of the WARC files in this folder.
     *
     * @param db what they are compared with; null for a database that can't be read, when they are compared with
     *     themselves alone
     * @param faults is told of what is wrong as it is found
     */
    public ArchiveCheck(Path dir, @Nullable Database db, Consumer<Fault> faults) {
        this.files = new WarcFiles(dir, Clock.systemUTC(), Archive.ROLL_BYTES);
        this.db = db;
        this.faults = faults;
    }

    /** Records read so far. */
    public long records() {
        return records.get();
    }

    /** Bytes of WARC files gone through so far. */
    public long bytes() {
        return bytes.get();
    }

    /** Goes through all files. @throws ArchiveException when one can't be read at all */
    public void run() {
        try {
            List<String> names = files.names();
            if (db != null) {
                db.read(KnownPlaces::files).stream()
                        .filter(known -> !names.contains(known))
                        .forEach(known -> fault(known, -1, "the file is missing", FROM_BACKUP));
            }
            for (String name : names) {
                check(name, name.equals(names.getLast()));
            }
        } catch (IOException e) {
            throw new ArchiveException("archive: cannot read the WARC files: " + e.getMessage(), e);
        }
    }

    private void check(String name, boolean newest) throws IOException {
        Map<Long, Capture> captures = new HashMap<>();
        Set<Long> conversions = new HashSet<>();
        long end = Files.size(files.path(name));
        try (RecordWalk walk = new RecordWalk(files.path(name), 0)) {
            for (Optional<Stretch> at = walk.next(); at.isPresent(); at = walk.next()) {
                end = at.get() instanceof Stretch.Torn torn && newest
                        ? torn.from()
                        : at.get().to();
                look(name, at.get(), newest, captures, conversions);
                bytes.addAndGet(at.get().to() - at.get().from());
            }
        }
        if (db != null) {
            compare(db, name, end, newest, captures, conversions);
        }
    }

    private void look(String name, Stretch at, boolean newest, Map<Long, Capture> captures, Set<Long> conversions) {
        switch (at) {
            case Stretch.Whole whole -> look(name, whole, captures, conversions);
            case Stretch.Damaged gap -> fault(name, gap.from(), "damaged to byte " + gap.to(), FROM_BACKUP);
            case Stretch.Torn tail -> {
                if (!newest) {
                    fault(name, tail.from(), "damaged to its end", FROM_BACKUP);
                }
            }
        }
    }

    private void look(String name, Stretch.Whole whole, Map<Long, Capture> captures, Set<Long> conversions) {
        records.incrementAndGet();
        try {
            RecordCheck.wrong(whole.content()).forEach(what -> fault(name, whole.from(), what, FROM_BACKUP));
            WarcRecord record = RecordReader.record(whole.content());
            RecordReader.capture(record, new Place(name, whole.from()))
                    .ifPresent(capture -> captures.put(whole.from(), capture));
            if (record instanceof WarcConversion) {
                conversions.add(whole.from());
            }
        } catch (IOException | RuntimeException e) {
            fault(name, whole.from(), "a record that can't be understood: " + e.getMessage(), FROM_BACKUP);
        }
    }

    /** Rows that were written after the file was gone through are not looked at. */
    private void compare(
            Database db, String name, long end, boolean newest, Map<Long, Capture> captures, Set<Long> conversions) {
        long last = captures.keySet().stream().mapToLong(Long::longValue).max().orElse(-1);
        for (Capture row : db.read(connection -> CaptureTable.in(connection, name))) {
            Capture record = captures.remove(row.position());
            if (record == null ? row.position() < end : !same(record, row)) {
                fault(name, row.position(), "the database's capture " + row.id() + " is not there", MAKE_AGAIN);
            }
        }
        captures.values().stream()
                .filter(record -> !newest || record.position() != last)
                .forEach(record -> fault(
                        name, record.position(), "the database does not know the capture " + record.id(), MAKE_AGAIN));
        db.read(connection -> ArticleTable.in(connection, name)).stream()
                .filter(row -> row.place().position() < end
                        && !conversions.contains(row.place().position()))
                .forEach(row -> fault(
                        name,
                        row.place().position(),
                        "the database's article " + row.revision().article() + " is not there",
                        MAKE_AGAIN));
    }

    private static boolean same(Capture record, Capture row) {
        return record.numbered(row.sequence()).equals(row);
    }

    private void fault(String name, long offset, String what, String remedy) {
        faults.accept(new Fault("archive/" + name, offset, what, remedy));
    }
}
