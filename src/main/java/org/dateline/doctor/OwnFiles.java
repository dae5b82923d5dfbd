package org.dateline.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dateline.Config;
import org.dateline.ConfigException;
import org.dateline.PublisherFile;
import org.dateline.SeedFile;
import org.dateline.article.Corrections;
import org.dateline.article.UserAliases;
import org.dateline.crawl.Seeds;
import org.dateline.extract.Publishers;
import org.dateline.store.DataFolder;

/** The files that people write: seeds, names, publishers. */
final class OwnFiles {
    private final Config config;

    OwnFiles(Config config) {
        this.config = config;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(seeds());
        if (Files.isDirectory(config.data())) {
            DataFolder folder = DataFolder.forReading(config.data());
            names(folder.aliases(), findings);
            publishers(folder.publishers(), findings);
        }
        findings.add(contact());
        return findings;
    }

    private Finding seeds() {
        Seeds seeds = new SeedFile(config.seeds()).get();
        if (!seeds.problems().isEmpty()) {
            Seeds.Problem first = seeds.problems().getFirst();
            String others = seeds.problems().size() == 1
                    ? ""
                    : " (and %d more)".formatted(seeds.problems().size() - 1);
            return Finding.wrong(
                    "seeds",
                    first.message() + others,
                    "mend " + config.seeds() + "; dateline check-seeds looks at each line");
        }
        return seeds.active().isEmpty()
                ? Finding.note("seeds", "no source is listed", "add lines to " + config.seeds())
                : Finding.good(
                        "seeds", "%d sources to crawl".formatted(seeds.active().size()));
    }

    private static void names(Path file, List<Finding> findings) {
        if (Files.exists(file)) {
            String problem = new UserAliases(file, Corrections.NONE).problem();
            findings.add(
                    problem.isEmpty()
                            ? Finding.good("names", file + " can be read")
                            : Finding.wrong(
                                    "names", problem, "mend that line; what was in force before stays in force"));
        }
    }

    private static void publishers(Path file, List<Finding> findings) {
        if (Files.exists(file)) {
            try {
                Publishers unused = PublisherFile.over(file);
                findings.add(Finding.good("publishers", file + " can be read"));
            } catch (ConfigException e) {
                findings.add(
                        Finding.wrong("publishers", e.getMessage(), "mend that line; Dateline does not start with it"));
            }
        }
    }

    private Finding contact() {
        return config.contact() == null
                ? Finding.note("contact", "publishers can't see who crawls", "set crawl.contact to a page about you")
                : Finding.good("contact", config.contact().toString());
    }
}
