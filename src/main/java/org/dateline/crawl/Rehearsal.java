package org.dateline.crawl;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** Visits lists as a crawl does, and tells of articles' pages what a crawl would do. */
final class Rehearsal implements Visitor {
    private final Visitor visits;
    private final Courier courier;
    private final Ledger ledger;
    private final Traps traps;
    private final Consumer<Planned> told;
    private final Clock clock;

    Rehearsal(Visitor visits, Courier courier, CrawlTables tables, Consumer<Planned> told, Clock clock) {
        this.visits = visits;
        this.courier = courier;
        this.ledger = tables.ledger();
        this.traps = tables.traps();
        this.told = told;
        this.clock = clock;
    }

    @Override
    public void visit(Due due, Seed seed) throws InterruptedException {
        Optional<String> objection = due.unseen() && traps.holds(due.url(), clock.instant())
                ? Optional.of("like many addresses here that brought nothing new")
                : courier.objection(due.url());
        told.accept(
                new Planned(due.url().uri(), seed.source().name(), objection.isEmpty(), objection.orElse(due.why())));
        if (objection.isEmpty() && due.role().lists()) {
            visits.visit(due, seed);
        } else {
            String words = objection.orElse("would be fetched");
            ledger.done(due, Outcome.of(clock.instant(), 0, words, Outcome.Counted.NOTHING, Outcome.NEVER));
        }
    }
}
