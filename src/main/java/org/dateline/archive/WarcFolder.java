package org.dateline.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The WARC files of an archive as they lie on disk, for whoever copies them beside their writer. */
public final class WarcFolder {
    private final Path dir;
    private final WarcFiles files;

    /** The files in this folder, which need not be there. */
    public WarcFolder(Path dir) {
        this.dir = dir;
        files = new WarcFiles(dir, Clock.systemUTC(), Archive.ROLL_BYTES);
    }

    /** The files, oldest first. All but the last never change again. */
    public List<Path> files() throws IOException {
        return files.names().stream().map(files::path).toList();
    }

    /** Whether a removal has been decided upon that is not finished: files and database are between two states. */
    public boolean removing() {
        return Removal.decided(dir);
    }

    /**
     * How far a file holds whole records, in bytes: to where a record begins that is being written, or was torn.
     *
     * @param from where a record begins from which to look, in bytes
     */
    public static long wholeThrough(Path file, long from) throws IOException {
        try (RecordWalk walk = new RecordWalk(file, from)) {
            for (Optional<Stretch> at = walk.next(); at.isPresent(); at = walk.next()) {
                if (at.get() instanceof Stretch.Torn torn) {
                    return torn.from();
                }
                from = at.get().to();
            }
        }
        return from;
    }
}
