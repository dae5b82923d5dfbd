package org.dateline.saved;

import java.time.Instant;
import org.dateline.search.SearchRequest;

/**
 * A search that someone keeps.
 *
 * @param id its number, for good
 * @param owner name of the account that keeps it; empty where there are no accounts
 * @param token 128 random bits in URL-safe characters: the private part of its feed's address
 * @param about what its owner chose
 * @param created when it was saved
 * @param changed when its owner last changed it
 * @param looked when its owner last looked at it
 */
public record SavedSearch(
        long id, String owner, String token, About about, Instant created, Instant changed, Instant looked) {
    /**
     * What the owner of a saved search chooses and may change.
     *
     * @param name what she calls it, not empty
     * @param note what she wants to remember of it
     * @param request the search, first page
     * @param options how its feed is written
     * @param paused whether nothing new is to come
     * @param push where new finds are sent
     */
    public record About(
            String name, String note, SearchRequest request, FeedOptions options, boolean paused, Push push) {
        /** Longest name that is kept, in characters. */
        public static final int LONGEST_NAME = 200;

        private static final int LONGEST_NOTE = 2_000;

        public About {
            String given = PlainText.shortened(name, LONGEST_NAME);
            String query = PlainText.shortened(request.query(), LONGEST_NAME);
            name = !given.isEmpty() ? given : query.isEmpty() ? "All articles" : query;
            note = PlainText.shortened(note, LONGEST_NOTE);
            request = request.withPage(1).at(0);
        }

        /** A search under a name, everything else as usual. */
        public static About of(String name, SearchRequest request) {
            return new About(name, "", request, FeedOptions.PLAIN, false, Push.NONE);
        }

        /** The same sent elsewhere. */
        About withPush(Push other) {
            return new About(name, note, request, options, paused, other);
        }

        /** The same paused or not. */
        public About withPaused(boolean now) {
            return new About(name, note, request, options, now, push);
        }
    }

    /**
     * Where new finds are sent without being asked for.
     *
     * @param webhook address that they are posted to, empty for none
     * @param mail address that a digest is mailed to, empty for none
     */
    public record Push(String webhook, String mail) {
        /** Nowhere. */
        public static final Push NONE = new Push("", "");
    }

    /** What it is called. */
    public String name() {
        return about.name;
    }

    /** The search. */
    public SearchRequest request() {
        return about.request;
    }

    /** Without the token, which belongs in no log, and without what is searched. */
    @Override
    public String toString() {
        return "SavedSearch[id=" + id + "]";
    }
}
