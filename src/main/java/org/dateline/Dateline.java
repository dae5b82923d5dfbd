package org.dateline;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.dateline.account.Accounts;
import org.dateline.annotate.Annotator;
import org.dateline.archive.Archive;
import org.dateline.article.Aliases;
import org.dateline.article.UserAliases;
import org.dateline.crawl.CrawlStatus;
import org.dateline.extract.Extractor;
import org.dateline.extract.Publishers;
import org.dateline.index.ArticleIndex;
import org.dateline.saved.Following;
import org.dateline.saved.SavedSearches;
import org.dateline.search.Search;
import org.dateline.site.Site;
import org.dateline.site.Status;
import org.dateline.store.DataFolder;
import org.dateline.store.Database;

/**
 * The program over one data folder that it owns: the stages wired together, repaired where the last process left them in
 * the middle, and committing as articles come. Close it to make everything durable and give the folder up.
 */
public final class Dateline implements AutoCloseable {
    private final Holdings held;
    private final Ingest ingest;
    private final Search search;
    private final SavedSearches saved;
    private final Accounts accounts;
    private final UserAliases aliases;
    private final NamesInForce naming;
    private final List<String> repairs;
    private final KeptSafe safe;
    private final Upkeep upkeep;
    private final Routine routine;

    private Dateline(Holdings held, Aliases shipped, Config config, Clock clock) {
        this.held = held;
        Archive archive = held.archive();
        ArticleIndex index = held.index();
        Extractor extractor = new Extractor(held.publishers());
        Annotator annotator = new Annotator(shipped);
        aliases = new UserAliases(held.folder().aliases(), Correcting.indexed(index));
        ingest = new Ingest(archive, extractor, annotator, index, new Correcting(archive, index, shipped));
        search = new Search(index.searchers(), aliases.corrections().over(shipped));
        naming = new NamesInForce(aliases, shipped, search, ingest);
        upkeep = new Upkeep(
                held.folder(),
                archive,
                index,
                ingest,
                from -> new Rebuild(
                        held.folder().luceneBeside(),
                        archive,
                        new Remake(from, archive, extractor, annotator),
                        aliases,
                        shipped,
                        ingest,
                        naming),
                () -> naming.over(() -> ingest.mend(() -> new Correcting(archive, index, shipped))));
        saved = new SavedSearches(held.database(), clock, config.push());
        accounts = new Accounts(held.database(), clock);
        Following following = new Following(saved, search.watch(), clock);
        routine = new Routine(held.folder().room(), archive, index, ingest, naming, upkeep, following);
        KeptSafe.remember(held.mended().notes(), archive, following);
        repairs = FirstAid.of(held, ingest, upkeep, aliases, naming);
        if (following.matchedThrough() < 0) {
            following.skip(archive.lastSequence());
        }
        routine.tell();
        safe = new KeptSafe(held.folder(), archive, following, clock);
        routine.begin(config, search, saved, clock);
        upkeep.begin();
    }

    /**
     * Takes the data folder, making it when it is not there, and repairs what a killed process left.
     *
     * @throws org.dateline.store.StoreException when another process owns the folder or it can't be used
     * @throws ConfigException when the user's table of publishers can't be read
     */
    public static Dateline open(Config config, Clock clock) {
        CompletableFuture<Aliases> shipped = CompletableFuture.supplyAsync(Annotator::shippedAliases);
        Holdings held = Holdings.open(config, clock);
        try {
            return new Dateline(held, shipped.join(), config, clock);
        } catch (RuntimeException | Error e) {
            held.close();
            throw e;
        }
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
        routine.follow();
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
        return Served.start(this, held.index(), config, status, retry, clock);
    }

    /** What readers are to be told; empty when searches find all and new articles come in. */
    String notice() {
        return held.withRoom(upkeep.notice());
    }

    /** What there is to tell of this folder and the crawl into it. */
    public StatusReport report(Supplier<CrawlStatus> crawl, SeedFile seeds, boolean crawling, Clock clock) {
        return new StatusReport(
                held.folder(),
                search,
                held.archive(),
                crawl,
                seeds,
                aliases::problem,
                upkeep::sentence,
                crawling,
                clock);
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
        return held.archive();
    }

    /** The database, for the crawler's tables. */
    public Database database() {
        return held.database();
    }

    /** The data folder. */
    public DataFolder folder() {
        return held.folder();
    }

    /** The agencies and publishers that are known, the user's own among them. */
    public Publishers publishers() {
        return held.publishers();
    }

    /** What opening mended, a sentence each; empty when all was in order. */
    public List<String> repairs() {
        return repairs;
    }

    @Override
    public void close() {
        routine.stopSending();
        upkeep.close();
        routine.close();
        safe.close();
        try {
            routine.commitWhatCame();
        } finally {
            held.close();
        }
    }
}
