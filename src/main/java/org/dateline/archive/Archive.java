package org.dateline.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Digest;
import org.dateline.article.Page;
import org.dateline.article.Revision;
import org.dateline.store.Database;
import org.dateline.store.StoreException;

/**
 * Every page that was fetched or imported, and every text that an article ever had.
 *
 * <p>Start with {@link #open}, {@link #append} each page and {@link #keep} the article taken from it. What a method
 * returned from survives the process being killed; a fetched page survives a power cut too, and everything else does from
 * the next {@link #settle} on. Thread-safe: writing is done in turn, reading at any time, also by another process that
 * opened with {@link #openForReading}. Every method throws {@link ArchiveException} when a file can't be written or read.
 */
public final class Archive implements AutoCloseable {
    /** Size at which a WARC file is full, in bytes. */
    public static final long ROLL_BYTES = 1L << 30;

    private final WarcFiles files;
    private final Database db;
    private final Clock clock;
    private final Repairs repairs;
    private final Shelves reading;
    private final ReentrantLock turn = new ReentrantLock();

    private Archive(WarcFiles files, Database db, Clock clock, Repairs repairs) {
        this.files = files;
        this.db = db;
        this.clock = clock;
        this.repairs = repairs;
        this.reading = new Shelves(files, db);
    }

    /** Opens the archive for its one writer and mends what a kill or a lost database left; {@link #repairs} says what. */
    public static Archive open(Path dir, Database db, Clock clock) {
        return open(dir, db, clock, ROLL_BYTES);
    }

    /** The same with another size at which a WARC file is full, in bytes. */
    public static Archive open(Path dir, Database db, Clock clock, long rollBytes) {
        WarcFiles files = new WarcFiles(dir, clock, rollBytes);
        try {
            boolean removed = Removal.finish(dir, db);
            return new Archive(files, db, clock, new Recovery(files, db).run().after(removed));
        } catch (IOException e) {
            throw new ArchiveException("archive: cannot read the WARC files in " + dir + ": " + e.getMessage(), e);
        }
    }

    /** Opens the archive beside its writer; only the methods that read may be called. */
    public static Archive openForReading(Path dir, Database db) {
        return new Archive(new WarcFiles(dir, Clock.systemUTC(), ROLL_BYTES), db, Clock.systemUTC(), Repairs.NONE);
    }

    /** What opening had to mend. */
    public Repairs repairs() {
        return repairs;
    }

    /**
     * Archives a page. When its body is that of the newest capture of its address and nobody says otherwise of it, only
     * the fact is written, as a {@link Capture.Type#REVISIT}.
     *
     * <p>Of an import the body, content type and hints are kept; of a fetch the status and header fields too, those of
     * the transfer under other names because the body is kept without its content-encoding.
     */
    public Capture append(Page page) {
        return writing("append " + page.url(), () -> {
            UUID id = UUID.randomUUID();
            Optional<Capture> same = latest(page.url())
                    .filter(latest -> latest.digest().equals(page.digest()))
                    .flatMap(reading::original)
                    .filter(original -> sameHints(original, page));
            if (same.isPresent()) {
                Place place = files.append(RecordWriter.sameBody(page, id, same.get()));
                return added(page.url(), page.fetchedAt(), Capture.Type.REVISIT, page.digest(), id, place);
            }
            Place place = files.append(RecordWriter.capture(page, id));
            boolean fetched = page.via() == Page.Via.FETCH;
            if (fetched) {
                files.force();
            }
            Capture.Type type = fetched ? Capture.Type.RESPONSE : Capture.Type.RESOURCE;
            return added(page.url(), page.fetchedAt(), type, page.digest(), id, place);
        });
    }

    /**
     * Archives that the server said nothing changed (HTTP 304). Empty when no capture of the address is known, so that
     * it has to be fetched anew without validators.
     */
    public Optional<Capture> unchanged(URI url, Instant at) {
        return writing("append " + url, () -> {
            Optional<Capture> original = latest(url).flatMap(reading::original);
            if (original.isEmpty()) {
                return Optional.empty();
            }
            UUID id = UUID.randomUUID();
            Place place = files.append(RecordWriter.notModified(url, at, id, original.get()));
            return Optional.of(
                    added(url, at, Capture.Type.REVISIT, original.get().digest(), id, place));
        });
    }

