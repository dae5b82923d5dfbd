package org.dateline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dateline.store.DataFolder;
import org.dateline.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What another process asks of the one that owns the data folder: to make the index anew. It is asked and answered in two small
 * files, so whoever may write the folder may ask and nobody else.
 *
 * @param id tells this request from others
 * @param from what the articles are to be made from
 */
public record ReindexRequest(String id, Reindex.From from) {
    private static final Logger LOG = LoggerFactory.getLogger(ReindexRequest.class);

    /** An owner at work says how far it is every second; one that has said nothing for so long has ended. */
    public static final Duration SILENCE = Duration.ofSeconds(60);

    /** How it stands. */
    public enum State {
        /** It has not been taken up or is being worked on. */
        GOING,
        /** The new index is the one that is searched. */
        DONE,
        /** It was given up. */
        FAILED
    }

    /**
     * What the owner says.
     *
     * @param words how far it is, or why it failed
     */
    public record Answer(State state, String words) {}

    /**
     * Asks.
     *
     * @throws StoreException when the folder can't be written
     */
    public static ReindexRequest ask(Path data, Reindex.From from) {
        ReindexRequest request = new ReindexRequest(UUID.randomUUID().toString(), from);
        write(DataFolder.forReading(data).reindexRequest(), request.id + "\n" + from.name() + "\n");
        return request;
    }

    /** What was asked and not taken up yet; what can't be understood is taken away. */
    static Optional<ReindexRequest> asked(DataFolder folder) {
        List<String> lines = lines(folder.reindexRequest());
        Optional<ReindexRequest> asked = lines.size() < 2
                ? Optional.empty()
                : from(lines.get(1)).map(from -> new ReindexRequest(lines.get(0), from));
        if (asked.isEmpty() && !lines.isEmpty()) {
            LOG.warn("reindex: what is asked for in {} is not known here; it is deleted", folder.reindexRequest());
            clear(folder);
        }
        return asked;
    }

    static Optional<Reindex.From> from(String name) {
        return List.of(Reindex.From.values()).stream()
                .filter(from -> from.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static void clear(DataFolder folder) {
        try {
            Files.deleteIfExists(folder.reindexRequest());
        } catch (IOException e) {
            throw failed(folder.reindexRequest(), e);
        }
    }

    /** What the owner has said to this request; empty when it has said nothing yet. */
    public Optional<Answer> answer(Path data) {
        return Optional.ofNullable(
                ReindexAnswers.read(DataFolder.forReading(data).reindexAnswer()).get(this));
    }

    /** Takes the request back, unless it was taken up or another was asked since. */
    public void withdraw(Path data) {
        DataFolder folder = DataFolder.forReading(data);
        if (asked(folder).filter(this::equals).isPresent()) {
            clear(folder);
        }
    }

    /** When the owner last said something; the epoch when it never did. */
    public static Instant heard(Path data) {
        try {
            return Files.getLastModifiedTime(DataFolder.forReading(data).reindexAnswer())
                    .toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    static void write(Path file, String text) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static StoreException failed(Path file, IOException e) {
        return new StoreException(
                "reindex: cannot write " + file + ": " + e.getMessage()
                        + "; look at the permissions of the data folder",
                e);
    }
}
