package org.dateline.archive;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.dateline.article.Digest;

/**
 * An archived exchange: one WARC record and where it lies.
 *
 * @param sequence its number in this archive, counting up from 1 in the order of writing
 * @param id the WARC record's id, {@code urn:uuid:…}
 * @param url the address of the page
 * @param at when it was fetched or imported, to the millisecond
 * @param type how it is written
 * @param digest SHA-256 of the page's body; of the body it repeats for a {@link Type#REVISIT}
 * @param file name of the WARC file
 * @param position offset of the record's gzip member in the file, in bytes
 */
public record Capture(
        long sequence, String id, URI url, Instant at, Type type, Digest digest, String file, long position) {
    /** The WARC record types that a capture has. */
    public enum Type {
        /** Fetched over HTTP, with status line and header fields. */
        RESPONSE,
        /** Imported from a file. */
        RESOURCE,
        /** The same body as the capture of this address before; nothing new was captured. */
        REVISIT;

        /** The name as in {@code WARC-Type}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Type of(String label) {
            return valueOf(label.toUpperCase(Locale.ROOT));
        }
    }

    Capture numbered(long number) {
        return new Capture(number, id, url, at, type, digest, file, position);
    }

    Place place() {
        return new Place(file, position);
    }

    /** Whether it brought a body that the capture before it did not have. */
    public boolean brought() {
        return type != Type.REVISIT;
    }
}
