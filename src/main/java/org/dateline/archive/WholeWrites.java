package org.dateline.archive;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Writes to the end what a channel may take in parts. */
final class WholeWrites {
    private WholeWrites() {}

    static void write(FileChannel to, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
    }

    /** The bytes of one file from here to there, to where the other is. */
    static void copy(FileChannel from, long start, long end, FileChannel to) throws IOException {
        for (long at = start; at < end; ) {
            long n = from.transferTo(at, end - at, to);
            if (n == 0 && at >= from.size()) {
                throw new EOFException("the file ends at byte " + from.size() + " instead of " + end);
            }
            at += n;
        }
    }
}