    /**
     * Keeps the article that was taken from a capture, unless its text is that of the article's newest revision or, for
     * a fetched page, of another article of the same host: that is one story under two addresses. The article comes back with the capture's id, its number and the earliest instant at which any of its texts was seen.
     */
    public Kept keep(Capture capture, Article article) {
        return writing("keep article " + article.id(), () -> {
            List<Revision> known = revisions(article.id());
            if (!known.isEmpty() && known.getLast().text().equals(article.textDigest())) {
                return new Kept.Unchanged(known.getLast());
            }
            Optional<Revision> elsewhere = known.isEmpty() ? elsewhere(capture, article) : Optional.empty();
            if (elsewhere.isPresent()) {
                return new Kept.Unchanged(elsewhere.get());
            }
            Instant first = known.stream()
                    .map(Revision::seenAt)
                    .filter(article.fetchedAt()::isAfter)
                    .min(Instant::compareTo)
                    .orElse(article.fetchedAt());
            String id = reading.original(capture).orElse(capture).id();
            Article numbered = article.withCapture(id)
                    .withHistory(first, known.isEmpty() ? 1 : known.getLast().number() + 1);
            write(numbered, id);
            return new Kept.Added(numbered);
        });
    }

    private Optional<Revision> elsewhere(Capture capture, Article article) {
        if (capture.type() == Capture.Type.RESOURCE) {
            return Optional.empty();
        }
        String authority = article.url().getAuthority();
        return db.read(connection -> ArticleTable.withTextAt(connection, article.textDigest(), authority));
    }

    /**
     * Puts the same revision read anew, by a later extractor or tagger, in the place of what was kept of it.
     *
     * @throws IllegalArgumentException when the archive has no such revision
     */
    public void replace(Article article) {
        replace(List.of(article));
    }

    /**
     * The same for many, of which all or none are kept; forced to disk, so that a power cut can't take what was there before.
     *
     * @throws IllegalArgumentException when the archive has no such revision of one of them
     */
    public void replace(List<Article> articles) {
        if (articles.isEmpty()) {
            return;
        }
        List<Fresh> records = articles.parallelStream().map(this::fresh).toList();
        writing("replace %,d articles".formatted(articles.size()), () -> {
            List<ArticleTable.Row> rows = new ArrayList<>();
            for (Fresh each : records) {
                rows.add(new ArticleTable.Row(each.revision, files.append(each.record)));
            }
            files.force();
            return db.write(connection -> {
                for (ArticleTable.Row row : rows) {
                    ArticleTable.put(connection, row);
                }
                return rows;
            });
        });
    }

    /** A revision and what is to be written of it. */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    private record Fresh(Revision revision, byte[] record) {}

    private Fresh fresh(Article article) {
        Revision known = known(article);
        byte[] record =
                RecordWriter.article(article, article.provenance().capturedUrl(), known.capture(), clock.instant());
        return new Fresh(revision(article, known.capture()), record);
    }

