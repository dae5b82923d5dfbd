package org.dateline.archive;

/** A stretch of a WARC file, as {@link RecordWalk} comes to it. */
sealed interface Stretch {
    /** Where it begins, in bytes. */
    long from();

    /** Where it ends and the next one begins. */
    long to();

    /**
     * A whole record.
     *
     * @param content its bytes before compression
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
    record Whole(long from, long to, byte[] content) implements Stretch {}

    /** Bytes that hold no record, with a whole one after them. */
    record Damaged(long from, long to) implements Stretch {}

    /** Bytes that hold no whole record, to the end of the file. */
    record Torn(long from, long to) implements Stretch {}
}
