package org.dateline.crawl;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dateline.article.NormalizedUrl;
import org.dateline.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches one due address and does what follows: links into the frontier, articles to the sink, the outcome written. */
final class Visits implements Visitor {
    private static final Logger LOG = LoggerFactory.getLogger(Visits.class);

    private final Courier courier;
    private final Ledger ledger;
    private final Rests rests;
    private final Schedule schedule;
    private final Traps traps;
    private final SectionRoom sections;
    private final Redirects redirects;
    private final ArticlePages articles;
    private final Lists lists;
    private final Sink sink;
    private final Clock clock;
    private final SizeLimit pageLimit;
    private final SizeLimit listingLimit;

    Visits(
            CrawlSettings settings,
            Courier courier,
            CrawlTables tables,
            Sink sink,
            Supplier<Sites> others,
            Clock clock) {
        this.courier = courier;
        this.ledger = tables.ledger();
        this.rests = tables.rests();
        this.schedule = new Schedule(settings);
        this.traps = tables.traps();
        this.sections = tables.sections();
        this.redirects = new Redirects(settings, tables.frontier());
        this.articles = new ArticlePages(settings, tables, schedule, sink);
        this.lists = new Lists(settings, courier, tables, schedule, others);
        this.sink = sink;
        this.clock = clock;
        this.pageLimit = SizeLimit.of(settings.maxBytes());
        this.listingLimit = new SizeLimit(settings.maxBytes(), settings.maxSitemapBytes());
    }

    @Override
    public void visit(Due due, Seed seed) throws InterruptedException {
        if (isHeld(due)) {
            held(due, seed);
            return;
        }
        FetchOutcome outcome =
                courier.fetch(due.url(), due.validators(), due.role().lists() ? listingLimit : pageLimit);
        try {
            switch (outcome) {
                case FetchOutcome.Fetched f -> fetched(due, seed, f);
                case FetchOutcome.NotModified n -> notModified(due, seed, n);
                case FetchOutcome.Redirected r -> redirected(due, seed, r);
                case FetchOutcome.Disallowed d -> refused(due, seed, d.why());
                case FetchOutcome.Failed f -> failed(due, seed, f);
            }
        } catch (RuntimeException | Error e) {
            unlessRefused(e);
            LOG.warn("crawl: {} was fetched but could not be taken; it is tried again", due.url(), e);
            error(due, seed, clock.instant(), 0, "could not be taken: " + e.getMessage(), false);
        }
    }

    /** What can't be taken because nothing can be is not the page's failure: it stays as due as it was. */
    private void unlessRefused(Throwable e) {
        sink.refusal().ifPresent(why -> {
            throw new StoreException("crawl: " + why, e);
        });
    }

    private boolean isHeld(Due due) {
        boolean newSection = due.role() == Role.SECTION && due.pace() == null && due.failures() == 0;
        return (due.unseen() && traps.holds(due.url(), clock.instant()))
                || (newSection && sections.isFull(due.seed(), due.url()));
    }

    private void held(Due due, Seed seed) {
        Instant now = clock.instant();
        String why = "left alone, like many addresses here that brought nothing new";
        ledger.done(due, Outcome.of(now, 0, why, Outcome.Counted.HELD, schedule.afterRefusal(due, seed, now)));
    }

    private void fetched(Due due, Seed seed, FetchOutcome.Fetched fetched) throws InterruptedException {
        boolean mayBePage = due.role() != Role.FEED && due.role() != Role.SITEMAP && Markup.isHtml(fetched);
        Optional<Markup> page = mayBePage ? Optional.of(Markup.of(fetched)) : Optional.empty();
        Optional<NormalizedUrl> onTo = page.flatMap(Markup::leadsOnTo);
        if (onTo.isPresent()) {
            redirected(due, seed, new FetchOutcome.Redirected(due.url(), fetched.at(), fetched.status(), onTo.get()));
        } else if (due.role() == Role.ARTICLE) {
            articles.take(due, seed, fetched, page);
        } else if (due.role() != Role.SECTION
                || page.isEmpty()
                || !articles.takenFromSection(due, seed, fetched, page.get())) {
            lists.read(due, seed, fetched);
        }
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
        ledger.done(due, due.role().lists() ? outcome.every(schedule.pace(due, seed, 0)) : outcome);
    }

    private void redirected(Due due, Seed seed, FetchOutcome.Redirected answer) {
        Optional<String> objection = redirects.objection(due, seed, answer.target());
        if (objection.isPresent()) {
            error(due, seed, answer.at(), answer.status(), objection.get(), true);
            return;
        }
        boolean onward = Shape.ofArticle(answer.target()).equals(Shape.ofArticle(due.url()));
        if (due.unseen() && (onward || redirects.known(answer.target()))) {
            traps.tried(due.url(), Sink.Brought.NOTHING, answer.at());
        }
        Outcome outcome = Outcome.of(
                        answer.at(),
                        answer.status(),
                        "redirects to " + answer.target(),
                        Outcome.Counted.NOTHING,
                        schedule.afterRedirect(due, seed, answer.at()))
                .to(answer.target());
        Ledger.Found next = new Ledger.Found(answer.target(), due.role(), due.depth(), due.hops() + 1);
        ledger.done(due, outcome, List.of(next), 1);
    }

    private void refused(Due due, Seed seed, String why) {
        Instant now = clock.instant();
        ledger.done(due, Outcome.of(now, 0, why, Outcome.Counted.REFUSED, schedule.afterRefusal(due, seed, now)));
    }

    private void failed(Due due, Seed seed, FetchOutcome.Failed answer) {
        if (answer.ofHost()) {
            Instant until = answer.rest()
                    .orElseGet(() ->
                            answer.tooBusy() ? schedule.afterFailure(due, seed, answer.at(), false) : answer.at());
            rests.failed(due.url().authority(), until, answer.why(), answer.at());
        }
        if (answer.gone() && due.captured() && due.role() == Role.ARTICLE) {
            articles.gone(due, answer.status(), answer.why(), answer.at());
            return;
        }
        if (due.unseen() && answer.gone()) {
            traps.tried(due.url(), Sink.Brought.NOTHING, answer.at());
        }
        error(due, seed, answer.at(), answer.status(), answer.why(), answer.lasting());
    }

    private void error(Due due, Seed seed, Instant at, int status, String why, boolean lasting) {
        Instant next = schedule.afterFailure(due, seed, at, lasting);
        boolean never = lasting && due.role() == Role.ARTICLE && (status == 404 || status == 410);
        ledger.done(due, Outcome.of(at, status, why, Outcome.Counted.ERRORS, never ? Outcome.NEVER : next));
    }
}
