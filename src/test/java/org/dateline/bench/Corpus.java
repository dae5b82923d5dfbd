package org.dateline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dateline.article.Article;
import org.dateline.article.Fingerprint;
import org.dateline.index.Sample;

/**
 * Any number of articles recombined from the news samples: headline, and runs of paragraphs out of two articles. Sources,
 * people, organisations and places are invented and as unequally frequent as in news (Zipf); one article in twelve is a
 * copy of an earlier one. The same seed and number give the same article.
 */
final class Corpus {
    private static final int SEED = 2_026;
    private static final int COPIES = 12;
    private static final LocalDate FIRST = LocalDate.of(2004, 1, 1);
    private static final int DAYS = 1_826;

    private final List<String> headlines = new ArrayList<>();
    private final List<String[]> texts = new ArrayList<>();

    /** @param news the folder of samples; those with whole punctuation are taken */
    Corpus(Path news) throws IOException {
        ObjectReader json = new ObjectMapper().reader();
        List<Path> files;
        try (Stream<Path> listed = Files.list(news)) {
            files = listed.filter(file -> file.toString().endsWith(".jsonl.gz")
                            && !file.toString().contains("nopunct"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            try (BufferedReader lines = new BufferedReader(
                    new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    add(json.readTree(line));
                }
            }
        }
    }

    private void add(JsonNode article) {
        String[] paragraphs = article.path("text")
                .asText("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toArray(String[]::new);
        if (paragraphs.length > 0 && !article.path("title").asText("").isBlank()) {
            headlines.add(article.get("title").asText());
            texts.add(paragraphs);
        }
    }

    /** The paragraphs of the article of this number. */
    List<String> paragraphs(int number) {
        Random random = new Random(SEED + 31L * original(number));
        List<String> paragraphs = new ArrayList<>(run(random, 3));
        paragraphs.addAll(run(random, 4));
        return paragraphs;
    }

    private List<String> run(Random random, int most) {
        String[] from = texts.get(random.nextInt(texts.size()));
        int start = random.nextInt(from.length);
        return List.of(from).subList(start, Math.min(from.length, start + 1 + random.nextInt(most)));
    }

    private static int original(int number) {
        return number % COPIES == COPIES - 1 ? new Random(number).nextInt(number) / COPIES * COPIES : number;
    }

    /** The article of this number. */
    Article article(int number) {
        int original = original(number);
        Random random = new Random(SEED + 31L * original + 7);
        String day = FIRST.plusDays(random.nextInt(DAYS)).toString();
        Sample sample = Sample.named("bench " + number)
                .headline(headlines.get(random.nextInt(headlines.size())))
                .text(paragraphs(number).toArray(String[]::new))
                .fingerprint(
                        new Fingerprint(new Random(original).ints(128).boxed().toList(), 300, List.of()))
                .person(names("Person", 50_000, 4, random))
                .organisation(names("Organisation", 20_000, 3, random))
                .place(names("Place", 5_000, 3, random));
        if (random.nextInt(20) > 0) {
            sample.day(day);
        }
        int source = zipf(500, new Random(number));
        return sample.source("Source " + source, "S" + source)
                .host("source" + source + ".example")
                .firstSeen(day + "T12:00:00Z")
                .article();
    }

    private static String[] names(String kind, int different, int most, Random random) {
        return random.ints(1 + random.nextInt(most), 0, 1)
                .map(zero -> zipf(different, random))
                .distinct()
                .mapToObj(number -> kind + " " + number)
                .toArray(String[]::new);
    }

    private static int zipf(int different, Random random) {
        return (int) Math.min(different - 1, Math.exp(random.nextDouble() * Math.log(different)));
    }
}
