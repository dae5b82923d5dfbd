package org.dateline.store;

/** The data folder or its database can't be used; the message says why and what to do. */
public class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean damaged;

    public StoreException(String message) {
        super(message);
        damaged = false;
    }

    public StoreException(String message, Throwable cause) {
        this(message, cause, false);
    }

    StoreException(String message, Throwable cause, boolean damaged) {
        super(message, cause);
        this.damaged = damaged;
    }

    /** Whether it is because the database's file is damaged. */
    public boolean damaged() {
        return damaged;
    }
}
