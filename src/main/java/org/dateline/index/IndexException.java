package org.dateline.index;

/** The index can't be opened, read or written; the message says which and what to do. */
public final class IndexException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IndexException(String message, Throwable cause) {
        super(message, cause);
    }
}
