package org.dateline.index;

/** The index was written under another schema than this program's; it is to be made anew from the archive. */
public final class SchemaChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SchemaChanged(String found) {
        super("index: written under schema '%s', this program writes '%s'; run dateline reindex"
                .formatted(found, Fields.SCHEMA));
    }
}
