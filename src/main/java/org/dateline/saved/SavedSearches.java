package org.dateline.saved;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.dateline.article.ArticleId;
import org.dateline.saved.SavedSearch.About;
import org.dateline.store.Database;

/**
 * The saved searches in the database, each its owner's alone. Thread-safe.
 *
 * <p>Whoever asks in an owner's name sees and changes only what is that owner's.
 */
public final class SavedSearches {
    private static final int SECRET_BYTES = 32;

    private final Database database;
    private final Clock clock;
    private final PushSettings settings;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong changes = new AtomicLong();

    /** Those kept in this database, nothing of which is sent anywhere. */
    public SavedSearches(Database database, Clock clock) {
        this(database, clock, PushSettings.OFF);
    }

    /**
     * Those kept in this database.
     *
     * @param settings where new finds may be sent
     */
    public SavedSearches(Database database, Clock clock, PushSettings settings) {
        this.database = database;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Keeps a search for an owner.
     *
     * @throws IllegalArgumentException when its finds may not be sent where it says
     */
    public SavedSearch save(String owner, About about) {
        settings.check(about.push());
        return save(owner, List.of(new Kept(Token.random(random), about, now())))
                .getFirst();
    }

    /** A search to be kept. */
    record Kept(String token, About about, Instant created) {}

    /** Keeps all of these or none; one whose token is taken or was given up gets another. */
    List<SavedSearch> save(String owner, List<Kept> all) {
        List<SavedSearch> saved = database.write(connection -> {
            List<SavedSearch> inserted = new ArrayList<>();
            for (Kept each : all) {
                boolean free = Token.isToken(each.token) && !SearchTable.taken(connection, each.token);
                String token = free ? each.token : Token.random(random);
                inserted.add(SearchTable.insert(
                        connection, new SavedSearch(0, owner, token, each.about, each.created, now(), now())));
            }
            return inserted;
        });
        changes.incrementAndGet();
        return saved;
    }

    /**
     * Keeps what is in a file that was taken away, OPML or JSON, under the same addresses where they are free. A search
     * that its owner has already, by its address, is left as it is.
     *
     * @return how many were added
     * @throws IllegalArgumentException when it is no such file, saying why
     */
    public int bring(String owner, byte[] file) {
        Set<String> known = list(owner).stream().map(SavedSearch::token).collect(Collectors.toSet());
        List<Kept> fresh = SavedFile.read(file, now()).stream()
                .filter(each -> !known.contains(each.token))
                .map(each ->
                        new Kept(each.token, each.about.withPush(settings.allowed(each.about.push())), each.created))
                .toList();
        return save(owner, fresh).size();
    }

    /** An owner's, newest first. */
    public List<SavedSearch> list(String owner) {
        return database.read(connection -> SearchTable.of(connection, owner));
    }

    /** An owner's one of this number. */
    public Optional<SavedSearch> find(String owner, long id) {
        return database.read(connection -> SearchTable.find(connection, owner, id));
    }

    /** The one whose feed has this token, whoever asks. */
    public Optional<SavedSearch> find(String token) {
        return database.read(connection -> SearchTable.withToken(connection, token));
    }

    /** Whether this was the token of a search that was deleted or has a new one. */
    public boolean gone(String token) {
        return database.read(connection -> SearchTable.gone(connection, token));
    }

    /**
     * Changes what an owner chose; the feed's address stays. For another search its feed begins anew with what that finds.
     *
     * @throws IllegalArgumentException when its finds may not be sent where it says
     */
    public Optional<SavedSearch> edit(String owner, long id, About about) {
        settings.check(about.push());
        return change(owner, id, (connection, before) -> {
            if (!before.about().push().mail().equals(about.push().mail())) {
                PushTable.setMailed(connection, id, FindTable.last(connection));
            }
            boolean sameSearch = before.request().equals(about.request());
            SearchTable.update(connection, id, about);
            SearchTable.changed(connection, id, now());
            if (!sameSearch) {
                FindTable.forget(connection, id);
            }
        });
    }

    /** Gives its feed a new address; the old one is gone for good. */
    public Optional<SavedSearch> renew(String owner, long id) {
        return change(owner, id, (connection, before) -> {
            SearchTable.bury(connection, before.token());
            SearchTable.setToken(connection, id, Token.random(random));
        });
    }

    /** The key by which the receiver of what is posted for a search can tell that it is ours. */
    public String secret(SavedSearch search) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String fresh = "whsec_" + Base64.getEncoder().encodeToString(bytes);
        return database.write(connection -> PushTable.secret(connection, search.id(), fresh));
    }

    /** Notes that its owner has looked at it now. */
    public Optional<SavedSearch> looked(String owner, long id) {
        return change(owner, id, (connection, before) -> SearchTable.looked(connection, id, now()));
    }

    /** Keeps the same search once more, under an address of its own. */
    public Optional<SavedSearch> copy(String owner, long id) {
        return find(owner, id).map(SavedSearch::about).map(about -> save(owner, copied(about)));
    }

    private static About copied(About about) {
        return new About(
                "Copy of " + about.name(),
                about.note(),
                about.request(),
                about.options(),
                about.paused(),
                about.push());
    }

    /** Forgets it and all that it found; its address is gone for good. Whether there was one. */
    public boolean delete(String owner, long id) {
        return change(owner, id, (connection, before) -> {
                    SearchTable.bury(connection, before.token());
                    FindTable.forget(connection, id);
                    SearchTable.delete(connection, id);
                })
                .isPresent();
    }

    /** Hands everything that is one owner's to another. */
    public void give(String from, String to) {
        database.write(connection -> SearchTable.give(connection, from, to));
        changes.incrementAndGet();
    }

    /** Forgets that any search has found these articles, which are kept no longer. */
    public void forget(Collection<ArticleId> articles) {
        database.write(connection -> {
            for (ArticleId article : articles) {
                FindTable.forget(connection, article);
            }
            return articles;
        });
        changes.incrementAndGet();
    }

    /** Counts what was changed, so that what was made of it can be told to be stale. */
    long changes() {
        return changes.get();
    }

    void changed() {
        changes.incrementAndGet();
    }

    Database database() {
        return database;
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    @FunctionalInterface
    private interface Change {
        void of(Connection connection, SavedSearch before) throws SQLException;
    }

    /** The search as it was before the change where it is gone after, else as it is after. */
    private Optional<SavedSearch> change(String owner, long id, Change change) {
        Optional<SavedSearch> changed = database.write(connection -> {
            Optional<SavedSearch> before = SearchTable.find(connection, owner, id);
            if (before.isPresent()) {
                change.of(connection, before.get());
            }
            return before.isPresent() ? SearchTable.find(connection, owner, id).or(() -> before) : before;
        });
        changes.incrementAndGet();
        return changed;
    }
}
