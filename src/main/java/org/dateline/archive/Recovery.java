package org.dateline.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.article.Article;
import org.dateline.article.Revision;
import org.dateline.store.Database;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Brings files and database together when the archive is opened. Only what lies after the last record that the database
 * knows is read, all of it when the database knows nothing. An incomplete record at the very end is cut off; a damaged
 * stretch with whole records after it is stepped over and left as it is.
 */
final class Recovery {
    private static final int ROWS_AT_ONCE = 500;

    private final WarcFiles files;
    private final Database db;
    private final List<String> troubles = new ArrayList<>();
    private final List<Row> waiting = new ArrayList<>();
    private int captures;
    private int articles;
    private int dropped;
    private long tornBytes;

    /** Adds one row where it is missing. */
    private interface Row {
        void add(Connection connection) throws SQLException;
    }

    Recovery(WarcFiles files, Database db) {
        this.files = files;
        this.db = db;
    }

    Repairs run() throws IOException {
        List<String> names = files.names();
        boolean empty = db.read(KnownPlaces::none);
        dropRowsWithoutRecords(names);
        Optional<Place> last = empty ? Optional.empty() : db.read(connection -> KnownPlaces.last(connection, names));
        int from = last.map(place -> names.indexOf(place.file())).orElse(0);
        for (String name : names.subList(from, names.size())) {
            Optional<Place> known = last.filter(place -> place.file().equals(name));
            scan(name, known.map(Place::position).orElse(0L), known.isPresent(), name.equals(names.getLast()));
        }
        flush();
        return new Repairs(empty && captures > 0, captures, articles, dropped, tornBytes, troubles);
    }

    private void dropRowsWithoutRecords(List<String> names) throws IOException {
        for (String known : db.read(KnownPlaces::files)) {
            if (!names.contains(known)) {
                troubles.add("The WARC file " + known + " is missing; restore it from a backup.");
            } else if (known.equals(names.getLast())) {
                dropRowsFrom(new Place(known, Files.size(files.path(known))));
            }
        }
    }

    private void dropRowsFrom(Place place) {
        dropped += db.write(connection -> KnownPlaces.dropFrom(connection, place));
    }

    /** @param known whether the database knows the first record */
    private void scan(String name, long start, boolean known, boolean newest) throws IOException {
        try (RecordWalk walk = new RecordWalk(files.path(name), start)) {
            for (Optional<Stretch> at = walk.next(); at.isPresent(); at = walk.next()) {
                switch (at.get()) {
                    case Stretch.Whole whole when known && whole.from() == start -> {}
                    case Stretch.Whole whole -> note(whole.content(), new Place(name, whole.from()));
                    case Stretch.Damaged gap ->
                        troubles.add(
                                "The WARC file %s is damaged from byte %d to %d; the records before and after are used."
                                        .formatted(name, gap.from(), gap.to()));
                    case Stretch.Torn tail -> cutOrNote(name, tail.from(), tail.to(), newest);
                }
            }
        }
    }

    private void cutOrNote(String name, long position, long size, boolean newest) throws IOException {
        if (newest) {
            files.truncate(name, position);
            dropRowsFrom(new Place(name, position));
            tornBytes += size - position;
        } else {
            troubles.add("The WARC file %s is damaged from byte %d to its end.".formatted(name, position));
        }
    }

    private void note(byte[] content, Place place) throws IOException {
        try {
            WarcRecord record = RecordReader.record(content);
            if (record instanceof WarcConversion conversion) {
                Article article = RecordReader.article(conversion);
                String capture = conversion.refersTo().orElseThrow().toString();
                noteArticle(new ArticleTable.Row(
                        new Revision(
                                article.id(), article.revision(), article.fetchedAt(), article.textDigest(), capture),
                        place));
            } else {
                RecordReader.capture(record, place).ifPresent(this::noteCapture);
            }
        } catch (RuntimeException e) {
            troubles.add("The record at byte %d of %s can't be understood: %s"
                    .formatted(place.position(), place.file(), e.getMessage()));
        }
    }

    private void noteCapture(Capture capture) {
        wait(connection -> {
            if (CaptureTable.find(connection, capture.id()).isEmpty()) {
                CaptureTable.add(connection, capture);
                captures++;
            }
        });
    }

    private void noteArticle(ArticleTable.Row row) {
        wait(connection -> {
            if (!ArticleTable.holds(connection, row.place())) {
                ArticleTable.put(connection, row);
                articles++;
            }
        });
    }

    private void wait(Row row) {
        waiting.add(row);
        if (waiting.size() >= ROWS_AT_ONCE) {
            flush();
        }
    }

    private void flush() {
        db.write(connection -> {
            for (Row row : waiting) {
                row.add(connection);
            }
            return waiting.size();
        });
        waiting.clear();
    }
}
