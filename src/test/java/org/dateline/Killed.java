package org.dateline;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.dateline.saved.SavedSearch.About;
import org.dateline.search.SearchRequest;

/**
 * A process that works on a data folder until it is killed, and says on stdout what it was told is done: {@code ready} once,
 * {@code took N} for an article of {@link Ferries}, {@code saved NAME} for a saved search.
 */
final class Killed {
    private final Dateline dateline;
    private int number;

    private Killed(Dateline dateline, int number) {
        this.dateline = dateline;
        this.number = number;
    }

    /** The data folder's parent, what to do, and the number of the first article. */
    public static void main(String[] args) {
        try (Dateline dateline = Dateline.open(Ferries.config(Path.of(args[0])), Clock.systemUTC())) {
            System.out.println("ready");
            Killed working = new Killed(dateline, Integer.parseInt(args[2]));
            while (true) {
                working.step(Work.valueOf(args[1]));
            }
        }
    }

    enum Work {
        TAKE,
        COMMIT,
        SAVE,
        RECORDS,
        ANNOTATE,
        EXTRACT
    }

    private void step(Work work) {
        switch (work) {
            case TAKE -> take();
            case COMMIT -> {
                take();
                dateline.ingest().commit();
            }
            case SAVE -> {
                take();
                dateline.saved().save("", About.of("search " + number, SearchRequest.of("ferry pier" + number)));
                System.out.println("saved search " + number);
                dateline.follow();
            }
            case RECORDS, ANNOTATE, EXTRACT -> {
                CompletableFuture<Long> made = dateline.reindex(Reindex.From.valueOf(work.name()));
                do {
                    take();
                } while (!made.isDone());
                made.join();
            }
        }
    }

    private void take() {
        Ferries.take(dateline, number);
        System.out.println("took " + number);
        number++;
    }
}
