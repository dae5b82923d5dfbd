package org.dateline.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.ReadingRoom;
import org.dateline.search.Advice;
import org.dateline.search.Copy;
import org.dateline.search.Hit;
import org.dateline.search.Marked;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResults;
import org.dateline.site.ApiResults;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline search}. */
@Command(
        name = "search",
        description = {
            "Search from the terminal; works beside a running server.",
            "The query language is the site's: Pompeo \"nuclear deal\" -sanctions, title:Iran, (A OR B)."
        })
final class SearchCommand implements Callable<Integer> {
    @Mixin
    Common common = new Common();

    @Spec
    CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "QUERY", description = "What to search for.")
    List<String> query = List.of();

    @Option(names = "--json", description = "Write the results as one JSON object, the same as the site's /api/search.")
    boolean json;

    @Option(
            names = {"-n", "--limit"},
            paramLabel = "N",
            defaultValue = "10",
            description = "Show at most N articles, 1 to 100 (default: ${DEFAULT-VALUE}).")
    int limit;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        SearchRequest request = SearchRequest.of(String.join(" ", query)).withSize(limit);
        try (ReadingRoom room = ReadingRoom.open(common.config())) {
            SearchResults results = room.search().find(request);
            if (json) {
                out.println(new String(ApiResults.of(results).json(), StandardCharsets.UTF_8));
            } else {
                print(out, results);
            }
        }
        out.flush();
        return 0;
    }

    private static void print(PrintWriter out, SearchResults results) {
        out.println(Plain.line(results.reading().sentence()));
        results.reading().notes().forEach(note -> out.println(Plain.line(note)));
        out.printf("%,d %s", results.total(), results.total() == 1 ? "article" : "articles");
        if (results.stories() < results.total()) {
            out.printf(" in %,d %s", results.stories(), results.stories() == 1 ? "story" : "stories");
        }
        out.println();
        for (Advice.Spelling spelling : results.advice().spellings()) {
            out.println(Plain.line("Did you mean: " + spelling.request().query()));
        }
        results.hits().forEach(hit -> print(out, hit));
    }

    private static void print(PrintWriter out, Hit hit) {
        out.println();
        out.println(Ansi.AUTO.string(marked(hit.headline(), "bold")));
        String origin = hit.origin().name().equals(hit.source().name())
                ? ""
                : " · from " + hit.origin().name();
        String date = hit.published().day().map(Object::toString).orElse("date unknown");
        out.println(Ansi.AUTO.string(escaped(hit.source().name() + origin) + " · " + date));
        for (Copy copy : hit.others()) {
            out.println(Plain.line("  also in " + copy.source().name() + ": " + copy.url()));
        }
        hit.passages().forEach(passage -> out.println(Ansi.AUTO.string("  " + marked(passage, ""))));
        out.println(Plain.line("  " + hit.url()));
    }

    /** Each piece in a style of its own: picocli's markup does not nest. */
    private static String marked(Marked text, String base) {
        StringBuilder line = new StringBuilder();
        for (Marked.Piece piece : text.pieces()) {
            String words = escaped(piece.text());
            String style = piece.matched() ? "bold,yellow" : base;
            line.append(words.isBlank() || style.isEmpty() ? words : "@|" + style + " " + words + "|@");
        }
        return line.toString();
    }

    /** Crawled text for picocli's markup: its own marks must not be read as ours. */
    private static String escaped(String text) {
        return Plain.text(text).replaceAll("\\s+", " ").replace("@|", "@ |").replace("|@", "| @");
    }
}
