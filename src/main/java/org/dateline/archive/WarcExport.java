package org.dateline.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.dateline.article.Source;
import org.dateline.store.Database;
import org.netpreserve.jwarc.WarcConversion;

/**
 * Copies captures out of the archive into WARC files of their own, for other tools. The records are the archive's, byte by
 * byte; the capture that a revisit repeats is copied with it. May run beside the archive's writer.
 */
public final class WarcExport {
    private final WarcFiles files;
    private final Database db;
    private final Wanted wanted;
    private final Clock clock;
    private final AtomicLong records = new AtomicLong();

    /**
     * What is to be copied.
     *
     * @param from captures at this instant or later
     * @param to captures before this instant
     * @param sources names or codes of publishers, whatever their case; empty for all
     * @param articles whether the articles that were taken from the captures are copied too, as {@code conversion} records
     */
    public record Wanted(Instant from, Instant to, Set<String> sources, boolean articles) {
        public Wanted {
            sources =
                    sources.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        }

        private boolean at(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }

        private boolean of(Source source) {
            return sources.contains(source.name().toLowerCase(Locale.ROOT))
                    || sources.contains(source.code().toLowerCase(Locale.ROOT));
        }
    }

    public WarcExport(Path dir, Database db, Wanted wanted, Clock clock) {
        this.files = new WarcFiles(dir, clock, Archive.ROLL_BYTES);
        this.db = db;
        this.wanted = wanted;
        this.clock = clock;
    }

    /** Records copied so far. */
    public long records() {
        return records.get();
    }

    /**
     * Copies them.
     *
     * @param target a file that is to be, ending in {@code .warc.gz}, or a folder, in which files of a gigabyte are made
     * @return the files, in order; none when nothing is wanted
     * @throws ArchiveException when the target is there already or can't be written
     */
    public List<Path> run(Path target) {
        try (ExportFiles out = new ExportFiles(target, clock)) {
            Set<String> ids = ids();
            for (String name : files.names()) {
                copy(name, ids, out);
            }
            return out.finish();
        } catch (IOException e) {
            throw new ArchiveException(
                    "archive: cannot export to " + target + ": " + e.getMessage()
                            + "; look at free space and permissions there",
                    e);
        }
    }

    private Set<String> ids() throws IOException {
        Set<String> ids = new HashSet<>();
        for (String name : files.names()) {
            Map<String, Source> sources = wanted.sources().isEmpty() ? Map.of() : sources(name);
            for (Capture capture : db.read(connection -> CaptureTable.in(connection, name))) {
                if (wanted.at(capture.at()) && (wanted.sources().isEmpty() || wanted.of(source(capture, sources)))) {
                    ids.add(capture.id());
                    original(capture).map(Capture::id).ifPresent(ids::add);
                }
            }
        }
        return ids;
    }

    private Optional<Capture> original(Capture capture) {
        return capture.brought() ? Optional.empty() : db.read(connection -> CaptureTable.original(connection, capture));
    }

    /** The publishers of the articles whose records lie in a file, by the capture that they were taken from. */
    private Map<String, Source> sources(String name) throws IOException {
        Map<String, Source> sources = new HashMap<>();
        try (Members members = new Members(files.path(name))) {
            for (ArticleTable.Row row : db.read(connection -> ArticleTable.in(connection, name))) {
                Optional<Members.Member> member = members.at(row.place().position());
                if (member.isPresent()
                        && RecordReader.record(member.get().content()) instanceof WarcConversion conversion) {
                    sources.put(
                            row.revision().capture(),
                            RecordReader.article(conversion).attribution().source());
                }
            }
        }
        return sources;
    }

    /** The article's publisher; of a page without an article the one that its giver named. */
    private Source source(Capture capture, Map<String, Source> sources) throws IOException {
        String id = original(capture).orElse(capture).id();
        Source known = sources.get(id);
        if (known != null) {
            return known;
        }
        Optional<ArticleTable.Row> row = db.read(connection -> ArticleTable.from(connection, id));
        if (row.isPresent()
                && RecordReader.record(files.read(row.get().place())) instanceof WarcConversion conversion) {
            return RecordReader.article(conversion).attribution().source();
        }
        return RecordReader.hints(RecordReader.record(files.read(capture.place())))
                .source();
    }

    private void copy(String name, Set<String> ids, ExportFiles out) throws IOException {
        try (Members members = new Members(files.path(name))) {
            for (long position : positions(name, ids)) {
                Members.Member member =
                        members.at(position).orElseThrow(() -> new IOException(name + " ends before byte " + position));
                out.copy(files.path(name), position, member.end());
                records.incrementAndGet();
            }
        }
    }

    private List<Long> positions(String name, Set<String> ids) {
        List<Long> positions = db.read(connection -> CaptureTable.in(connection, name)).stream()
                .filter(capture -> ids.contains(capture.id()))
                .map(Capture::position)
                .collect(Collectors.toList());
        if (wanted.articles()) {
            db.read(connection -> ArticleTable.in(connection, name)).stream()
                    .filter(row -> ids.contains(row.revision().capture()))
                    .forEach(row -> positions.add(row.place().position()));
        }
        return positions.stream().sorted().toList();
    }
}
