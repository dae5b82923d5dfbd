package org.dateline.archive;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Reads a file of gzip members (RFC 1952), one WARC record each, by their exact positions and with their checksums:
 * what {@link java.util.zip.GZIPInputStream} runs together. Not thread-safe.
 */
final class Members implements Closeable {
    private static final int HEADER = 10;
    private static final int TRAILER = 8;
    private static final int CHUNK = 64 * 1024;

    private final FileChannel channel;
    private final Inflater inflater = new Inflater(true);
    private final byte[] out = new byte[CHUNK];
    private final ByteBuffer window = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
    private long windowStart;

    /**
     * One member.
     *
     * @param content what was compressed
     * @param end position after its last byte, where the next begins
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    record Member(byte[] content, long end) {}

    Members(Path file) throws IOException {
        channel = FileChannel.open(file);
        window.limit(0);
    }

    /** The file's length in bytes. */
    long size() throws IOException {
        return channel.size();
    }

    /**
     * The member at this position, or empty at the end of the file.
     *
     * @throws EOFException when the file ends inside it
     * @throws ZipException when it is no gzip member or its checksum is wrong
     */
    Optional<Member> at(long position) throws IOException {
        if (position >= size()) {
            return Optional.empty();
        }
        ByteBuffer header = need(position, HEADER);
        if (header.getShort() != (short) 0x8b1f || header.get() != 8 || header.get() != 0) {
            throw new ZipException("no gzip member at " + position);
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream(CHUNK);
        CRC32 crc = new CRC32();
        long end = inflate(position + HEADER, content, crc);
        ByteBuffer trailer = need(end, TRAILER);
        if (trailer.getInt() != (int) crc.getValue() || trailer.getInt() != content.size()) {
            throw new ZipException("wrong checksum of the gzip member at " + position);
        }
        return Optional.of(new Member(content.toByteArray(), end + TRAILER));
    }

    /** The next position from which bytes look like the start of a member, or empty when none does. */
    Optional<Long> candidateAfter(long position) throws IOException {
        for (long at = position + 1; at <= size() - HEADER; at++) {
            ByteBuffer bytes = need(at, 4);
            if (bytes.getInt() == 0x00088b1f) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private long inflate(long from, ByteArrayOutputStream content, CRC32 crc) throws IOException {
        inflater.reset();
        long next = from;
        try {
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    ByteBuffer input = need(next, 1);
                    inflater.setInput(input.slice());
                    next += input.remaining();
                }
                int n = inflater.inflate(out);
                crc.update(out, 0, n);
                content.write(out, 0, n);
                if (n == 0 && inflater.needsDictionary()) {
                    throw new ZipException("gzip member at " + from + " asks for a dictionary");
                }
            }
        } catch (DataFormatException e) {
            throw new ZipException("damaged gzip member at " + from + ": " + e.getMessage());
        }
        return next - inflater.getRemaining();
    }

    /** The buffered bytes from this position on, at least so many. */
    private ByteBuffer need(long position, int bytes) throws IOException {
        if (position < windowStart || position + bytes > windowStart + window.limit()) {
            window.clear();
            windowStart = position;
            while (window.position() < window.capacity()) {
                if (channel.read(window, windowStart + window.position()) < 0) {
                    break;
                }
            }
            window.flip();
        }
        if (position + bytes > windowStart + window.limit()) {
            throw new EOFException("the file ends inside the gzip member");
        }
        return window.position((int) (position - windowStart));
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        channel.close();
    }
}
