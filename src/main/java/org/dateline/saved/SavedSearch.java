package org.dateline.saved;

import java.time.Instant;
import org.dateline.search.SearchRequest;

/**
 * A search that someone keeps.
 *
 * @param token 128 random bits in URL-safe characters: the private part of its feed's address
 * @param name what its owner calls it
 * @param request the search
 * @param created when it was saved
 */
public record SavedSearch(String token, String name, SearchRequest request, Instant created) {
    /** Without the token, which belongs in no log. */
    @Override
    public String toString() {
        return "SavedSearch[name=" + name + ", created=" + created + "]";
    }
}
