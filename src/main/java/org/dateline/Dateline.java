package org.dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dateline.account.Accounts;
import org.dateline.account.Sessions;
import org.dateline.annotate.Annotator;
import org.dateline.archive.Archive;
import org.dateline.article.Aliases;
import org.dateline.article.UserAliases;
import org.dateline.backup.DatabaseMending;
import org.dateline.crawl.CrawlStatus;
import org.dateline.crawl.Standing;
import org.dateline.extract.Extractor;
import org.dateline.extract.Publishers;
import org.dateline.index.ArticleIndex;
import org.dateline.saved.Following;
import org.dateline.saved.PushSettings;
import org.dateline.saved.Pushing;
import org.dateline.saved.SavedSearches;
import org.dateline.search.Search;
import org.dateline.site.CrawlDesk;
import org.dateline.site.PageStanding;
import org.dateline.site.Site;
import org.dateline.site.SiteSettings;
import org.dateline.site.Stacks;
import org.dateline.site.Status;
import org.dateline.store.DataFolder;
import org.dateline.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program over one data folder that it owns: the stages wired together, repaired where the last process left them in
 * the middle, and committing as articles come. Close it to make everything durable and give the folder up.
 */
public final class Dateline implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Dateline.class);
    private static final Duration SEND_EVERY = Duration.ofSeconds(10);
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(2);

    private static final Duration SHOW_EVERY = Duration.ofMillis(700);

    private final DataFolder folder;
    private final Database database;
    private final Archive archive;
    private final ArticleIndex index;
    private final Ingest ingest;
    private final Search search;
    private final SavedSearches saved;
    private final Following following;
    private final Accounts accounts;
    private final ReentrantLock telling = new ReentrantLock();
    private final UserAliases aliases;
    private final NamesInForce naming;
    private final Publishers publishers;
    private final List<String> repairs;
    private final KeptSafe safe;
    private final Upkeep upkeep;
    private final Rounds rounds = new Rounds();
    private final Rounds sending = new Rounds();

    private Dateline(
            DataFolder folder,
            Database database,
            Archive archive,
            ArticleIndex index,
            Publishers publishers,
            Config config,
            DatabaseMending.Opened mended,
            Clock clock) {
        this.folder = folder;
        this.publishers = publishers;
        this.database = database;
        this.archive = archive;
        this.index = index;
        Aliases shipped = Annotator.shippedAliases();
        Extractor extractor = new Extractor(publishers);
        Annotator annotator = new Annotator(shipped);
        aliases = new UserAliases(folder.aliases(), Correcting.indexed(index));
        ingest = new Ingest(archive, extractor, annotator, index, new Correcting(archive, index, shipped));
        search = new Search(index.searchers(), aliases.corrections().over(shipped));
        naming = new NamesInForce(aliases, shipped, search, ingest);
        upkeep = new Upkeep(
                folder,
                archive,
                index,
                ingest,
                from -> new Rebuild(
                        folder.luceneBeside(),
                        archive,
                        new Remake(from, archive, extractor, annotator),
                        aliases,
                        shipped,
                        ingest,
                        naming),
                () -> naming.over(() -> ingest.mend(() -> new Correcting(archive, index, shipped))));
        saved = new SavedSearches(database, clock, config.push());
        accounts = new Accounts(database, clock);
        following = new Following(saved, search.watch(), clock);
        KeptSafe.remember(mended.notes(), archive, following);
        repairs = Stream.concat(mended.said().stream(), repair().stream()).toList();
        if (following.matchedThrough() < 0) {
            following.skip(archive.lastSequence());
        }
        tell();
        safe = new KeptSafe(folder, archive, following, clock);
        begin(config, clock);
    }

    private void begin(Config config, Clock clock) {
        URI base = config.base() == null ? URI.create("http://localhost:" + config.port() + "/") : config.base();
        Pushing pushing = new Pushing(saved, following, config.push(), base, clock);
        if (!config.push().equals(PushSettings.OFF)) {
            sending.every(SEND_EVERY, "push", "push: sending failed", pushing::run);
        }
        rounds.every(SHOW_EVERY, "refresh", "index: refresh failed", this::showWhatCame, search::prepare);
        rounds.every(COMMIT_EVERY, "commit", "index: commit failed", this::commitWhatCame);
        upkeep.begin();
    }

    /**
     * Takes the data folder, making it when it is not there, and repairs what a killed process left.
     *
     * @throws org.dateline.store.StoreException when another process owns the folder or it can't be used
     * @throws ConfigException when the user's table of publishers can't be read
     */
    public static Dateline open(Config config, Clock clock) {
        DataFolder folder = DataFolder.own(config.data());
        List<AutoCloseable> opened = new ArrayList<>(List.of(folder));
        try {
            Publishers publishers = PublisherFile.over(folder.publishers());
            DatabaseMending.Opened mended = DatabaseMending.open(folder, clock);
            Database database = mended.database();
            opened.addFirst(database);
            Archive archive = Archive.open(folder.archive(), database, clock);
            opened.addFirst(archive);
            ArticleIndex index = ArticleIndex.openOrAnew(folder.lucene());
            opened.addFirst(index);
            return new Dateline(folder, database, archive, index, publishers, config, mended, clock);
        } catch (RuntimeException | Error e) {
            opened.forEach(Dateline::closeQuietly);
            throw e;
        }
    }

    private List<String> repair() {
        List<String> said = new ArrayList<>(archive.repairs().sentences());
        Ingest.CaughtUp again = ingest.catchUp();
        Ingest.CaughtUp filled = upkeep.fillSome();
        long captures = again.captures() + filled.captures();
        if (captures > 0) {
            said.add("Went again through %,d captures that the index did not hold yet.".formatted(captures));
        }
        said.addAll(again.troubles());
        said.addAll(filled.troubles());
        if (!index.lacking().isEmpty()) {
            said.add("The search index is incomplete; it is filled from the archive while everything else goes on.");
        }
        if (!aliases.problem().isEmpty()) {
            said.add(aliases.problem() + "; what was in force before stays in force");
        }
        naming.useUnlessIndexed();
        return said;
    }

    /**
     * Goes by the user's alias file as it is now; the same is done by itself within seconds of a change. The lists and
     * filters of people, organisations and places are right when this returns. Where a change touches many articles, words
     * in names and the names on articles' own pages follow.
     */
    public void applyAliases() {
        naming.look();
    }

    /** Goes through all articles that the alias file changes, where {@link #applyAliases} left some. */
    public void finishAliases() {
        naming.finish();
    }

    /** Tells saved searches what has come since they were last told; the same is done by itself within seconds. */
    public void follow() {
        telling.lock();
        try {
            long after = following.matchedThrough();
            long through = archive.settledThrough();
            if (through > after && index.lacking().from(after).isEmpty()) {
                index.refresh();
                following.match(archive.revisions(after, through), through);
            }
        } finally {
            telling.unlock();
        }
    }

    private void commitWhatCame() {
        try {
            applyAliases();
            if (ingest.sinceCommit() > 0 && !index.broken()) {
                ingest.commit();
            }
            naming.goOn(COMMIT_EVERY);
        } catch (RuntimeException e) {
            LOG.error("index: commit failed; it is tried again", e);
        }
        tell();
    }

    /** Tells saved searches what has come. What can't be told now is told later, and keeps nothing else from going on. */
    private void tell() {
        Rounds.once("saved: what is new could not be matched", this::follow);
    }

    private void showWhatCame() {
        upkeep.look();
        if (!index.broken()) {
            index.refresh();
        }
    }

    /**
     * Makes the index anew from the archive, beside the one that is searched, which it replaces when it is whole.
     *
     * @return completes with the number of articles then, or exceptionally when that was given up or this closed
     */
    public CompletableFuture<Long> reindex(Reindex.From from) {
        return upkeep.rebuild(from);
    }

    /** Waits until what is made is made and looks at every file of the index; whether it was found whole. */
    boolean awaitWhole() {
        return upkeep.awaitWhole();
    }

    /** Ends what is being made where it is; the next process goes on with it. */
    void stopMaking() {
        upkeep.stop();
    }

    /** How far the index is that is being made; empty when none is. */
    public Optional<Making> making() {
        return upkeep.making();
    }

    /**
     * Serves the site over this folder.
     *
     * @throws IllegalStateException when the port cannot be listened on
     */
    public Site serve(Config config, Supplier<Status> status, Clock clock) {
        return serve(config, status, seed -> false, clock);
    }

    /**
     * The same while this process crawls.
     *
     * @param retry tries again what failed of the source with this seed address; whether there is one
     */
    public Site serve(Config config, Supplier<Status> status, Predicate<URI> retry, Clock clock) {
        Vitals vitals = new Vitals(folder, database, archive, () -> index.state(), status);
        CrawlDesk crawl = new CrawlDesk(status, retry, this::standing, this::notice);
        return Site.start(
                new SiteSettings(config.host(), config.port(), config.base(), config.front(), config.load()),
                search,
                new Stacks(
                        archive::revisions,
                        archive::article,
                        capture -> Captured.page(archive, capture),
                        aliases,
                        this::applyAliases),
                saved,
                accounts,
                new Sessions(database, clock),
                crawl,
                vitals.monitoring(config.metrics()),
                clock);
    }

    private String indexing() {
        return making().map(Making::sentence).orElse("");
    }

    /** What searches find is only of interest to readers while it is not all. */
    String notice() {
        return making().filter(making -> !making.beside())
                .map(Making::sentence)
                .orElse(index.broken() ? Making.BROKEN : "");
    }

    private PageStanding standing(URI page) {
        Standing known = Standing.of(database, page);
        return new PageStanding(known.goneSince(), known.why(), known.noArchive());
    }

    /** What there is to tell of this folder and the crawl into it. */
    public StatusReport report(Supplier<CrawlStatus> crawl, SeedFile seeds, boolean crawling, Clock clock) {
        return new StatusReport(
                folder, search, archive, crawl, seeds, aliases::problem, this::indexing, crawling, clock);
    }

    /** The way in for pages. */
    public Ingest ingest() {
        return ingest;
    }

    /** The search over what is indexed. */
    public Search search() {
        return search;
    }

    /** The saved searches. */
    public SavedSearches saved() {
        return saved;
    }

    /** Who may use the site. */
    public Accounts accounts() {
        return accounts;
    }

    /** The user's own names, for an editor of them. */
    public UserAliases aliases() {
        return aliases;
    }

    /** The archive. */
    public Archive archive() {
        return archive;
    }

    /** The database, for the crawler's tables. */
    public Database database() {
        return database;
    }

    /** The data folder. */
    public DataFolder folder() {
        return folder;
    }

    /** The agencies and publishers that are known, the user's own among them. */
    public Publishers publishers() {
        return publishers;
    }

    /** What opening mended, a sentence each; empty when all was in order. */
    public List<String> repairs() {
        return repairs;
    }

    @Override
    public void close() {
        sending.stop();
        upkeep.close();
        rounds.close();
        safe.close();
        try {
            if (ingest.sinceCommit() > 0 && !index.broken()) {
                ingest.commit();
            }
        } finally {
            List.of(index, archive, database, folder).forEach(Dateline::closeQuietly);
        }
    }

    private static void closeQuietly(AutoCloseable opened) {
        try {
            opened.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            LOG.warn("closing {}: {}", opened.getClass().getSimpleName(), e.getMessage());
        }
    }
}
