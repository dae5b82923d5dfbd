package org.dateline.site;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.account.Accounts;
import org.dateline.account.Sessions;
import org.dateline.saved.Following;
import org.dateline.saved.SavedSearches;
import org.dateline.search.Search;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The running site. Thread-safe; stops listening when it is closed. */
public final class Site implements AutoCloseable {
    /** Longest address and header fields that are read, in bytes: a query of 1,000 characters in any script. */
    private static final int HEADER_BYTES = 32_768;

    private static final long BODY_BYTES = 1_000_000;
    private static final int QUICK_THREADS = 48;
    private static final int IDLE_MILLIS = 60_000;

    private final Javalin server;

    private Site(Javalin server) {
        this.server = server;
    }

    /**
     * Starts listening.
     *
     * @param settings where
     * @param search answers the searches
     * @param saved the saved searches
     * @param accounts who may use it; where there are none, whoever can reach it
     * @param sessions who has logged in
     * @param crawl answers for the crawl
     * @param clock tells the time
     * @throws IllegalStateException when the port cannot be listened on
     */
    public static Site start(
            SiteSettings settings,
            Search search,
            SavedSearches saved,
            Accounts accounts,
            Sessions sessions,
            CrawlDesk crawl,
            Clock clock) {
        return start(settings, search, Stacks.NONE, saved, accounts, sessions, crawl, Monitoring.none(), clock);
    }

    /**
     * The same with the archive's versions of articles and the user's own names, watched over.
     *
     * @param stacks answers for the archive and the names
     * @param monitoring how others watch over it
     */
    public static Site start(
            SiteSettings settings,
            Search search,
            Stacks stacks,
            SavedSearches saved,
            Accounts accounts,
            Sessions sessions,
            CrawlDesk crawl,
            Monitoring monitoring,
            Clock clock) {
        return start(
                settings,
                Library.of(search),
                search,
                stacks,
                saved,
                new Following(saved, search.watch(), clock),
                new Members(accounts, sessions, clock),
                crawl,
                monitoring,
                clock);
    }

    static Site start(
            SiteSettings settings,
            Library library,
            Search search,
            Stacks stacks,
            SavedSearches saved,
            Following following,
            Members members,
            CrawlDesk crawl,
            Monitoring monitoring,
            Clock clock) {
        Assets assets = new Assets();
        Forms forms = new Forms(new FormToken(new SecureRandom()));
        Pages pages = new Pages(assets, forms, crawl.notice());
        Failures failures = new Failures(pages);
        Base base = new Base(settings);
        Front front = new Front(settings.trust());
        Door door = new Door(members, front);
        Hosts hosts = new Hosts(settings);
        Gates gates = Gates.of(settings.load(), monitoring.metrics());
        boolean alone = settings.alone();
        Javalin server = Javalin.create(config -> {
            listen(config, settings);
            config.requestLogger.http(
                    (ctx, took) -> monitoring.metrics().requests().answered(ctx.statusCode()));
            RoutesConfig routes = config.routes;
            routes.before(ctx -> admit(ctx, hosts, alone));
            routes.before(door::admit);
            routes.exception(HttpResponseException.class, failures::refused);
            routes.exception(Exception.class, failures::failed);
            LoginRoutes entering = new LoginRoutes(members, front, base, pages, forms);
            get(routes, "/login", entering::form);
            routes.post("/login", entering::login);
            routes.post("/logout", entering::logout);
            SearchRoutes searching = new SearchRoutes(library, pages, forms);
            get(routes, "/", gates.work().before("search", searching::front));
            get(routes, "/search", gates.work().before("search", searching::search));
            get(routes, "/api/search", gates.work().before("search", searching::json));
            ArticleRoutes articles = new ArticleRoutes(library, pages, crawl);
            get(routes, "/article/{id}", gates.work().before("article", articles::page));
            askWithoutAddress(routes, gates, searching, articles, new ValuesRoutes(library, pages));
            get(routes, "/api/articles/{id}", gates.work().before("article", articles::json));
            keep(routes, new SavedRoutes(saved, following, pages, forms), new SavedFiles(saved, forms, base));
            FeedRoutes feeds = new FeedRoutes(following, saved, members::active, base);
            get(routes, "/saved/{file}", gates.work().before("feed", feeds::saved));
            get(routes, "/feed.{form}", gates.work().before("feed", feeds::search));
            PlainRoutes plain = new PlainRoutes(pages, crawl, forms, clock, base);
            get(routes, "/sources", plain::sources);
            routes.post("/sources/retry", plain::retry);
            get(routes, "/status", plain::status);
            get(routes, "/help", plain::help);
            get(routes, "/opensearch.xml", plain::openSearch);
            get(routes, "/robots.txt", ctx -> PlainRoutes.robots(ctx, alone));
            WatchRoutes watching = new WatchRoutes(monitoring);
            get(routes, "/healthz", watching::health);
            get(routes, "/metrics", watching::metrics);
            assets.all().forEach((name, asset) -> get(routes, "/static/" + name, ctx -> send(ctx, asset)));
            get(routes, "/favicon.ico", ctx -> ctx.redirect(assets.address("icon.svg")));
            take(routes, gates, search, articles);
            getOrPost(routes, "/compare", gates.work().before("compare", new CompareRoutes(search, pages)::page));
            RevisionRoutes revisions = new RevisionRoutes(stacks, articles::article, crawl, pages);
            get(routes, "/article/{id}/captured", gates.work().before("article", revisions::captured));
            get(routes, "/article/{id}/revisions", gates.work().before("article", revisions::page));
            name(routes, gates, new EntityRoutes(search, stacks, pages, forms));
        });
        return new Site(started(server, settings));
    }

