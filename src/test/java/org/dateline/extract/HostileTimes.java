package org.dateline.extract;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dateline.article.Page;

/**
 * Prints how many seconds of the processor each of {@link HostilePages} takes a warm program, the least of three times,
 * with what came of it: {@code ./mvnw -Phostile test}.
 */
final class HostileTimes {
    private static final int ROUNDS = 3;

    private HostileTimes() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Map<String, String> pages = HostilePages.all();
        double most = 0;
        for (Map.Entry<String, String> each : pages.entrySet()) {
            Page page = Pages.html(HostilePages.URL, each.getValue());
            double least = Double.MAX_VALUE;
            String outcome = "";
            for (int round = 0; round < ROUNDS; round++) {
                long before = cpu();
                outcome = switch (Pages.EXTRACTOR.extract(page, "")) {
                    case Extraction.NotAnArticle(String reason) -> reason;
                    case Extraction.Extracted(var article) ->
                        "%,d characters".formatted(article.text().length());
                };
                least = Math.min(least, (cpu() - before) / 1e9);
            }
            most = Math.max(most, least);
            out.printf("%6.2f  %-60.60s  %s%n", least, each.getKey(), outcome);
        }
        out.printf("%6.2f  the longest of %d%n", most, pages.size());
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
