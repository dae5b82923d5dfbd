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
    void explains_names_and_dates_where_they_stand() throws IOException {
        Path story = story(
                "story.txt",
                "Anna Varlen of the Tarnholt Border Monitoring Commission (TBMC) met Aiman al-Zawahry"
                        + " in Tehran on 3 May 2021 and on 11/09.",
                "Varlen said that the TBMC would report on Friday.");
        String told = told(
                "annotate",
                story.toString(),
                "--explain",
                "--data",
                folder.resolve("data").toString());
        assertTrue(told.contains("[Anna Varlen] of"), told);
        assertTrue(told.contains("Anna Varlen: person Anna Varlen, as the tagger reads it"), told);
        assertTrue(told.contains("Varlen: person Anna Varlen, surname of Anna Varlen"), told);
        assertTrue(told.contains("acronym of Tarnholt Border Monitoring Commission"), told);
        assertTrue(told.contains("another spelling of Ayman al-Zawahiri"), told);
        assertTrue(told.contains("Tehran: place Tehran, alias file"), told);
        assertTrue(told.contains("3 May 2021: date, 2021-05-03\n"), told);
        assertTrue(told.contains("11/09: date, ambiguous: the order of day and month is not known"), told);
        assertTrue(told.contains("Friday: date, unresolved: the day of publication is not known"), told);
    }

    @Test
    void explains_what_in_the_index_is_like_it() throws IOException {
        String data = folder.resolve("data").toString();
        String[] paragraphs = {
            "The harbour board of Port Selm voted on Monday to close the eastern pier to freight until the spring.",
            "Its chair, Rosa Imbert, said that the piles had rotted and that no ship above 3,000 tonnes could be allowed.",
            "Dockers marched through the town and asked for wages to be paid while the repairs went on for months."
        };
        run("import", story("harbour.txt", paragraphs).toString(), "--data", data);
        paragraphs[2] += " The mayor did not answer.";
        String told = told("annotate", story("copy.txt", paragraphs).toString(), "--explain", "--data", data);
        assertTrue(told.contains("Like it in the index:\n"), told);
        assertTrue(told.contains("% alike"), told);
        String other = told(
                "annotate", story("other.txt", "Rosa Imbert met Anna Varlen.").toString(), "--explain", "--data", data);
        assertTrue(other.contains("No article in the index is like it."), other);
    }

    private Path story(String name, String... paragraphs) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n\n", paragraphs));
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

    private String told(String... args) {
        StringWriter out = new StringWriter();
        assertEquals(0, Cli.commandLine().setOut(new PrintWriter(out)).execute(args), out::toString);
        return out.toString();
    }
}