    /** Searches can be posted, so that they stand in no history and no log. */
    private static void askWithoutAddress(
            RoutesConfig routes, Gates gates, SearchRoutes searching, ArticleRoutes articles, ValuesRoutes values) {
        get(routes, "/values/{dimension}", gates.work().before("values", values::page));
        routes.post("/values/{dimension}", gates.work().before("values", values::page));
        routes.post("/search", gates.work().before("search", searching::search));
        routes.post("/suggest", gates.work().before("suggest", searching::suggest));
        routes.post("/article/{id}", gates.work().before("article", articles::page));
    }

    private static void keep(RoutesConfig routes, SavedRoutes keeping, SavedFiles files) {
        get(routes, "/saved", keeping::list);
        get(routes, "/saved.opml", files::opml);
        get(routes, "/saved.json", files::json);
        get(routes, "/saved/{id}/edit", keeping::edit);
        get(routes, "/saved/{id}/open", keeping::open);
        routes.post("/saved", keeping::save);
        routes.post("/saved/import", files::bring);
        routes.post("/saved/{id}/edit", keeping::change);
        routes.post("/saved/{id}/pause", keeping::pause);
        routes.post("/saved/{id}/copy", keeping::copy);
        routes.post("/saved/{id}/renew", keeping::renew);
        routes.post("/saved/{id}/delete", keeping::delete);
    }

    private static void take(RoutesConfig routes, Gates gates, Search search, ArticleRoutes articles) {
        getOrPost(
                routes,
                "/export.{form}",
                gates.exports().before("export", new ExportRoutes(search, ExportRoutes.MOST)::export));
        get(routes, "/article/{id}/cite.{form}", new CiteRoutes(articles::article)::cite);
        get(routes, "/api/openapi.json", new ApiDescription()::json);
    }

    private static void name(RoutesConfig routes, Gates gates, EntityRoutes entities) {
        getOrPost(routes, "/entity", gates.work().before("entity", entities::page));
        routes.post("/entity/merge", entities::merge);
        routes.post("/entity/rename", entities::rename);
        routes.post("/entity/ignore", entities::ignore);
    }

    /** The port that is listened on. */
    public int port() {
        return server.port();
    }

    /** Paths of what can be asked for by GET, as they are routed. */
    Set<String> paths() {
        return server.unsafe.internalRouter.allHttpHandlers().stream()
                .filter(handler -> handler.endpoint.method.equals(HandlerType.GET))
                .map(handler -> handler.endpoint.path)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void close() {
        server.stop();
    }

    private static void listen(JavalinConfig config, SiteSettings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = BODY_BYTES;
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.threadPool = threads(settings.load());
        config.jetty.modifyHttpConfiguration(http -> http.setRequestHeaderSize(HEADER_BYTES));
        config.jetty.modifyServer(server -> server.setErrorHandler(new RawErrors()));
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new RawErrors()));
    }

    /** As many threads as may be at work or wait, and some for all that is quick. */
    private static QueuedThreadPool threads(SiteSettings.Load load) {
        QueuedThreadPool threads =
                new QueuedThreadPool(load.atWork() + load.waiting() + load.exports() + QUICK_THREADS, 8, IDLE_MILLIS);
        threads.setName("site");
        return threads;
    }

    private static Javalin started(Javalin server, SiteSettings settings) {
        try {
            return server.start();
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "site: cannot listen on " + settings.host() + " port " + settings.port()
                            + "; is Dateline running already? Choose another with --port",
                    e);
        }
    }

    /** Javalin answers HEAD for a GET route without asking the route; we want the same header fields. */
    private static void get(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }

    private static void getOrPost(RoutesConfig routes, String path, Handler handler) {
        get(routes, path, handler);
        routes.post(path, handler);
    }

    private static void admit(Context ctx, Hosts hosts, boolean alone) {
        Shield.HEADERS.forEach(ctx::header);
        if (!alone) {
            Shield.AMONG_OTHERS.forEach(ctx::header);
        }
        if (!hosts.answerTo(ctx.header("Host"))) {
            throw new BadRequestResponse("Dateline does not go by the name that this address has.");
        }
    }

    private static void send(Context ctx, Assets.Asset asset) {
        boolean versioned = asset.version()
                .equals(Parameters.of(ctx.req().getQueryString()).first("v").orElse(""));
        ctx.contentType(asset.type())
                .header("Cache-Control", versioned ? "public, max-age=31536000, immutable" : "no-cache");
        if (!Conditional.unchanged(ctx, '"' + asset.version() + '"', Instant.EPOCH)) {
            ctx.result(asset.content());
        }
    }
}
