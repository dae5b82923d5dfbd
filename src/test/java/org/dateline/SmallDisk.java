package org.dateline;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A file system of a few megabytes in memory, which only root can mount. Tests on it are skipped elsewhere. */
final class SmallDisk implements AutoCloseable {
    static final int CHUNK = 64 * 1024;

    private final Path root;
    private int ballasts;

    private SmallDisk(Path root) {
        this.root = root;
    }

    static SmallDisk mounted(Path at, int megabytes) throws IOException, InterruptedException {
        Files.createDirectories(at);
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", at.toString());
        assumeTrue(mounted, "no small disk can be mounted here: that needs Linux and root");
        return new SmallDisk(at);
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    Path root() {
        return root;
    }

    /** Takes the permission to write away from everyone, root included. */
    void makeReadOnly() throws InterruptedException {
        assumeTrue(run("mount", "-o", "remount,ro", root.toString()), "the small disk can't be made read-only");
    }

    /** Writes a file that leaves so many bytes free, or none where someone else writes meanwhile. */
    Path fill(long free) throws IOException {
        FileStore store = Files.getFileStore(root);
        Path ballast = root.resolve("ballast" + ballasts++);
        try (OutputStream out = Files.newOutputStream(ballast)) {
            for (long left = store.getUsableSpace() - free; left > 0; left -= CHUNK) {
                out.write(new byte[(int) Math.min(CHUNK, left)]);
            }
        } catch (IOException e) {
            assumeTrue(store.getUsableSpace() < CHUNK, "the small disk can't be written: " + e.getMessage());
        }
        return ballast;
    }

    @Override
    public void close() throws InterruptedException {
        if (!run("umount", root.toString())) {
            run("umount", "-l", root.toString());
        }
    }
}
