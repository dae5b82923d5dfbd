package org.dateline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dateline.Config;
import org.dateline.Dateline;
import org.dateline.Setting;
import org.dateline.search.Dimension;
import org.dateline.search.SearchRequest;

/**
 * How long a change of the user's alias file takes until every search shows it, over a data folder that is there already (see
 * {@link ColdStart} for one of 100,000 articles). Writes {@code aliases.txt} into it and empties it at the end.
 *
 * <pre>java -cp target/classes:target/test-classes:$(cat target/classpath.txt) org.dateline.bench.CorrectionTimes DATA-FOLDER NAME…</pre>
 */
public final class CorrectionTimes {
    private CorrectionTimes() {}

    /** The data folder, then names of people, organisations or places, each merged into another and taken back. */
    public static void main(String[] args) throws IOException {
        Path data = Path.of(args[0]);
        Config config = Config.load(data, null, Map.of(), Map.of(Setting.DATA, data.toString()));
        long start = System.nanoTime();
        try (Dateline dateline = Dateline.open(config, Clock.systemUTC())) {
            System.out.printf(
                    "%,d articles, opened in %,d ms%n", dateline.search().size(), since(start));
            List<String> names = new ArrayList<>(List.of(args).subList(1, args.length));
            for (String name : names) {
                long articles = count(dateline, name);
                long cpu = cpu();
                long merged = timed(dateline, data, "merge: " + name + " -> Someone Else\n");
                long shown = cpu() - cpu;
                long now = count(dateline, "Someone Else");
                long back = timed(dateline, data, "");
                System.out.printf(
                        "%s: %,d articles, shown merged after %,d ms, %,d of CPU (%,d under the new name), taken back after %,d ms (%,d)%n",
                        name, articles, merged, shown, now, back, count(dateline, name));
                timed(dateline, data, "merge: " + name + " -> Someone Else\n");
                cpu = cpu();
                long from = System.nanoTime();
                dateline.finishAliases();
                System.out.printf(
                        "%s: articles put again in %,d ms and %,d ms of CPU (%,d under the new name)%n",
                        name, since(from), cpu() - cpu, count(dateline, "Someone Else"));
                timed(dateline, data, "");
                dateline.finishAliases();
            }
        }
    }

    private static long timed(Dateline dateline, Path data, String text) throws IOException {
        Path file = data.resolve("aliases.txt");
        Files.writeString(data.resolve("aliases.new"), text);
        long start = System.nanoTime();
        Files.move(data.resolve("aliases.new"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        dateline.applyAliases();
        dateline.search().find(SearchRequest.of(""));
        return since(start);
    }

    private static long count(Dateline dateline, String name) {
        return Stream.of(Dimension.PERSON, Dimension.ORGANISATION, Dimension.PLACE)
                .mapToLong(dimension -> dateline.search()
                        .find(SearchRequest.of("").toggled(dimension, name))
                        .total())
                .sum();
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1_000_000;
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
