package org.dateline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dateline.store.DataFolder;
import org.dateline.store.StoreException;

/**
 * What another process asks of the one that owns the data folder: to make the index anew. It is asked and answered in two small
 * files, so whoever may write the folder may ask and nobody else.
 *
 * @param id tells this request from others
 * @param from what the articles are to be made from
 */
public record ReindexRequest(String id, Reindex.From from) {
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

    /** What was asked and not taken up yet. */
    static Optional<ReindexRequest> asked(DataFolder folder) {
        List<String> lines = lines(folder.reindexRequest());
        return lines.size() < 2
                ? Optional.empty()
                : from(lines.get(1)).map(from -> new ReindexRequest(lines.get(0), from));
    }

    private static Optional<Reindex.From> from(String name) {
        return List.of(Reindex.From.values()).stream()
                .filter(from -> from.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** What a former owner said it was at work on. */
    static Optional<ReindexRequest> left(DataFolder folder) {
        List<String> lines = lines(folder.reindexAnswer());
        return lines.size() > 2 && lines.get(1).equals(State.GOING.name())
                ? Optional.of(new ReindexRequest(lines.get(0), Reindex.From.RECORDS))
                : Optional.empty();
    }

    /** Takes the request away, answered or not. */
    static void clear(DataFolder folder) {
        try {
            Files.deleteIfExists(folder.reindexRequest());
        } catch (IOException e) {
            throw failed(folder.reindexRequest(), e);
        }
    }

    void answer(DataFolder folder, State state, String words) {
        write(folder.reindexAnswer(), id + "\n" + state.name() + "\n" + words.replaceAll("\\s+", " ") + "\n");
    }

    /** What the owner has said to this request; empty when it has said nothing yet. */
    public Optional<Answer> answer(Path data) {
        List<String> lines = lines(DataFolder.forReading(data).reindexAnswer());
        return lines.size() < 3 || !lines.get(0).equals(id)
                ? Optional.empty()
                : Optional.of(new Answer(State.valueOf(lines.get(1)), lines.get(2)));
    }

    /** What the owner says of a request that it is at work on, for others to read; empty for none. */
    static String going(DataFolder folder) {
        List<String> lines = lines(folder.reindexAnswer());
        boolean going = lines.size() > 2 && lines.get(1).equals(State.GOING.name());
        return going ? "A new search index is being made: " + lines.get(2) + "." : "";
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

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static void write(Path file, String text) {
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
