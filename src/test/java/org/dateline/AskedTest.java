package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.dateline.Reindex.From;
import org.dateline.ReindexRequest.Answer;
import org.dateline.ReindexRequest.State;
import org.dateline.store.DataFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests of other processes, and the answers to them. */
class AskedTest {
    @TempDir
    Path data;

    private DataFolder folder;
    private Asked asked;
    private final List<From> begun = new ArrayList<>();
    private CompletableFuture<Long> now = new CompletableFuture<>();

    @BeforeEach
    void own() {
        folder = DataFolder.own(data);
        asked = asked();
    }

    private Asked asked() {
        return new Asked(folder, this::rebuild, () -> Optional.of(new Making(true, 3, 9, 0)));
    }

    @AfterEach
    void giveUp() {
        folder.close();
    }

    private CompletableFuture<Long> rebuild(From from) {
        if (begun.isEmpty() || begun.getLast() != from) {
            begun.add(from);
            now = new CompletableFuture<>();
        }
        return now;
    }

    private ReindexRequest taken(From from) {
        ReindexRequest request = ReindexRequest.ask(data, from);
        asked.look();
        assertEquals(State.GOING, request.answer(data).orElseThrow().state());
        assertFalse(Files.exists(folder.reindexRequest()));
        return request;
    }

    @Test
    void howFarItIsAndThatItIsDone() {
        ReindexRequest request = taken(From.RECORDS);
        assertEquals(Optional.of(new Answer(State.GOING, "3 of 9 articles")), request.answer(data));
        now.complete(9L);
        assertEquals(Optional.of(new Answer(State.DONE, "9 articles")), request.answer(data));
    }

    @Test
    void aRequestThatGivesWayToAnotherIsAnsweredAndSoIsTheOther() {
        ReindexRequest first = taken(From.RECORDS);
        CompletableFuture<Long> before = now;
        ReindexRequest second = taken(From.EXTRACT);
        before.completeExceptionally(new CancellationException("stopped"));
        asked.look();
        assertEquals(Optional.of(new Answer(State.FAILED, "stopped")), first.answer(data));
        assertEquals(Optional.of(new Answer(State.GOING, "3 of 9 articles")), second.answer(data));
        now.complete(9L);
        assertEquals(Optional.of(new Answer(State.DONE, "9 articles")), second.answer(data));
        assertEquals(Optional.of(new Answer(State.FAILED, "stopped")), first.answer(data));
    }

    @Test
    void twoWhoAskForTheSameAreBothAnswered() {
        List<ReindexRequest> both = List.of(taken(From.ANNOTATE), taken(From.ANNOTATE));
        assertEquals(List.of(From.ANNOTATE), begun);
        now.complete(9L);
        for (ReindexRequest each : both) {
            assertEquals(Optional.of(new Answer(State.DONE, "9 articles")), each.answer(data));
        }
    }

    @Test
    void whatAFormerProcessWasAtWorkOnIsGoneOnWithAndAnswered() {
        ReindexRequest request = taken(From.EXTRACT);
        asked = asked();
        begun.clear();
        assertTrue(asked.goOn());
        assertEquals(List.of(From.EXTRACT), begun);
        now.complete(9L);
        assertEquals(Optional.of(new Answer(State.DONE, "9 articles")), request.answer(data));
        assertFalse(asked().goOn());
    }

    @Test
    void anAnswerThatCannotBeWrittenIsWrittenLaterAndTheWorkIsBegunOnce() throws IOException {
        Path inTheWay = Files.createDirectories(data.resolve("reindex.answer.new"));
        ReindexRequest request = ReindexRequest.ask(data, From.RECORDS);
        asked.look();
        asked.look();
        now.complete(9L);
        assertEquals(List.of(From.RECORDS), begun);
        assertEquals(Optional.empty(), request.answer(data));
        Files.delete(inTheWay);
        asked.look();
        assertEquals(Optional.of(new Answer(State.DONE, "9 articles")), request.answer(data));
    }

    @Test
    void whatIsNotKnownHereIsTakenAway() throws IOException {
        Files.writeString(folder.reindexRequest(), "4711\nSIDEWAYS\n");
        asked.look();
        assertFalse(Files.exists(folder.reindexRequest()));
        assertEquals(List.of(), begun);
    }

    @Test
    void aRequestIsTakenBackUnlessAnotherWasAskedSince() {
        ReindexRequest first = ReindexRequest.ask(data, From.RECORDS);
        ReindexRequest second = ReindexRequest.ask(data, From.EXTRACT);
        first.withdraw(data);
        assertEquals(Optional.of(second), ReindexRequest.asked(folder));
        second.withdraw(data);
        assertEquals(Optional.empty(), ReindexRequest.asked(folder));
    }

    @Test
    void whatAProcessSaidThatHasEndedSinceIsNotToldAsGoingOn() {
        taken(From.RECORDS);
        Instant said = ReindexRequest.heard(data);
        assertEquals(
                "A new search index is being made: 3 of 9 articles.",
                ReindexAnswers.going(folder, said.plusSeconds(50)));
        assertEquals("", ReindexAnswers.going(folder, said.plusSeconds(61)));
    }
}
