package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AnnotateCommandTest {
    @TempDir
    Path folder;

    @Test
    void tokens_and_blank_lines_come_out_as_given_with_a_label_each() throws IOException {
        Path in = folder.resolve("in.conll");
        Path out = folder.resolve("out.conll");
        Files.writeString(in, """
                -DOCSTART-	O

                The	O
                Iran-al-Qaida	O
                link	O

                Mr	O
                .	O
                Zarif	B-PER
                met	O
                the	O
                European	O
                Union	O
                's	O
                envoy	O
                in	O
                Vienna	O
                .	O
                """);
        assertEquals(0, run("annotate", "--conll", in.toString(), "--output", out.toString()));
        List<String> lines = Files.readAllLines(out);
        assertEquals("-DOCSTART-\tO", lines.getFirst());
        assertTrue(lines.contains("Zarif\tB-PER"), lines.toString());
        assertTrue(lines.contains("European\tB-ORG") && lines.contains("Union\tI-ORG"), lines.toString());
        assertTrue(lines.contains("Vienna\tB-LOC"), lines.toString());
        assertEquals(
                Files.readAllLines(in).stream().map(l -> l.split("\t", -1)[0]).toList(),
                lines.subList(0, lines.size() - 1).stream()
                        .map(l -> l.split("\t", -1)[0])
                        .toList());
    }

    @Test
    void a_missing_file_is_named() {
        StringWriter err = new StringWriter();
        CommandLine line = Cli.commandLine().setErr(new PrintWriter(err));
        assertEquals(
                1, line.execute("annotate", "--conll", folder.resolve("none").toString()));
        assertTrue(err.toString().contains("there is no file"), err.toString());
    }

    private static int run(String... args) {
        return Cli.commandLine().execute(args);
    }
}
