package org.dateline.crawl;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.article.Page;

/** Hands pages that may be articles to the sink, and says when one is gone. */
final class ArticlePages {
    private final CrawlSettings settings;
    private final Ledger ledger;
    private final Traps traps;
    private final Schedule schedule;
    private final Sink sink;

    ArticlePages(CrawlSettings settings, CrawlTables tables, Schedule schedule, Sink sink) {
        this.settings = settings;
        this.ledger = tables.ledger();
        this.traps = tables.traps();
        this.schedule = schedule;
        this.sink = sink;
    }

    /**
     * Takes the answer of an article's address.
     *
     * @param page its markup, empty when it is no HTML
     */
    void take(Due due, Seed seed, FetchOutcome.Fetched fetched, Optional<Markup> page) {
        if (page.isEmpty()) {
            String words = "no HTML page (" + fetched.header("content-type") + ")";
            missed(due, fetched);
            ledger.done(
                    due, Outcome.of(fetched.at(), fetched.status(), words, Outcome.Counted.TEXTLESS, Outcome.NEVER));
            return;
        }
        RobotsMeta wishes = page.get().wishes();
        if (wishes.noIndex()) {
            withdrawn(due, seed, fetched);
            return;
        }
        delivered(due, seed, fetched, wishes, deliver(due, seed, fetched, wishes));
    }

    /** Takes the answer of a section's address if it turns out, at the first look, to be an article; whether it did. */
    boolean takenFromSection(Due due, Seed seed, FetchOutcome.Fetched fetched, Markup page) {
        boolean first = due.pace() == null;
        if (!first || (!page.saysArticle() && !page.readsLikeArticle())) {
            return false;
        }
        RobotsMeta wishes = page.wishes();
        if (wishes.noIndex()) {
            return false;
        }
        Sink.Brought brought = deliver(due, seed, fetched, wishes);
        if (brought != Sink.Brought.NOTHING) {
            delivered(due.as(Role.ARTICLE), seed, fetched, wishes, brought);
        }
        return brought != Sink.Brought.NOTHING;
    }

    private Sink.Brought deliver(Due due, Seed seed, FetchOutcome.Fetched fetched, RobotsMeta wishes) {
        Page page = new Page(
                due.url().uri(),
                fetched.at(),
                Page.Via.FETCH,
                fetched.status(),
                headers(fetched, wishes),
                fetched.body(),
                seed.hints());
        return sink.take(new Delivery.Captured(page, seed));
    }

    private void delivered(Due due, Seed seed, FetchOutcome.Fetched fetched, RobotsMeta wishes, Sink.Brought brought) {
        if (!due.captured()) {
            traps.tried(due.url(), brought, fetched.at());
        }
        boolean text = brought != Sink.Brought.NOTHING;
        String what = text ? "fetched" : "fetched, no article in it";
        String words = fetched.cut() ? what + ", cut at " + settings.maxBytes() + " bytes" : what;
        ledger.done(
                due,
                Outcome.of(
                                fetched.at(),
                                fetched.status(),
                                words,
                                text ? Outcome.Counted.FETCHED : Outcome.Counted.TEXTLESS,
                                schedule.afterAnswer(due, seed, fetched.at()))
                        .with(Validators.of(fetched))
                        .wishing(wishes.noArchive()));
    }

    private void withdrawn(Due due, Seed seed, FetchOutcome.Fetched fetched) {
        String why = "the page asks not to be indexed";
        if (due.captured()) {
            gone(due, fetched.status(), why, fetched.at());
            return;
        }
        missed(due, fetched);
        ledger.done(
                due,
                Outcome.of(
                        fetched.at(),
                        fetched.status(),
                        why,
                        Outcome.Counted.REFUSED,
                        schedule.afterRefusal(due, seed, fetched.at())));
    }

    private void missed(Due due, FetchOutcome.Fetched fetched) {
        if (due.unseen()) {
            traps.tried(due.url(), Sink.Brought.NOTHING, fetched.at());
        }
    }

    /** Says that a page which was captured is not there any more or is not to be indexed. */
    void gone(Due due, int status, String why, Instant at) {
        sink.take(new Delivery.Gone(due.url(), status, why, at));
        ledger.done(
                due,
                Outcome.of(at, status, why, Outcome.Counted.GONE, schedule.afterGone(at))
                        .with(Validators.NONE));
    }

    /** The answer's fields, with what the crawl has to say of the page beside them. */
    private static Map<String, List<String>> headers(FetchOutcome.Fetched fetched, RobotsMeta wishes) {
        Map<String, List<String>> headers = new LinkedHashMap<>(fetched.headers());
        headers.keySet().removeIf(name -> name.startsWith(Page.NOTE));
        if (wishes.noArchive()) {
            headers.put(Page.ROBOTS, List.of("noarchive"));
        }
        if (fetched.cut()) {
            headers.put(Page.TRUNCATED, List.of("length"));
        }
        return headers;
    }
}
