package org.dateline.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeSet;
import org.dateline.article.Digest;

/** Copies bytes, digests them and forces them to disk. */
final class Bytes {
    private static final int CHUNK = 1 << 20;

    private Bytes() {}

    /**
     * The digests of the first bytes of a file, read once.
     *
     * @param lengths of how many bytes each; a length beyond the end of the file gets none
     */
    static Map<Long, Digest> digests(Path file, Collection<Long> lengths) throws IOException {
        Map<Long, Digest> digests = new HashMap<>();
        MessageDigest digest = sha256();
        byte[] chunk = new byte[CHUNK];
        long read = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (long length : new TreeSet<>(lengths)) {
                while (read < length) {
                    int n = in.read(chunk, 0, (int) Math.min(CHUNK, length - read));
                    if (n < 0) {
                        return digests;
                    }
                    digest.update(chunk, 0, n);
                    read += n;
                }
                digests.put(length, soFar(digest));
            }
        }
        return digests;
    }

    private static Digest soFar(MessageDigest digest) {
        try {
            MessageDigest copy = (MessageDigest) digest.clone();
            return new Digest("sha256:" + HexFormat.of().formatHex(copy.digest()));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("backup: the SHA-256 of every JDK can be cloned", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("backup: every Java platform has SHA-256", e);
        }
    }

    /**
     * Makes the bytes of one file from here to there those of another, cuts off what it holds beyond, and forces it to
     * disk.
     */
    static void copy(Path from, Path to, long start, long end) throws IOException {
        Files.createDirectories(to.toAbsolutePath().getParent());
        try (FileChannel in = FileChannel.open(from);
                FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.truncate(start);
            out.position(start);
            ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
            for (long at = start; at < end; ) {
                chunk.clear().limit((int) Math.min(CHUNK, end - at));
                int n = in.read(chunk, at);
                if (n < 0) {
                    throw new EOFException(from + " ends at byte " + at + " instead of " + end);
                }
                chunk.flip();
                while (chunk.hasRemaining()) {
                    out.write(chunk);
                }
                at += n;
            }
            out.force(true);
        }
    }

    /** Forces a file, or what is in a folder by name, to disk. */
    static void force(Path path) throws IOException {
        boolean windows = path.getFileSystem().getSeparator().equals("\\");
        if (windows && Files.isDirectory(path)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
