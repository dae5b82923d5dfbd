package org.dateline;

/** A setting that can't be used; the message names it, where it stands, and what would do. */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigException(String message) {
        super(message);
    }
}
