package org.dateline.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dateline.article.ArticleId;
import org.dateline.article.Source;
import org.dateline.store.Database;
import org.netpreserve.jwarc.WarcConversion;

/**
 * Finds what retention rules no longer keep. The age of an article counts from its newest text; an article goes with all its
 * revisions and all captures of its pages, or not at all. Reads only.
 */
public final class Retention {
    private static final int AT_ONCE = 256;

    private final WarcFiles files;
    private final Database db;
    private final RetentionRules rules;
    private final Instant now;
    private final Map<ArticleId, Source> articles = new HashMap<>();
    private final Map<URI, Source> pages = new HashMap<>();

    public Retention(Path dir, Database db, RetentionRules rules, Clock clock) {
        this.files = new WarcFiles(dir, clock, Archive.ROLL_BYTES);
        this.db = db;
        this.rules = rules;
        this.now = clock.instant();
    }

    /** What they no longer keep. @throws ArchiveException when a record that has to be read can't be */
    public Leaving find() {
        Optional<Duration> shortest = rules.shortest();
        if (shortest.isEmpty()) {
            return new Leaving(Map.of(), Set.of(), Set.of(), Set.of());
        }
        try {
            Instant before = now.minus(shortest.get());
            findArticles(before);
            keepWhatSharesAPage();
            articles.forEach((id, source) ->
                    db.read(connection -> LeavingTable.pages(connection, id)).forEach(page -> pages.put(page, source)));
            findOtherPages(before);
            return leaving();
        } catch (IOException e) {
            throw new ArchiveException(
                    "archive: retention needs to read every article that is old enough: " + e.getMessage()
                            + "; run dateline verify",
                    e);
        }
    }

    private void findArticles(Instant before) throws IOException {
        Place at = new Place("", 0);
        List<ArticleTable.Row> rows;
        do {
            Place from = at;
            rows = db.read(connection -> ArticleTable.newestAfter(connection, from, AT_ONCE));
            for (ArticleTable.Row row : rows) {
                at = row.place();
                if (row.revision().seenAt().isBefore(before)) {
                    Source source = source(row.place());
                    if (old(row.revision().seenAt(), source)) {
                        articles.put(row.revision().article(), source);
                    }
                }
            }
        } while (!rows.isEmpty());
    }

    private boolean old(Instant at, Source source) {
        return rules.keep(source).filter(keep -> at.isBefore(now.minus(keep))).isPresent();
    }

    private Source source(Place place) throws IOException {
        return RecordReader.record(files.read(place)) instanceof WarcConversion conversion
                ? RecordReader.article(conversion).attribution().source()
                : Source.UNKNOWN;
    }

    /** A page whose captures gave several articles goes only when all of them do. */
    private void keepWhatSharesAPage() {
        Set<ArticleId> staying;
        do {
            staying = new HashSet<>();
            for (ArticleId id : articles.keySet()) {
                if (!articles.keySet().containsAll(sharing(id))) {
                    staying.add(id);
                }
            }
            articles.keySet().removeAll(staying);
        } while (!staying.isEmpty());
    }

    private Set<ArticleId> sharing(ArticleId id) {
        return db.read(connection -> {
            Set<ArticleId> sharing = new HashSet<>();
            for (URI page : LeavingTable.pages(connection, id)) {
                sharing.addAll(LeavingTable.articles(connection, page));
            }
            return sharing;
        });
    }

    private void findOtherPages(Instant before) throws IOException {
        for (String id : db.read(connection -> LeavingTable.withoutArticle(connection, before))) {
            Optional<Capture> capture = db.read(connection -> CaptureTable.find(connection, id));
            if (capture.isPresent()) {
                Source source = RecordReader.hints(
                                RecordReader.record(files.read(capture.get().place())))
                        .source();
                if (old(capture.get().at(), source)) {
                    pages.put(capture.get().url(), source);
                }
            }
        }
    }

    private Leaving leaving() throws IOException {
        Map<String, Source> captures = new HashMap<>();
        pages.forEach((page, source) ->
                db.read(connection -> LeavingTable.captures(connection, page)).forEach(id -> captures.put(id, source)));
        Map<Source, Leaving.Amount> amounts = new HashMap<>();
        articles.values().forEach(source -> add(amounts, source, new Leaving.Amount(1, 0, 0)));
        for (String name : files.names()) {
            measure(name, captures, amounts);
        }
        return new Leaving(amounts, articles.keySet(), captures.keySet(), pages.keySet());
    }

    /** Adds up the captures of a file and the bytes to where the next known record begins. */
    private void measure(String name, Map<String, Source> captures, Map<Source, Leaving.Amount> amounts)
            throws IOException {
        TreeMap<Long, String> positions = new TreeMap<>();
        for (ArticleTable.Row row : db.read(connection -> ArticleTable.in(connection, name))) {
            positions.put(row.place().position(), row.revision().capture());
        }
        for (Capture capture : db.read(connection -> CaptureTable.in(connection, name))) {
            positions.put(capture.position(), capture.id());
            if (captures.containsKey(capture.id())) {
                add(amounts, Objects.requireNonNull(captures.get(capture.id())), new Leaving.Amount(0, 1, 0));
            }
        }
        long end = Files.size(files.path(name));
        positions.forEach((position, id) -> {
            Source source = captures.get(id);
            if (source != null) {
                Long next = positions.higherKey(position);
                add(amounts, source, new Leaving.Amount(0, 0, (next == null ? end : next) - position));
            }
        });
    }

    private static void add(Map<Source, Leaving.Amount> amounts, Source source, Leaving.Amount more) {
        amounts.merge(source, more, Leaving.Amount::plus);
    }
}
