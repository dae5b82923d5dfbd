package org.dateline;

import java.util.Optional;
import org.dateline.crawl.Delivery;
import org.dateline.crawl.Sink;

/** Where what is crawled goes. After something could not be taken, it is looked whether anything can be written. */
final class Landing implements Sink {
    private final Dateline dateline;
    private volatile boolean doubtful;

    Landing(Dateline dateline) {
        this.dateline = dateline;
    }

    @Override
    public Brought take(Delivery delivery) {
        try {
            return taken(delivery);
        } catch (RuntimeException e) {
            doubtful = true;
            throw e;
        }
    }

    private Brought taken(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Captured captured -> brought(dateline.ingest().take(captured.page()));
            case Delivery.Unchanged same -> {
                dateline.archive().unchanged(same.url().uri(), same.at());
                yield Brought.KNOWN;
            }
            case Delivery.Gone gone -> Brought.NOTHING;
        };
    }

    private static Brought brought(Ingest.Outcome outcome) {
        return switch (outcome) {
            case Ingest.Outcome.Indexed indexed -> Brought.NEWS;
            case Ingest.Outcome.Unchanged same -> Brought.KNOWN;
            case Ingest.Outcome.NotAnArticle none -> Brought.NOTHING;
        };
    }

    @Override
    public Optional<String> refusal() {
        if (!doubtful) {
            return dateline.folder().room().wanting();
        }
        Optional<String> refusal = dateline.folder().room().refusal();
        doubtful = refusal.isPresent();
        return refusal;
    }
}
