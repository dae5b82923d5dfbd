package org.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.dateline.ReadingRoom;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResults;
import org.dateline.site.ExportFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline export}. */
@Command(
        name = "export",
        description = {
            "Write all articles that a search finds as a table (csv), JSON Lines (jsonl) or for reference managers (ris).",
            "The same as the site's export; works beside a running server. In a table no value can act as a formula."
        })
final class ExportCommand implements Callable<Integer> {
    private static final int SOME = 200;

    @Mixin
    Common common = new Common();

    @Spec
    CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "QUERY", description = "What to search for, as on the site.")
    List<String> query = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "csv, jsonl or ris (default: what FILE ends in, else csv).")
    @Nullable
    String format;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write to this file, which gets its name when it is whole (default: standard output).")
    @Nullable
    Path out;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "100000",
            description = "End after N articles and say so (default: ${DEFAULT-VALUE}).")
    long most;

    private final AtomicLong written = new AtomicLong();

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        ExportFormat form = form();
        SearchRequest request = SearchRequest.of(String.join(" ", query)).withSize(1);
        try (ReadingRoom room = ReadingRoom.open(common.config())) {
            SearchResults results = room.search().find(request);
            results.reading().notes().forEach(note -> err.println(Plain.line(note)));
            write(room, results.request(), form);
            if (written.get() < results.total()) {
                err.printf("Wrote the first %,d of %,d articles; --most gives more%n", written.get(), results.total());
            } else {
                err.printf("Wrote %,d articles%n", written.get());
            }
        }
        return 0;
    }

    private ExportFormat form() {
        String name = out == null ? "" : out.getFileName().toString();
        String ending = name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : "csv";
        return ExportFormat.of(format == null ? ending : format)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "export: there is no format '" + (format == null ? ending : format) + "'; give --format "
                                + Arrays.stream(ExportFormat.values())
                                        .map(ExportFormat::extension)
                                        .collect(Collectors.joining(", "))));
    }

    private void write(ReadingRoom room, SearchRequest request, ExportFormat form) throws IOException {
        if (out == null) {
            PrintWriter terminal = spec.commandLine().getOut();
            write(room, request, form, terminal);
            heard(terminal);
            return;
        }
        Path file = out.toAbsolutePath();
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (Writer text = Files.newBufferedWriter(part)) {
                write(room, request, form, text);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException e) {
            Files.deleteIfExists(part);
            throw new IOException(
                    "export: cannot write " + file + " (" + why(e)
                            + "); name a file with --out in a folder that is there, can be written and has room",
                    e);
        }
    }

    private static String why(Exception e) {
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        return cause instanceof FileSystemException failed && failed.getReason() != null
                ? failed.getReason()
                : cause.getClass().getSimpleName();
    }

    /** Print writers keep their failures to themselves until they are asked, and the terminal's does not hear of the stream's. */
    private void heard(PrintWriter terminal) throws IOException {
        if (terminal.checkError() || System.out.checkError()) {
            throw new IOException(
                    "export: standard output took no more than about %,d articles; write to a file with --out"
                            .formatted(written.get()));
        }
    }

    private void write(ReadingRoom room, SearchRequest request, ExportFormat form, Writer to) throws IOException {
        to.write(form.opening());
        room.search().each(request, most, hit -> {
            try {
                to.write(form.article(hit));
                if (written.incrementAndGet() % SOME == 0 && to instanceof PrintWriter terminal) {
                    heard(terminal);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
