package org.dateline.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files that an export writes; they get their names when all are whole, and an export that is broken off can be repeated.
 * Not thread-safe.
 */
final class ExportFiles implements Closeable {
    private static final String ENDING = ".warc.gz";
    private static final String UNFINISHED = ".part";

    private final Path target;
    private final boolean single;
    private final Clock clock;
    private final List<Path> parts = new ArrayList<>();
    private @Nullable FileChannel out;

    ExportFiles(Path target, Clock clock) throws IOException {
        this.target = target;
        this.clock = clock;
        single = target.getFileName().toString().endsWith(ENDING);
        if (single ? Files.exists(target) : occupied(target)) {
            throw new ArchiveException("archive: " + target + " is there already; name a new file ending in " + ENDING
                    + ", or an empty folder");
        }
        Files.createDirectories(single ? target.toAbsolutePath().getParent() : target);
    }

    private static boolean occupied(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return false;
        }
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (var list = Files.list(folder)) {
            return list.anyMatch(file -> !file.toString().endsWith(ENDING + UNFINISHED));
        }
    }

    private Path named(int number) {
        return single ? target : target.resolve("dateline-export-%05d%s".formatted(number, ENDING));
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + UNFINISHED);
    }

    /** Copies the record that lies here in another file. */
    void copy(Path from, long start, long end) throws IOException {
        FileChannel to = roomy();
        try (FileChannel in = FileChannel.open(from)) {
            WholeWrites.copy(in, start, end, to);
        }
    }

    private FileChannel roomy() throws IOException {
        FileChannel now = out;
        if (now != null && (single || now.size() < Archive.ROLL_BYTES)) {
            return now;
        }
        end();
        Path file = named(parts.size() + 1);
        FileChannel begun = FileChannel.open(
                part(file), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        out = begun;
        parts.add(file);
        WholeWrites.write(
                begun, ByteBuffer.wrap(RecordWriter.info(file.getFileName().toString(), clock.instant())));
        return begun;
    }

    private void end() throws IOException {
        if (out != null) {
            out.force(true);
            out.close();
            out = null;
        }
    }

    /** Gives them their names. */
    List<Path> finish() throws IOException {
        end();
        for (Path file : parts) {
            Files.move(part(file), file);
        }
        return List.copyOf(parts);
    }

    /** Deletes what has no name yet. */
    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
            out = null;
        }
        for (Path file : parts) {
            Files.deleteIfExists(part(file));
        }
    }
}
