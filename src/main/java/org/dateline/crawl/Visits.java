package org.dateline.crawl;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.article.NormalizedUrl;
import org.dateline.article.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches one due address and does what follows: links into the frontier, articles to the sink, the outcome written. */
final class Visits {
    private static final Logger LOG = LoggerFactory.getLogger(Visits.class);
    private static final int DEEPEST_LISTING = 3;

    private final CrawlSettings settings;
    private final Courier courier;
    private final Frontier frontier;
    private final Schedule schedule;
    private final Traps traps;
    private final Sink sink;
    private final Clock clock;
    private final SizeLimit pageLimit;
    private final SizeLimit listingLimit;

    Visits(CrawlSettings settings, Courier courier, Frontier frontier, Traps traps, Sink sink, Clock clock) {
        this.settings = settings;
        this.courier = courier;
        this.frontier = frontier;
        this.schedule = new Schedule(settings);
        this.traps = traps;
        this.sink = sink;
        this.clock = clock;
        this.pageLimit = SizeLimit.of(settings.maxBytes());
        this.listingLimit = new SizeLimit(settings.maxBytes(), settings.maxSitemapBytes());
    }

    /** Visits an address. @throws InterruptedException when the crawl is stopped before an answer came */
    void visit(Due due, Seed seed) throws InterruptedException {
        boolean first = due.role() == Role.ARTICLE && !due.captured() && due.failures() == 0;
        if (first && traps.holds(due.url(), clock.instant())) {
            refused(due, seed, clock.instant(), 0, "like many addresses here that brought nothing new");
            return;
        }
        FetchOutcome outcome =
                courier.fetch(due.url(), due.validators(), due.role().lists() ? listingLimit : pageLimit);
        try {
            switch (outcome) {
                case FetchOutcome.Fetched f -> fetched(due, seed, f);
                case FetchOutcome.NotModified n -> notModified(due, seed, n);
                case FetchOutcome.Redirected r -> redirected(due, seed, r);
                case FetchOutcome.Disallowed d -> disallowed(due, seed, d);
                case FetchOutcome.Failed f -> failed(due, seed, f);
            }
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("crawl: {} was fetched but could not be taken; it is tried again", due.url(), e);
            error(due, seed, clock.instant(), 0, "could not be taken: " + e.getMessage(), false);
        }
    }

    private void fetched(Due due, Seed seed, FetchOutcome.Fetched fetched) throws InterruptedException {
        if (due.role() == Role.ARTICLE) {
            article(due, seed, fetched);
        } else if (due.role() == Role.SECTION && ArticleSigns.in(fetched)) {
            article(due.as(Role.ARTICLE), seed, fetched);
        } else {
            listing(due, seed, fetched);
        }
    }

    private void article(Due due, Seed seed, FetchOutcome.Fetched fetched) {
        String type = fetched.header("content-type");
        if (!isHtml(type, fetched.body())) {
            done(
                    due,
                    Outcome.of(
                            fetched.at(),
                            fetched.status(),
                            "no HTML page (" + type + ")",
                            Outcome.Counted.NOTHING,
                            Outcome.NEVER));
            return;
        }
        RobotsMeta wishes = RobotsMeta.of(fetched, due.url());
        if (wishes.noIndex()) {
            refused(due, seed, fetched.at(), fetched.status(), "the page asks not to be indexed");
            return;
        }
        Page page = new Page(
                due.url().uri(),
                fetched.at(),
                Page.Via.FETCH,
                fetched.status(),
                headers(fetched, wishes),
                fetched.body(),
                seed.hints());
        Sink.Brought brought = sink.take(new Delivery.Captured(page, seed));
        if (!due.captured()) {
            traps.tried(due.url(), brought == Sink.Brought.NEWS, fetched.at());
        }
        done(
                due,
                Outcome.of(
                                fetched.at(),
                                fetched.status(),
                                fetched.cut() ? "fetched, cut at " + settings.maxBytes() + " bytes" : "fetched",
                                Outcome.Counted.FETCHED,
                                schedule.afterAnswer(due, seed, fetched.at()))
                        .with(Validators.of(fetched)));
    }

