package org.dateline.saved;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.dateline.search.SearchRequest;
import org.dateline.store.Database;

/** The saved searches in the database. Thread-safe. */
public final class SavedSearches {
    /** Those kept in this database. */
    public SavedSearches(Database database, Clock clock) {}

    /** Keeps a search under a name. */
    public SavedSearch save(String name, SearchRequest request) {
        throw new UnsupportedOperationException();
    }

    /** All, newest first. */
    public List<SavedSearch> list() {
        throw new UnsupportedOperationException();
    }

    /** The one with this token. */
    public Optional<SavedSearch> find(String token) {
        throw new UnsupportedOperationException();
    }

    /** Forgets the one with this token; whether there was one. */
    public boolean delete(String token) {
        throw new UnsupportedOperationException();
    }
}
