package org.dateline.annotate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.dateline.article.Article;
import org.dateline.article.EntityType;
import org.dateline.article.PublicationDate;

/**
 * Annotates a gzipped file of JSON Lines ({@code title}, {@code text}, {@code published}) in one thread and tells how fast, in how
 * much memory, and the commonest entities of each type, to be read by eye.
 *
 * <pre>java -Xmx512m -cp target/classes:target/test-classes:$(cat target/classpath.txt) \
 *     org.dateline.annotate.NewsNames ../shared/news/reuters21578.jsonl.gz 50</pre>
 */
public final class NewsNames {
    private NewsNames() {}

    /** The file, and how many entities of each type to list. */
    public static void main(String[] args) throws IOException {
        Annotator annotator = new Annotator(Annotator.shippedAliases());
        KnownPeople people = new KnownPeople(Annotator.shippedAliases(), List.of());
        ObjectMapper mapper = new ObjectMapper();
        Map<EntityType, Map<String, Integer>> counts = new EnumMap<>(EntityType.class);
        int articles = 0;
        long tokens = 0;
        long cpu = 0;
        try (InputStream file = new GZIPInputStream(Files.newInputStream(Path.of(args[0])));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            String line;
            while ((line = lines.readLine()) != null) {
                Article article = article(mapper.readTree(line));
                tokens += Annotator.blocks(article).stream()
                        .mapToLong(block -> block.tokens().size())
                        .sum();
                long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                Article annotated = people.joined(annotator.annotate(article));
                cpu += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
                articles++;
                annotated
                        .annotations()
                        .entities()
                        .forEach(entity -> counts.computeIfAbsent(entity.type(), k -> new HashMap<>())
                                .merge(entity.name(), 1, Integer::sum));
            }
        }
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.out.printf(
                "%,d articles, %,d tokens in %.1f CPU seconds: %,.0f articles and %,.0f tokens a CPU second; heap %,d MB%n",
                articles,
                tokens,
                cpu / 1e9,
                articles / (cpu / 1e9),
                tokens / (cpu / 1e9),
                (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000);
        counts.forEach((type, names) -> {
            System.out.printf("%n%s: %,d different%n", type, names.size());
            names.entrySet().stream()
                    .sorted(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue()))
                    .limit(Integer.parseInt(args[1]))
                    .forEach(each -> System.out.printf("%6d %s%n", each.getValue(), each.getKey()));
        });
    }

    private static Article article(JsonNode line) {
        List<String> paragraphs = List.of(line.path("text").asText().split("\\n+")).stream()
                .filter(p -> !p.isBlank())
                .toList();
        String day = line.path("published").asText();
        PublicationDate published = day.length() < 10
                ? PublicationDate.UNKNOWN
                : PublicationDate.day(LocalDate.parse(day.substring(0, 10)), "sample");
        return Texts.article("en", published, line.path("title").asText(), paragraphs);
    }
}
