package org.dateline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.dateline.SeedFile;
import org.dateline.crawl.Seeds;
import org.dateline.crawl.Subscriptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline import-opml}. */
@Command(
        name = "import-opml",
        description = {
            "Add the feeds of a feed reader's list (OPML) to the end of the seed list, one line each.",
            "Lines that are there stay as they are; feeds that are there already are left out."
        })
final class ImportOpmlCommand implements Callable<Integer> {
    @Mixin
    Common common = new Common();

    @Parameters(paramLabel = "FILE", description = "The list, as a feed reader exports it.")
    Path file = Path.of("");

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("import-opml: there is no file " + file);
        }
        Path seeds = common.config().seeds();
        Seeds before = Files.exists(seeds) ? new SeedFile(seeds).get() : Seeds.NONE;
        Subscriptions found = Subscriptions.read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), before);
        append(seeds, found);
        found.unusable().forEach(address -> out.println("can't be crawled: " + Plain.line(address)));
        out.printf(
                "%,d feeds added to %s, %,d were there already%n", found.lines().size(), seeds, found.known());
        out.flush();
        return found.lines().isEmpty() && found.known() == 0 ? 1 : 0;
    }

    private static void append(Path seeds, Subscriptions found) throws IOException {
        if (found.lines().isEmpty()) {
            return;
        }
        byte[] there = Files.exists(seeds) ? Files.readAllBytes(seeds) : new byte[0];
        boolean lineEnded = there.length == 0 || there[there.length - 1] == '\n';
        String more = (lineEnded ? "" : "\n") + String.join("\n", found.lines()) + "\n";
        Files.writeString(seeds, more, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
