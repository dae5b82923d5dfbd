package org.dateline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dateline.ReindexRequest.Answer;
import org.dateline.ReindexRequest.State;
import org.dateline.store.DataFolder;
import org.dateline.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes up what other processes ask for, and answers each with what became of it. */
final class Asked {
    private static final Logger LOG = LoggerFactory.getLogger(Asked.class);
    /** So many requests that are done with keep their answers, for those who look seldom. */
    private static final int KEPT = 8;

    private final DataFolder folder;
    private final Function<Reindex.From, CompletableFuture<Long>> rebuild;
    private final Supplier<Optional<Making>> making;
    private final ReentrantLock saying = new ReentrantLock();
    private final Map<ReindexRequest, Answer> answers = new LinkedHashMap<>();
    private boolean unwritten;

    /**
     * Takes up what is asked for in this folder.
     *
     * @param rebuild makes an index anew from this, or joins the making of one that is going on
     * @param making how far that is
     */
    Asked(
            DataFolder folder,
            Function<Reindex.From, CompletableFuture<Long>> rebuild,
            Supplier<Optional<Making>> making) {
        this.folder = folder;
        this.rebuild = rebuild;
        this.making = making;
    }

    /** Takes up again what a former process was at work on; whether there was anything. */
    boolean goOn() {
        Map<ReindexRequest, Answer> said = ReindexAnswers.read(folder.reindexAnswer());
        List<ReindexRequest> left = said.keySet().stream()
                .filter(request -> said.get(request).state() == State.GOING)
                .toList();
        saying.lock();
        try {
            answers.putAll(said);
        } finally {
            saying.unlock();
        }
        left.forEach(this::begin);
        return !left.isEmpty();
    }

    /** Takes up what is asked for by now, and says how far that is which is going on. */
    void look() {
        ReindexRequest.asked(folder).ifPresent(this::takeUp);
        String figures = making.get().map(Making::figures).orElse("");
        saying.lock();
        try {
            boolean any = unwritten;
            for (Map.Entry<ReindexRequest, Answer> each : answers.entrySet()) {
                if (each.getValue().state() == State.GOING) {
                    any = true;
                    each.setValue(figures.isEmpty() ? each.getValue() : new Answer(State.GOING, figures));
                }
            }
            if (any) {
                write();
            }
        } finally {
            saying.unlock();
        }
    }

    private void takeUp(ReindexRequest request) {
        if (!known(request)) {
            begin(request);
        }
        request.withdraw(folder.root());
    }

    private boolean known(ReindexRequest request) {
        saying.lock();
        try {
            return answers.containsKey(request);
        } finally {
            saying.unlock();
        }
    }

    private void begin(ReindexRequest request) {
        say(request, State.GOING, "taken up");
        CompletableFuture<Long> unused =
                rebuild.apply(request.from()).whenComplete((articles, failure) -> ended(request, articles, failure));
    }

    private void ended(ReindexRequest request, @Nullable Long articles, @Nullable Throwable failure) {
        if (failure == null) {
            say(request, State.DONE, "%,d articles".formatted(articles));
            return;
        }
        Throwable cause = failure.getCause();
        String why = String.valueOf((cause == null ? failure : cause).getMessage());
        LOG.error("reindex: given up: {}", why);
        say(request, State.FAILED, why);
    }

    private void say(ReindexRequest request, State state, String words) {
        saying.lock();
        try {
            answers.put(request, new Answer(state, words));
            forgetOld();
            write();
        } finally {
            saying.unlock();
        }
    }

    private void forgetOld() {
        List<ReindexRequest> done = answers.entrySet().stream()
                .filter(each -> each.getValue().state() != State.GOING)
                .map(Map.Entry::getKey)
                .toList();
        done.subList(0, Math.max(0, done.size() - KEPT)).forEach(answers::remove);
    }

    /** What can't be written now is written the next time. */
    private void write() {
        try {
            ReindexAnswers.write(folder.reindexAnswer(), answers);
            unwritten = false;
        } catch (StoreException e) {
            if (!unwritten) {
                LOG.error("{}; it is tried again", e.getMessage());
            }
            unwritten = true;
        }
    }
}
