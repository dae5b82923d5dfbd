package org.dateline.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dateline.article.NormalizedUrl;

/** Reads feeds, sitemaps and section pages, and puts what they lead to into the frontier. */
final class Lists {
    private static final int DEEPEST = 3;

    private final CrawlSettings settings;
    private final Courier courier;
    private final CrawlTables tables;
    private final Schedule schedule;
    private final Supplier<Sites> others;

    Lists(CrawlSettings settings, Courier courier, CrawlTables tables, Schedule schedule, Supplier<Sites> others) {
        this.settings = settings;
        this.courier = courier;
        this.tables = tables;
        this.schedule = schedule;
        this.others = others;
    }

    /** Reads one. @throws InterruptedException when the crawl is stopped */
    void read(Due due, Seed seed, FetchOutcome.Fetched fetched) throws InterruptedException {
        Discovery discovery = Discovery.of(fetched, settings);
        if (due.role() == Role.SEED) {
            tables.roster().describe(seed.url(), discovery);
            if (discovery.form() == Discovery.Form.OTHER) {
                unreadable(due, seed, fetched, discovery.form());
                return;
            }
        }
        List<Ledger.Found> found = fits(due.role(), discovery) ? found(due, seed, fetched, discovery) : List.of();
        String words = discovery.form().words() + ", " + discovery.articles().size() + " articles"
                + (fetched.cut() ? ", cut at the limit of its size" : "");
        Outcome outcome = Outcome.of(
                        fetched.at(),
                        fetched.status(),
                        words,
                        Outcome.Counted.NOTHING,
                        schedule.afterAnswer(due, seed, fetched.at()))
                .with(Validators.of(fetched));
        tables.ledger()
                .done(due, fetched.at(), found, seed.max(), news -> outcome.every(schedule.pace(due, seed, news)));
    }

    private void unreadable(Due due, Seed seed, FetchOutcome.Fetched fetched, Discovery.Form form) {
        tables.ledger()
                .done(
                        due,
                        Outcome.of(
                                fetched.at(),
                                fetched.status(),
                                "is " + form.words(),
                                Outcome.Counted.ERRORS,
                                schedule.afterFailure(due, seed, fetched.at(), true)));
    }

    /** A feed that answers with a page (a consent form, a soft 404) leads nowhere. */
    private static boolean fits(Role role, Discovery discovery) {
        return switch (discovery.form()) {
            case RSS, ATOM, JSON_FEED -> role == Role.SEED || role == Role.FEED;
            case SITEMAP, NEWS_SITEMAP, SITEMAP_INDEX -> role == Role.SEED || role == Role.SITEMAP;
            case PAGE -> role == Role.SEED || role == Role.SECTION;
            case OTHER -> false;
        };
    }

    private List<Ledger.Found> found(Due due, Seed seed, FetchOutcome.Fetched fetched, Discovery discovery)
            throws InterruptedException {
        List<Ledger.Found> found = new ArrayList<>();
        boolean page = discovery.form() == Discovery.Form.PAGE;
        if (page
                && RobotsMeta.of(fetched.headers().getOrDefault("x-robots-tag", List.of()))
                        .noFollow()) {
            return found;
        }
        for (Discovery.Lead lead : discovery.leads()) {
            if (isFollowed(lead, due, seed)) {
                found.add(new Ledger.Found(lead.url(), lead.role(), due.depth() + 1, 0));
            }
        }
        if (page && due.role() == Role.SEED && isHome(due, seed)) {
            sitemaps(due.url()).forEach(url -> found.add(new Ledger.Found(url, Role.SITEMAP, 1, 0)));
        }
        articles(seed, discovery).forEach(url -> found.add(new Ledger.Found(url, Role.ARTICLE, due.depth(), 0)));
        return found;
    }

    /** The articles that are not known yet, as many as the seed line has room for. */
    private List<NormalizedUrl> articles(Seed seed, Discovery discovery) {
        Sites sites = others.get();
        List<NormalizedUrl> taken = discovery.articles().stream()
                .map(Discovery.Found::url)
                .filter(seed.paths()::takes)
                .filter(url -> !sites.others(url, seed))
                .toList();
        long room = Math.max(0, seed.max() - tables.frontier().waiting(seed.url()));
        return tables.frontier().fresh(taken, (int) room);
    }

    private boolean isFollowed(Discovery.Lead lead, Due due, Seed seed) {
        return switch (lead.role()) {
            case SECTION -> due.depth() + 1 < seed.depth() && seed.paths().takes(lead.url());
            case FEED -> due.role() == Role.SEED || (due.role() == Role.FEED && due.depth() < DEEPEST);
            case SITEMAP -> due.depth() < DEEPEST && !others.get().others(lead.url(), seed);
            case SEED, ARTICLE -> false;
        };
    }

    private static boolean isHome(Due due, Seed seed) {
        return Urls.path(seed.url()).equals("/") || Urls.path(due.url()).equals("/");
    }

    /** The sitemaps that a front page's robots.txt names. */
    private List<NormalizedUrl> sitemaps(NormalizedUrl home) throws InterruptedException {
        return courier.rules(home).sitemaps().stream()
                .flatMap(link -> Urls.resolve(home, link).stream())
                .filter(url -> Urls.sameSite(url, home))
                .distinct()
                .limit(SitemapReader.MOST_SITEMAPS)
                .toList();
    }
}
