package org.dateline.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Page;
import org.dateline.article.Revision;
import org.dateline.store.Database;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRevisit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything of the archive that only reads. Thread-safe: holds nothing open between calls. */
final class Shelves {
    private static final Logger LOG = LoggerFactory.getLogger(Shelves.class);
    private static final int AT_ONCE = 256;
    private static final int IN_A_ROW = 32;

    private final WarcFiles files;
    private final Database db;

    Shelves(WarcFiles files, Database db) {
        this.files = files;
        this.db = db;
    }

    Optional<Capture> latest(URI url) {
        return db.read(connection -> CaptureTable.latest(connection, url));
    }

    Optional<Capture> capture(String id) {
        return db.read(connection -> CaptureTable.find(connection, id));
    }

    /** The capture that brought this capture's body: itself, or the one that it repeats. */
    Optional<Capture> original(Capture capture) {
        return capture.brought()
                ? Optional.of(capture)
                : db.read(connection -> CaptureTable.original(connection, capture));
    }

    Stream<Capture> capturesAfter(long sequence) {
        return Stream.iterate(
                        after(sequence),
                        batch -> !batch.isEmpty(),
                        batch -> after(batch.getLast().sequence()))
                .flatMap(List::stream);
    }

    private List<Capture> after(long sequence) {
        return db.read(connection -> CaptureTable.after(connection, sequence, AT_ONCE));
    }

    Page page(Capture capture) {
        try {
            WarcRecord record = RecordReader.record(files.read(capture.place()));
            if (record instanceof WarcRevisit revisit) {
                Capture original = original(capture)
                        .orElseThrow(() -> new IOException("the capture that it repeats is not known"));
                return RecordReader.page(revisit, page(original));
            }
            return RecordReader.page(record);
        } catch (IOException | RuntimeException e) {
            throw unreadable("capture " + capture.id(), capture.place(), e);
        }
    }

    List<Revision> revisions(ArticleId id) {
        return rows(id).stream().map(ArticleTable.Row::revision).toList();
    }

    private List<ArticleTable.Row> rows(ArticleId id) {
        return db.read(connection -> ArticleTable.of(connection, id));
    }

    Optional<Article> article(Revision revision) {
        return rows(revision.article()).stream()
                .filter(row -> row.revision().number() == revision.number())
                .findFirst()
                .map(this::article);
    }

    Optional<Article> article(Capture capture) {
        return original(capture)
                .flatMap(original -> db.read(connection -> ArticleTable.from(connection, original.id())))
                .map(this::article);
    }

    private Article article(ArticleTable.Row row) {
        try {
            return article(files.read(row.place()));
        } catch (IOException | RuntimeException e) {
            throw unreadable("article " + row.revision().article(), row.place(), e);
        }
    }

    private static Article article(byte[] content) throws IOException {
        if (RecordReader.record(content) instanceof WarcConversion conversion) {
            return RecordReader.article(conversion);
        }
        throw new IOException("the record there holds no article");
    }

    Stream<Article> articles() {
        return Stream.iterate(
                        newestAfter(new Place("", 0)),
                        batch -> !batch.isEmpty(),
                        batch -> newestAfter(batch.getLast().place()))
                .flatMap(batch -> read(batch, (capture, failure) -> LOG.error("{}", failure.getMessage())).stream());
    }

    /** Read on all cores, each file opened once for some that follow one another. */
    List<Article> newest(long after, long through, BiConsumer<String, ArchiveException> unreadable) {
        List<ArticleTable.Row> rows = db.read(connection -> ArticleTable.newestOfCaptures(connection, after, through));
        return IntStream.range(0, (rows.size() + IN_A_ROW - 1) / IN_A_ROW)
                .parallel()
                .mapToObj(part -> rows.subList(part * IN_A_ROW, Math.min(rows.size(), (part + 1) * IN_A_ROW)))
                .flatMap(part -> read(part, unreadable).stream())
                .toList();
    }

    private List<ArticleTable.Row> newestAfter(Place place) {
        return db.read(connection -> ArticleTable.newestAfter(connection, place, AT_ONCE));
    }

    /** The articles of rows that lie in the order of the files: each file is opened once and read forward. */
    private List<Article> read(List<ArticleTable.Row> rows, BiConsumer<String, ArchiveException> unreadable) {
        List<Article> articles = new ArrayList<>(rows.size());
        String open = "";
        @Nullable Members members = null;
        try {
            for (ArticleTable.Row row : rows) {
                try {
                    if (members == null || !open.equals(row.place().file())) {
                        close(members);
                        members = null;
                        members = new Members(files.path(row.place().file()));
                        open = row.place().file();
                    }
                    articles.add(article(members.at(row.place().position())
                            .orElseThrow(() -> new IOException("the file ends before it"))
                            .content()));
                } catch (IOException | UncheckedIOException e) {
                    unreadable.accept(
                            row.revision().capture(),
                            unreadable("article " + row.revision().article(), row.place(), e));
                }
            }
        } finally {
            close(members);
        }
        return articles;
    }

    private static void close(@Nullable Members members) {
        if (members == null) {
            return;
        }
        try {
            members.close();
        } catch (IOException e) {
            LOG.warn("archive: a WARC file could not be closed: {}", e.getMessage());
        }
    }

    private static ArchiveException unreadable(String what, Place place, Exception e) {
        return new ArchiveException(
                "archive: cannot read " + what + " at " + place.position() + " of " + place.file() + ": "
                        + e.getMessage() + "; restore the file from a backup",
                e);
    }
}