    private Revision known(Article article) {
        return revisions(article.id()).stream()
                .filter(revision -> revision.number() == article.revision())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "archive: article " + article.id() + " has no revision " + article.revision()));
    }

    private static Revision revision(Article article, String capture) {
        return new Revision(article.id(), article.revision(), article.fetchedAt(), article.textDigest(), capture);
    }

    private void write(Article article, String capture) throws IOException {
        Place place = files.append(
                RecordWriter.article(article, article.provenance().capturedUrl(), capture, clock.instant()));
        Revision revision = revision(article, capture);
        db.write(connection -> {
            ArticleTable.put(connection, new ArticleTable.Row(revision, place));
            return revision;
        });
    }

    private Capture added(URI url, Instant at, Capture.Type type, Digest digest, UUID id, Place place) {
        Capture capture = new Capture(
                0,
                "urn:uuid:" + id,
                url,
                Instant.ofEpochMilli(at.toEpochMilli()),
                type,
                digest,
                place.file(),
                place.position());
        return db.write(connection -> CaptureTable.add(connection, capture));
    }

    private boolean sameHints(Capture original, Page page) {
        return reading.page(original).hints().equals(page.hints());
    }

    /** The newest capture of an address, revisits included. */
    public Optional<Capture> latest(URI url) {
        return reading.latest(url);
    }

    /** The capture with this record id. */
    public Optional<Capture> capture(String id) {
        return reading.capture(id);
    }

    /** The captures after this number in the order of writing; read as they are asked for. */
    public Stream<Capture> capturesAfter(long sequence) {
        return reading.capturesAfter(sequence);
    }

    /** The page that a capture holds, as it was appended; for a revisit the page that was seen again. */
    public Page page(Capture capture) {
        return reading.page(capture);
    }

    /** The page of the capture with this record id. */
    public Optional<Page> page(String captureId) {
        return reading.capture(captureId).map(reading::page);
    }

    /** The newest revision of an article. */
    public Optional<Article> article(ArticleId id) {
        List<Revision> revisions = revisions(id);
        return revisions.isEmpty() ? Optional.empty() : article(revisions.getLast());
    }

    /** The article as it was in this revision. */
    public Optional<Article> article(Revision revision) {
        return reading.article(revision);
    }

    /** The article that was taken from a capture, or from the one that a revisit repeats. */
    public Optional<Article> article(Capture capture) {
        return reading.article(capture);
    }

    /** The revisions of an article, oldest first; empty when it is not known. */
    public List<Revision> revisions(ArticleId id) {
        return reading.revisions(id);
    }

    /** The revisions that were taken from captures after one number and through another. */
    public List<Revision> revisions(long after, long through) {
        return db.read(connection -> ArticleTable.ofCaptures(connection, after, through)).stream()
                .map(ArticleTable.Row::revision)
                .toList();
    }

    /**
     * The newest revision of every article in the order of the files, read as they are asked for; those that are kept
     * meanwhile come at the end. A record that can't be read is logged and left out.
     */
    public Stream<Article> articles() {
        return reading.articles();
    }

    /**
     * The articles whose newest revision was taken from a capture after one number and through another, in the order of the
     * captures; read on all cores.
     *
     * @param unreadable told of what is left out, from any thread: the capture's id and why it can't be read
     */
    public List<Article> newest(long after, long through, BiConsumer<String, ArchiveException> unreadable) {
        return reading.newest(after, through, unreadable);
    }

    /** The number of the newest capture; 0 for an empty archive. */
    public long lastSequence() {
        return db.read(CaptureTable::lastSequence);
    }

    /** How many captures there are. */
    public long captures() {
        return db.read(CaptureTable::count);
    }

    /**
     * The number up to which every capture has had its article kept, if it has one. A capture after it may have been
     * left alone by a process that was killed.
     */
    public long settledThrough() {
        return db.read(CaptureTable::settledThrough);
    }

    /** Forces everything to disk and remembers that every capture up to this number has had its article kept. */
    public void settle(long through) {
        writing("settle", () -> {
            files.force();
            return db.write(connection -> CaptureTable.settle(connection, through));
        });
    }

    /** How many articles there are. */
    public long size() {
        return db.read(ArticleTable::count);
    }

    @FunctionalInterface
    private interface Step<T> {
        T run() throws IOException;
    }

    private <T> T writing(String what, Step<T> step) {
        turn.lock();
        try {
            files.mark();
            return step.run();
        } catch (StoreException e) {
            files.marked().ifPresent(place -> takeBack(place, e));
            throw e;
        } catch (IOException e) {
            throw new ArchiveException(
                    "archive: cannot " + what + ": " + e.getMessage()
                            + "; look at free space and permissions of the data folder",
                    e);
        } finally {
            turn.unlock();
        }
    }

    /** Cuts off records that have no rows; where that is not certain they stay, and get theirs at the next start. */
    private void takeBack(Place first, StoreException why) {
        try {
            Optional<Place> known = db.read(connection -> KnownPlaces.last(connection, List.of(first.file())));
            if (known.isEmpty() || known.get().position() < first.position()) {
                files.takeBack(first);
            }
        } catch (IOException | StoreException e) {
            why.addSuppressed(e);
        }
    }

    /** Closes the files; the database is left to whoever opened it. */
    @Override
    public void close() {
        writing("close its files", () -> {
            files.close();
            return this;
        });
    }
}
