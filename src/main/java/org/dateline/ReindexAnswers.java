package org.dateline;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dateline.ReindexRequest.Answer;
import org.dateline.ReindexRequest.State;
import org.dateline.store.DataFolder;

/** The file in which the owner of a data folder says how requests stand: a line each, {@code id kind state words…}. */
final class ReindexAnswers {
    private ReindexAnswers() {}

    /** What it says, by request; lines that say nothing are left out. */
    static Map<ReindexRequest, Answer> read(Path file) {
        Map<ReindexRequest, Answer> answers = new LinkedHashMap<>();
        for (String line : ReindexRequest.lines(file)) {
            List<String> parts = List.of(line.split(" ", 4));
            if (parts.size() == 4) {
                ReindexRequest.from(parts.get(1))
                        .ifPresent(from -> state(parts.get(2))
                                .forEach(state -> answers.put(
                                        new ReindexRequest(parts.get(0), from), new Answer(state, parts.get(3)))));
            }
        }
        return answers;
    }

    private static List<State> state(String name) {
        return List.of(State.values()).stream()
                .filter(state -> state.name().equals(name))
                .toList();
    }

    static void write(Path file, Map<ReindexRequest, Answer> answers) {
        ReindexRequest.write(
                file,
                answers.entrySet().stream()
                        .map(each -> line(each.getKey(), each.getValue()))
                        .collect(Collectors.joining()));
    }

    private static String line(ReindexRequest request, Answer answer) {
        return String.join(
                        " ",
                        request.id(),
                        request.from().name(),
                        answer.state().name(),
                        answer.words().replaceAll("\\s+", " "))
                + "\n";
    }

    /**
     * What the owner says of a request that it is at work on, for others to read; empty for none, and when it has said nothing
     * for so long that it must have ended.
     */
    static String going(DataFolder folder, Instant now) {
        boolean alive =
                ReindexRequest.heard(folder.root()).plus(ReindexRequest.SILENCE).isAfter(now);
        return read(folder.reindexAnswer()).values().stream()
                .filter(answer -> alive && answer.state() == State.GOING)
                .map(answer -> "A new search index is being made: " + answer.words() + ".")
                .findFirst()
                .orElse("");
    }
}
