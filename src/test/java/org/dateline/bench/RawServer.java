package org.dateline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/** Lucene alone behind HTTP: 20 hits with snippets, the counts of seven dimensions and of years, as JSON. */
public final class RawServer {
    private static final int HITS = 20;
    private static final int VALUES = 12;

    private final IndexSearcher searcher;
    private final RawCounts counts;
    private final Analyzer analyzer = new EnglishAnalyzer();
    private final UnifiedHighlighter highlighter;
    private final ObjectMapper json = new ObjectMapper();

    private RawServer(Path folder) throws IOException {
        searcher = new IndexSearcher(DirectoryReader.open(FSDirectory.open(folder)));
        searcher.setQueryCache(null);
        counts = new RawCounts(searcher);
        highlighter = UnifiedHighlighter.builder(searcher, analyzer)
                .withFieldMatcher(field -> true)
                .build();
    }

    /** The folder of the index; prints the port. */
    public static void main(String[] args) throws IOException {
        RawServer server = new RawServer(Path.of(args[0]));
        Javalin web = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.jetty.host = "127.0.0.1";
            config.jetty.port = 0;
            config.routes.get(
                    "/search",
                    ctx -> ctx.contentType("application/json")
                            .result(server.answer(ctx.queryParam("class"), ctx.queryParam("words"))));
        });
        System.out.println("port " + web.start().port());
    }

    private byte[] answer(String kind, String words) throws IOException {
        Query query = query(Asked.Kind.valueOf(kind), words.isEmpty() ? List.of() : List.of(words.split(" ")));
        boolean all = query instanceof MatchAllDocsQuery;
        RawCounts.Counted counted = all ? counts.all() : counts.of(query, HITS);
        TopDocs top = all ? searcher.search(query, HITS) : counted.top();
        String[] snippets = all ? new String[top.scoreDocs.length] : highlighter.highlight("text", query, top, 3);
        List<Map<String, Object>> hits = new ArrayList<>();
        for (int i = 0; i < top.scoreDocs.length; i++) {
            hits.add(hit(top.scoreDocs[i], snippets[i]));
        }
        return json.writeValueAsBytes(Map.of("total", counted.total(), "hits", hits, "facets", counted.best(VALUES)));
    }

    private Map<String, Object> hit(ScoreDoc found, String snippet) throws IOException {
        Document document = searcher.storedFields().document(found.doc);
        Map<String, Object> hit = new LinkedHashMap<>();
        hit.put("title", document.get("title"));
        hit.put("url", document.get("url"));
        hit.put("day", document.get("day"));
        hit.put("snippet", snippet == null ? document.get("text").substring(0, 100) : snippet);
        return hit;
    }

    private Query query(Asked.Kind kind, List<String> words) {
        if (kind == Asked.Kind.ALL) {
            return MatchAllDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder titled = new BooleanQuery.Builder().add(in("text", kind, words), Occur.MUST);
        if (kind != Asked.Kind.PREFIX) {
            titled.add(new BoostQuery(in("title", kind, words), 0.5f), Occur.SHOULD);
        }
        if (kind == Asked.Kind.OR_IN_DATES) {
            titled.add(
                    LongField.newRangeQuery(
                            "day",
                            LocalDate.parse(Asked.FROM).toEpochDay(),
                            LocalDate.parse(Asked.TO).toEpochDay()),
                    Occur.FILTER);
        }
        return titled.build();
    }

    private Query in(String field, Asked.Kind kind, List<String> words) {
        QueryBuilder builder = new QueryBuilder(analyzer);
        return switch (kind) {
            case PREFIX -> new PrefixQuery(new Term("exact", words.getFirst()));
            case PHRASE -> orNothing(builder.createPhraseQuery(field, String.join(" ", words)));
            case OR, OR_IN_DATES -> orNothing(builder.createBooleanQuery(field, String.join(" ", words)));
            default -> orNothing(builder.createBooleanQuery(field, String.join(" ", words), Occur.MUST));
        };
    }

    private static Query orNothing(Query query) {
        return query == null ? new BooleanQuery.Builder().build() : query;
    }
}
