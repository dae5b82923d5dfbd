package org.dateline.store;

/** Another process owns the data folder, or this one does already. */
public final class FolderInUse extends StoreException {
    private static final long serialVersionUID = 1L;

    FolderInUse(String message) {
        super(message);
    }
}
