package org.dateline.saved;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dateline.article.ArticleId;
import org.dateline.article.Revision;
import org.dateline.search.Find;
import org.dateline.search.SearchRequest;
import org.dateline.search.Watch;
import org.dateline.store.Database;

/**
 * What saved searches find as articles come. Thread-safe.
 *
 * <p>A new article is matched once, when it has become visible, and what matches is written down: so neither an edit of the
 * names that are known nor an index made anew brings old articles into a feed as news.
 */
public final class Following {
    /** Finds of one search that are remembered. */
    static final int REMEMBERED = 500;

    private final SavedSearches searches;
    private final Database database;
    private final Watch watch;
    private final Clock clock;

    /** Follows these searches by this watch. */
    public Following(SavedSearches searches, Watch watch, Clock clock) {
        this.searches = searches;
        this.database = searches.database();
        this.watch = watch;
        this.clock = clock;
    }

    /** Up to which capture articles were matched; a negative number when none ever was. */
    public long matchedThrough() {
        return database.read(FindTable::matchedThrough);
    }

    /** Counts everything up to this capture as known, without matching it. */
    public void skip(long through) {
        database.write(connection -> {
            FindTable.setMatchedThrough(connection, through);
            return through;
        });
    }

    /**
     * Matches what is new against every saved search that is not paused. Matching the same again changes nothing.
     *
     * @param revisions the new articles and new texts of known ones, all visible to searchers
     * @param through the capture up to which these are all
     * @return how many finds were added
     */
    public int match(Collection<Revision> revisions, long through) {
        Map<ArticleId, List<Revision>> texts = revisions.stream()
                .collect(Collectors.groupingBy(Revision::article, LinkedHashMap::new, Collectors.toList()));
        Map<SavedSearch, SearchRequest> active = texts.isEmpty() ? Map.of() : active();
        var found = active.isEmpty() ? Map.<SavedSearch, Set<ArticleId>>of() : watch.sift(texts.keySet(), active);
        int added = database.write(connection -> {
            int count = 0;
            for (var each : found.entrySet()) {
                List<Revision> matched = each.getValue().stream()
                        .flatMap(id -> texts.getOrDefault(id, List.of()).stream())
                        .toList();
                count += add(connection, each.getKey(), matched);
            }
            FindTable.setMatchedThrough(connection, through);
            return count;
        });
        if (added > 0) {
            searches.changed();
        }
        return added;
    }

    private Map<SavedSearch, SearchRequest> active() {
        return database.read(SearchTable::active).stream()
                .collect(Collectors.toMap(
                        Function.identity(), SavedSearch::request, (one, other) -> one, LinkedHashMap::new));
    }

    private int add(Connection connection, SavedSearch search, List<Revision> matched) throws SQLException {
        boolean same = SearchTable.find(connection, search.id())
                .map(SavedSearch::request)
                .filter(search.request()::equals)
                .isPresent();
        long before = FindTable.last(connection);
        int added = 0;
        for (Revision text : same ? matched : List.<Revision>of()) {
            boolean first = !FindTable.has(connection, search.id(), text.article());
            FindTable.Row row =
                    new FindTable.Row(text.article(), text.number(), first, text.seenAt(), clock.instant(), true);
            added += FindTable.add(connection, search.id(), row) ? 1 : 0;
        }
        if (added > 0) {
            FindTable.trim(connection, search.id(), REMEMBERED);
            if (!search.about().push().webhook().isEmpty()) {
                PushTable.add(connection, search.id(), before, FindTable.last(connection), clock.instant());
            }
        }
        return added;
    }

    /** The feed of any search, as it stands now. */
    public Feed feed(SearchRequest request, FeedOptions options, String title, Addresses addresses) {
        List<Found> finds = options.revisions()
                ? watch.revised(request, Feed.ENTRIES).stream()
                        .map(Found::revision)
                        .toList()
                : watch.newest(request, Feed.ENTRIES).stream()
                        .map(Found::article)
                        .toList();
        return Feed.of(finds, title, addresses, options);
    }

    /** The feed of a saved search: what it found before it was first asked for, and what has come since. */
    public Feed feed(SavedSearch search, FeedOptions options, Addresses addresses) {
        begin(search);
        List<FindTable.Row> rows = database.read(
                connection -> FindTable.newest(connection, search.id(), options.revisions(), Feed.ENTRIES));
        Feed feed = Feed.of(found(search, rows), search.name(), addresses, options);
        Instant updated = rows.stream().map(FindTable.Row::at).reduce(search.changed(), Following::later);
        return new Feed(feed.title(), addresses, options, feed.finds(), updated);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What these rows tell of, as it is now; what is no longer there is left out. */
    List<Found> found(SavedSearch search, List<FindTable.Row> rows) {
        List<ArticleId> ids =
                rows.stream().map(FindTable.Row::article).distinct().toList();
        Map<ArticleId, Find> finds = watch.of(search.request(), ids).stream()
                .collect(Collectors.toMap(find -> find.hit().id(), Function.identity()));
        return rows.stream()
                .filter(row -> finds.containsKey(row.article()))
                .map(row -> new Found(
                        Objects.requireNonNull(finds.get(row.article())), row.revision(), row.first(), row.seen()))
                .toList();
    }

    private void begin(SavedSearch search) {
        if (database.read(connection -> FindTable.based(connection, search.id()))) {
            return;
        }
        List<Find> known = watch.newest(search.request(), Feed.ENTRIES);
        database.write(connection -> {
            for (Find find : known) {
                if (!FindTable.has(connection, search.id(), find.hit().id())) {
                    FindTable.add(
                            connection,
                            search.id(),
                            new FindTable.Row(
                                    find.hit().id(),
                                    find.hit().revision(),
                                    true,
                                    find.hit().firstSeenAt(),
                                    find.hit().firstSeenAt(),
                                    false));
                }
            }
            FindTable.setBased(connection, search.id());
            return known;
        });
    }

    /**
     * How much a saved search finds.
     *
     * @param all articles in all
     * @param week of them, first seen in the last seven days
     * @param unseen found since its owner last looked at it, of the last 500
     */
    public record Counts(long all, long week, long unseen) {}

    /** The counts of a saved search. */
    public Counts counts(SavedSearch search) {
        Instant weekAgo = clock.instant().minus(Duration.ofDays(7));
        return new Counts(
                watch.count(search.request(), Instant.EPOCH),
                watch.count(search.request(), weekAgo),
                database.read(connection -> FindTable.since(connection, search.id(), search.looked())));
    }

    /** A value that stays equal as long as every feed stays the same. */
    public Object state() {
        return List.of(watch.state(), searches.changes());
    }
}
