package org.dateline.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.dateline.article.ArticleId;
import org.dateline.article.ArticleJson;
import org.dateline.index.Analysis;
import org.dateline.index.ArticleIndex;
import org.dateline.index.Fields;
import org.dateline.index.Sample;
import org.dateline.search.Query.Any;
import org.dateline.search.Query.Everything;
import org.dateline.search.Query.Word;

/**
 * Ranks relevance collections (folders with {@code docs.jsonl.gz} of {@code id}, {@code title}, {@code text}, and
 * {@code queries.tsv}) and writes a TREC run of any of a query's words but those of grammar, 1,000 deep. A run's scores only
 * count down: the scorer breaks ties by name, but what a reader sees is our order, in which the first of equals leads. Where
 * there are judgements ({@code qrels.txt}), nDCG@10 is told, and a figure under its floor fails the run.
 *
 * <pre>./mvnw -Prelevance test -Dset=FOLDER</pre>
 *
 * <p>Arguments: a collection or a folder of them, the folder of the runs.
 */
final class RelevanceEvaluation {
    private static final ObjectReader JSON = new ObjectMapper().reader();
    private static final int DEEP = 1_000;
    private static final Map<String, Double> FLOORS = Map.of("time", 0.76, "cranfield", 0.394, "checkthat2020", 0.84);

    private RelevanceEvaluation() {}

    public static void main(String[] args) throws IOException {
        Path set = Path.of(args[0]);
        Path runs = Files.createDirectories(Path.of(args[1]));
        boolean good = true;
        try (Stream<Path> listed = Files.list(set)) {
            List<Path> collections = Files.exists(set.resolve("queries.tsv"))
                    ? List.of(set)
                    : listed.filter(each -> Files.exists(each.resolve("queries.tsv")))
                            .sorted()
                            .toList();
            for (Path collection : collections) {
                String name = collection.toRealPath().getFileName().toString();
                Path run = runs.resolve(name + ".run");
                rank(collection, run);
                Path judgements = collection.resolve("qrels.txt");
                double ndcg = Files.exists(judgements) ? Gain.atTen(judgements, run) : Double.NaN;
                System.out.printf(Locale.ROOT, "%s | %.4f | %s%n", name, ndcg, run);
                good &= !(ndcg < FLOORS.getOrDefault(name, 0.0));
            }
        }
        if (!good) {
            throw new IllegalStateException("relevance: a figure fell below its floor of " + FLOORS);
        }
    }

    private static void rank(Path collection, Path to) throws IOException {
        Path folder = Files.createTempDirectory("relevance");
        try (ArticleIndex index = ArticleIndex.open(folder);
                PrintWriter run = new PrintWriter(Files.newBufferedWriter(to))) {
            Map<ArticleId, String> ids = filled(index, collection.resolve("docs.jsonl.gz"));
            for (String line : Files.readAllLines(collection.resolve("queries.tsv"))) {
                int tab = line.indexOf('\t');
                String text = line.substring(tab + 1);
                index.searchers().use(searcher -> ranked(searcher, line.substring(0, tab), text, ids, run));
            }
        }
    }

    private static Map<ArticleId, String> filled(ArticleIndex index, Path file) throws IOException {
        Map<ArticleId, String> ids = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode record = JSON.readTree(line);
                String id = record.get("id").asText();
                String title = record.path("title").asText("");
                Sample sample = Sample.named(id);
                if (title.isBlank()) {
                    sample.madeHeadline("…");
                } else {
                    sample.headline(title);
                }
                String text = record.path("text").asText("");
                if (!text.isBlank()) {
                    sample.text(text);
                }
                index.put(sample.article());
                ids.put(Sample.id(id), id);
            }
        }
        index.refresh();
        return ids;
    }

    private static int ranked(
            IndexSearcher searcher, String id, String text, Map<ArticleId, String> ids, PrintWriter run)
            throws IOException {
        Translator translator = new Translator(searcher.getIndexReader(), LocalDate.EPOCH, new ArrayList<>());
        int rank = 0;
        for (ScoreDoc hit : searcher.search(translator.translate(anyWord(text)).scored(), DEEP).scoreDocs) {
            Document document = searcher.storedFields().document(hit.doc);
            String name = ids.get(
                    ArticleJson.read(document.getBinaryValue(Fields.CARD).bytes).id());
            run.printf(Locale.ROOT, "%s Q0 %s %d %d dateline%n", id, name, ++rank, DEEP - rank);
        }
        return rank;
    }

    private static Query anyWord(String text) {
        List<Query> words = new ArrayList<>();
        for (String word : Analysis.words(Fields.EXACT, Analysis.calm(text))) {
            if (!Analysis.isGrammar(word)) {
                words.add(new Word(word));
            }
        }
        return words.isEmpty() ? new Everything() : new Any(words);
    }
}
