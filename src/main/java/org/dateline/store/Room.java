package org.dateline.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The room on the disk of a data folder. */
public final class Room {
    /** Bytes that are to stay free: a merge of the index may need as much at once, and what is under way is to end well. */
    static final long LEAST = 64L << 20;

    private final Path folder;

    Room(Path folder) {
        this.folder = folder;
    }

    /** Bytes free on the disk. */
    public long free() {
        return folder.toFile().getUsableSpace();
    }

    /** Why nothing new is to be taken in, and the way out, a sentence; empty while there is room. Cheap. */
    public Optional<String> wanting() {
        long free = free();
        return free < LEAST && isKnown()
                ? Optional.of("only %d MB are free on the disk of the data folder; free space until there are %d"
                        .formatted(free >> 20, LEAST >> 20))
                : Optional.empty();
    }

    /** Some network file systems do not tell; they give 0 for everything. */
    private boolean isKnown() {
        return folder.toFile().getTotalSpace() > 0;
    }

    /** The same, and whether a file can be written: a quota or a mount that became read-only leave the disk its free room. */
    public Optional<String> refusal() {
        Optional<String> wanting = wanting();
        return wanting.isPresent() ? wanting : writing();
    }

    private Optional<String> writing() {
        Path probe = folder.resolve("room.tmp");
        try {
            Files.write(probe, new byte[64 << 10]);
            Files.delete(probe);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    "the data folder can't be written (" + e.getMessage() + "); mend its disk or its permissions");
        }
    }
}
