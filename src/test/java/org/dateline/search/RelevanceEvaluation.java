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
 * Ranks a relevance collection ({@code docs.jsonl.gz} with {@code id}, {@code title}, {@code text}; {@code queries.tsv})
 * and writes a TREC run of any of a query's words but those of grammar, each once, 1,000 deep. A run's scores only count
 * down: the scorer breaks ties by name, but what a reader sees is our order, in which the first of equals leads.
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt
 * java -cp target/classes:target/test-classes:$(cat target/classpath.txt) \
 *     org.dateline.search.RelevanceEvaluation ../shared/relevance/time target/time.run
 * python3 ../shared/relevance/score.py ../shared/relevance/time/qrels.txt target/time.run
 * </pre>
 */
final class RelevanceEvaluation {
    private static final ObjectReader JSON = new ObjectMapper().reader();
    private static final int DEEP = 1_000;

    private RelevanceEvaluation() {}

    public static void main(String[] args) throws IOException {
        Path collection = Path.of(args[0]);
        Path folder = Files.createTempDirectory("relevance");
        try (ArticleIndex index = ArticleIndex.open(folder);
                PrintWriter run = new PrintWriter(Files.newBufferedWriter(Path.of(args[1])))) {
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
