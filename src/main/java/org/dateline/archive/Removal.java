package org.dateline.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.store.Database;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes captures and the articles that were taken from them out of the archive. WARC files never change: each that holds
 * some of them is written anew without, under a new name, and the old one is deleted.
 *
 * <p>All new files are written beside and forced to disk first. Then a plan is written that says which takes the place of
 * which. Before the plan is there nothing has changed; from then on the removal is finished whatever happens, by {@link
 * #finish} at the next start if need be.
 */
public final class Removal {
    private static final Logger LOG = LoggerFactory.getLogger(Removal.class);
    private static final String PLAN = "removal.plan";
    private static final String BESIDE = ".part";
    private static final String NOTHING = "-";

    private final Path dir;
    private final WarcFiles files;
    private final Database db;
    private final Clock clock;

    /** In the archive of this folder, whose writer must be closed. */
    public Removal(Path dir, Database db, Clock clock) {
        this.dir = dir;
        this.files = new WarcFiles(dir, clock, Archive.ROLL_BYTES);
        this.db = db;
        this.clock = clock;
    }

    /**
     * Removes captures and what was taken from them.
     *
     * @param captures ids of their records
     * @param decided is run when all is ready and nothing was changed yet
     * @return how many WARC files were written anew or deleted
     * @throws ArchiveException when the new files can't be written; nothing was changed then
     */
    public int run(Set<String> captures, Runnable decided) {
        try {
            clear(dir);
            Map<String, String> plan = new LinkedHashMap<>();
            for (String name : files.names()) {
                without(name, captures).ifPresent(fresh -> plan.put(name, fresh));
            }
            decided.run();
            write(plan);
            finish(dir, db);
            return plan.size();
        } catch (IOException e) {
            throw new ArchiveException(
                    "archive: cannot remove: " + e.getMessage()
                            + "; look at free space and permissions of the data folder, and run it again",
                    e);
        }
    }

    /** Writes a file anew without these captures; the new file's name, if there are any in it. */
    private Optional<String> without(String name, Set<String> captures) throws IOException {
        List<Range> staying = new ArrayList<>();
        boolean some = false;
        try (RecordWalk walk = new RecordWalk(files.path(name), 0)) {
            for (Optional<Stretch> at = walk.next(); at.isPresent(); at = walk.next()) {
                if (at.get() instanceof Stretch.Whole whole && leaves(name, whole, captures)) {
                    some = true;
                } else if (at.get().from() > 0) {
                    staying.add(new Range(at.get().from(), at.get().to()));
                }
            }
        }
        if (!some) {
            return Optional.empty();
        }
        return Optional.of(staying.isEmpty() ? NOTHING : anew(name, staying));
    }

    /** Bytes of a file that stay, the record that opens it left out. */
    private record Range(long from, long to) {}

    /** A record that can't be understood stays: nobody knows whose it is. */
    private static boolean leaves(String name, Stretch.Whole whole, Set<String> captures) throws IOException {
        try {
            WarcRecord record = RecordReader.record(whole.content());
            return record instanceof WarcConversion conversion
                    ? conversion
                            .refersTo()
                            .map(Object::toString)
                            .filter(captures::contains)
                            .isPresent()
                    : captures.contains(record.id().toString());
        } catch (RuntimeException e) {
            notUnderstood(new Place(name, whole.from()), e);
            return false;
        }
    }

    private static void notUnderstood(Place place, RuntimeException e) {
        LOG.warn(
                "archive: the record at byte {} of {} can't be understood: {}",
                place.position(),
                place.file(),
                e.getMessage());
    }

    private String anew(String name, List<Range> staying) throws IOException {
        String fresh = files.another(name);
        Path beside = dir.resolve(fresh + BESIDE);
        try (FileChannel in = FileChannel.open(files.path(name));
                FileChannel out = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            WholeWrites.write(out, ByteBuffer.wrap(RecordWriter.info(fresh, clock.instant())));
            for (Range each : staying) {
                WholeWrites.copy(in, each.from(), each.to(), out);
            }
            out.force(true);
        }
        return fresh;
    }

    private void write(Map<String, String> plan) throws IOException {
        Path beside = dir.resolve(PLAN + BESIDE);
        List<String> lines = plan.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .toList();
        try (FileChannel out = FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            WholeWrites.write(out, StandardCharsets.UTF_8.encode(String.join("\n", lines)));
            out.force(true);
        }
        Files.move(beside, dir.resolve(PLAN), StandardCopyOption.ATOMIC_MOVE);
        WarcFiles.forceNames(dir);
    }

    /**
     * Finishes a removal that was decided upon, and clears away one that was not.
     *
     * @return whether there was one to finish
     */
    static boolean finish(Path dir, Database db) throws IOException {
        Path plan = dir.resolve(PLAN);
        if (!Files.exists(plan)) {
            clear(dir);
            return false;
        }
        for (String line : Files.readAllLines(plan)) {
            String old = line.substring(0, line.indexOf(' '));
            replace(dir, db, old, line.substring(old.length() + 1));
        }
        db.force();
        for (String line : Files.readAllLines(plan)) {
            Files.deleteIfExists(dir.resolve(line.substring(0, line.indexOf(' '))));
        }
        WarcFiles.forceNames(dir);
        Files.delete(plan);
        WarcFiles.forceNames(dir);
        return true;
    }

    /** Whether there is one to finish. */
    static boolean decided(Path dir) {
        return Files.exists(dir.resolve(PLAN));
    }

    private static void clear(Path dir) throws IOException {
        if (!Files.isDirectory(dir)) {
            return;
        }
        try (Stream<Path> list = Files.list(dir)) {
            for (Path left :
                    list.filter(each -> each.toString().endsWith(BESIDE)).toList()) {
                Files.delete(left);
            }
        }
    }

    private static void replace(Path dir, Database db, String old, String fresh) throws IOException {
        Path beside = dir.resolve(fresh + BESIDE);
        if (Files.exists(beside)) {
            Files.move(beside, dir.resolve(fresh), StandardCopyOption.ATOMIC_MOVE);
            WarcFiles.forceNames(dir);
        }
        List<Moved> moved = fresh.equals(NOTHING) ? List.of() : moved(dir.resolve(fresh), fresh, old);
        db.write(connection -> {
            for (Moved each : moved) {
                each.in(connection);
            }
            return KnownPlaces.dropFrom(connection, new Place(old, 0));
        });
    }

    private interface Moved {
        void in(Connection connection) throws SQLException;
    }

    private static List<Moved> moved(Path file, String fresh, String old) throws IOException {
        List<Moved> moved = new ArrayList<>();
        try (RecordWalk walk = new RecordWalk(file, 0)) {
            for (Optional<Stretch> at = walk.next(); at.isPresent(); at = walk.next()) {
                if (at.get() instanceof Stretch.Whole whole) {
                    moved(whole, new Place(fresh, whole.from()), old).ifPresent(moved::add);
                }
            }
        }
        return moved;
    }

    /** Nothing for a record that can't be understood, so that it keeps no archive from opening; the log names it. */
    private static Optional<Moved> moved(Stretch.Whole whole, Place place, String old) throws IOException {
        try {
            WarcRecord record = RecordReader.record(whole.content());
            if (record instanceof WarcConversion conversion) {
                Article article = RecordReader.article(conversion);
                return Optional.of(db -> LeavingTable.moveArticle(db, article.id(), article.revision(), old, place));
            }
            return RecordReader.capture(record, place)
                    .map(capture -> db -> LeavingTable.moveCapture(db, capture.id(), place));
        } catch (RuntimeException e) {
            notUnderstood(place, e);
            return Optional.empty();
        }
    }
}