    private static boolean isHtml(String type, byte[] body) {
        boolean unsaid = type.isBlank() || type.startsWith("text/plain");
        String start = new String(body, 0, Math.min(body.length, 1_000), StandardCharsets.ISO_8859_1);
        return type.contains("html") || (unsaid && start.stripLeading().startsWith("<"));
    }

    /** The answer's fields, with the wishes of the page's markup and the cut at the size limit said in the same way. */
    private static Map<String, List<String>> headers(FetchOutcome.Fetched fetched, RobotsMeta wishes) {
        Map<String, List<String>> headers = new LinkedHashMap<>(fetched.headers());
        if (wishes.noArchive()) {
            headers.put("x-robots-tag", List.of(String.join(", ", wishes.words())));
        }
        if (fetched.cut()) {
            headers.put(Delivery.CUT, List.of("length"));
        }
        return headers;
    }

    private void listing(Due due, Seed seed, FetchOutcome.Fetched fetched) throws InterruptedException {
        Discovery discovery = Discovery.of(fetched, settings);
        if (due.role() == Role.SEED) {
            frontier.describe(seed.url(), discovery);
            if (discovery.form() == Discovery.Form.OTHER) {
                error(
                        due,
                        seed,
                        fetched.at(),
                        fetched.status(),
                        "is " + discovery.form().words(),
                        true);
                return;
            }
        }
        List<Frontier.Found> found = fits(due.role(), discovery) ? found(due, seed, fetched, discovery) : List.of();
        Outcome outcome = Outcome.of(
                        fetched.at(),
                        fetched.status(),
                        discovery.form().words() + ", " + discovery.articles().size() + " articles",
                        Outcome.Counted.NOTHING,
                        schedule.afterAnswer(due, seed, fetched.at()))
                .with(Validators.of(fetched));
        long room = Math.max(0, seed.max() - frontier.waiting(seed.url()));
        frontier.done(due, fetched.at(), found, (int) room, news -> outcome.every(schedule.pace(due, seed, news)));
        LOG.debug("crawl: {} {}", due.url(), outcome.words());
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

    private List<Frontier.Found> found(Due due, Seed seed, FetchOutcome.Fetched fetched, Discovery discovery)
            throws InterruptedException {
        List<Frontier.Found> found = new ArrayList<>();
        boolean page = discovery.form() == Discovery.Form.PAGE;
        if (page
                && RobotsMeta.of(fetched.headers().getOrDefault("x-robots-tag", List.of()))
                        .noFollow()) {
            return found;
        }
        for (Discovery.Lead lead : discovery.leads()) {
            if (isFollowed(lead, due, seed)) {
                found.add(new Frontier.Found(lead.url(), lead.role(), due.depth() + 1, 0));
            }
        }
        if (page && due.role() == Role.SEED && Urls.path(due.url()).equals("/")) {
            sitemaps(due.url()).forEach(url -> found.add(new Frontier.Found(url, Role.SITEMAP, 1, 0)));
        }
        discovery.articles().stream()
                .map(Discovery.Found::url)
                .filter(seed.paths()::takes)
                .limit(seed.max())
                .forEach(url -> found.add(new Frontier.Found(url, Role.ARTICLE, due.depth(), 0)));
        return found;
    }

    private static boolean isFollowed(Discovery.Lead lead, Due due, Seed seed) {
        return switch (lead.role()) {
            case SECTION -> due.depth() + 1 < seed.depth() && seed.paths().takes(lead.url());
            case FEED -> due.role() == Role.SEED || (due.role() == Role.FEED && due.depth() < DEEPEST_LISTING);
            case SITEMAP -> due.depth() < DEEPEST_LISTING;
            case SEED, ARTICLE -> false;
        };
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

    private void notModified(Due due, Seed seed, FetchOutcome.NotModified answer) {
        if (due.role() == Role.ARTICLE) {
            sink.take(new Delivery.Unchanged(due.url(), answer.at()));
        }
        Outcome outcome = Outcome.of(
                answer.at(),
                304,
                "not modified",
                Outcome.Counted.UNCHANGED,
                schedule.afterAnswer(due, seed, answer.at()));
        done(due, due.role().lists() ? outcome.every(schedule.pace(due, seed, 0)) : outcome);
    }

    private void redirected(Due due, Seed seed, FetchOutcome.Redirected answer) {
        Optional<String> objection = objection(due, seed, answer.target());
        if (objection.isPresent()) {
            error(due, seed, answer.at(), answer.status(), objection.get(), true);
            return;
        }
        Outcome outcome = Outcome.of(
                        answer.at(),
                        answer.status(),
                        "redirects to " + answer.target(),
                        Outcome.Counted.NOTHING,
                        schedule.afterRedirect(due, seed, answer.at()))
                .to(answer.target());
        frontier.done(
                due, outcome, List.of(new Frontier.Found(answer.target(), due.role(), due.depth(), due.hops() + 1)), 1);
    }

    private Optional<String> objection(Due due, Seed seed, NormalizedUrl target) {
        if (target.equals(due.url())) {
            return Optional.of("redirects to itself");
        }
        if (due.hops() >= settings.redirects()) {
            return Optional.of("more than " + settings.redirects() + " redirects");
        }
        NormalizedUrl at = target;
        for (int hop = 0; hop <= settings.redirects(); hop++) {
            Optional<NormalizedUrl> next = frontier.target(at);
            if (next.isEmpty()) {
                break;
            }
            at = next.get();
            if (at.equals(due.url())) {
                return Optional.of("redirects in a circle");
            }
        }
        boolean known = Urls.sameSite(target, due.url())
                || Urls.sameSite(target, seed.url())
                || frontier.home(seed.url())
                        .filter(home -> Urls.sameSite(target, home))
                        .isPresent();
        return known || due.role() == Role.SEED
                ? Optional.empty()
                : Optional.of("redirects to another publisher, " + target.host());
    }

    private void disallowed(Due due, Seed seed, FetchOutcome.Disallowed answer) {
        refused(due, seed, clock.instant(), 0, answer.why());
    }

    private void refused(Due due, Seed seed, Instant at, int status, String why) {
        done(due, Outcome.of(at, status, why, Outcome.Counted.REFUSED, schedule.afterRefusal(due, seed, at)));
    }

    private void failed(Due due, Seed seed, FetchOutcome.Failed answer) {
        if (answer.ofHost()) {
            frontier.hostFailed(due.url().authority(), answer.notBefore(), answer.why(), answer.at());
        }
        if (answer.gone() && due.captured() && due.role() == Role.ARTICLE) {
            sink.take(new Delivery.Gone(due.url(), answer.status(), answer.at()));
            done(
                    due,
                    Outcome.of(
                                    answer.at(),
                                    answer.status(),
                                    answer.why(),
                                    Outcome.Counted.GONE,
                                    schedule.afterGone(answer.at()))
                            .with(Validators.NONE));
            return;
        }
        error(due, seed, answer.at(), answer.status(), answer.why(), answer.lasting());
    }

    private void error(Due due, Seed seed, Instant at, int status, String why, boolean lasting) {
        Instant next = schedule.afterFailure(due, seed, at, lasting);
        boolean never = lasting && due.role() == Role.ARTICLE && (status == 404 || status == 410);
        done(due, Outcome.of(at, status, why, Outcome.Counted.ERRORS, never ? Outcome.NEVER : next));
    }

    private void done(Due due, Outcome outcome) {
        frontier.done(due, outcome, List.of(), 0);
        LOG.debug("crawl: {} {}", due.url(), outcome.words());
    }
}
