package org.dateline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dateline.cli.Cli;

/** A command that was run: its exit code, and what it wrote to stdout and stderr. */
record Command(int code, String printed, String said) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Runs each argument as a command line, its words apart by one space, and prints how it ended as a line of JSON. */
    public static void main(String[] commands) throws JsonProcessingException {
        for (String command : commands) {
            System.out.println(JSON.writeValueAsString(run(command.split(" ", -1))));
        }
    }

    /** What {@link #main} printed. */
    static List<Command> read(String printed) throws JsonProcessingException {
        List<Command> ran = new ArrayList<>();
        for (String line : printed.lines().toList()) {
            ran.add(JSON.readValue(line, Command.class));
        }
        return ran;
    }

    /** Runs it in this process. */
    static Command run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            int code = Cli.run(arguments);
            return new Command(code, printed.toString(StandardCharsets.UTF_8), said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** Runs it on a data folder. */
    static Command on(Path data, String... arguments) {
        return run(Stream.concat(Stream.of(arguments), Stream.of("--data", data.toString()))
                .toArray(String[]::new));
    }
}
