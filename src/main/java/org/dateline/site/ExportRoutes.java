package org.dateline.site;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.dateline.search.Hit;
import org.dateline.search.Search;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResults;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All results of a search as a file, sent as they are read out of one state of the index. */
final class ExportRoutes {
    /** Most articles that one file holds. */
    static final int MOST = 100_000;

    private static final Logger LOG = LoggerFactory.getLogger(ExportRoutes.class);

    private final Search search;
    private final int most;
    private final Consumer<Hit> taken;

    /** @param most how many articles a file holds */
    ExportRoutes(Search search, int most) {
        this(search, most, hit -> {});
    }

    /** @param taken is told of each article before it is sent */
    ExportRoutes(Search search, int most, Consumer<Hit> taken) {
        this.search = search;
        this.most = most;
        this.taken = taken;
    }

    /**
     * The articles that the search in the address finds, in its order, copies each for itself. {@code Dateline-Found} says
     * how many there are, {@code Dateline-Most} how many a file can hold.
     */
    void export(Context ctx) {
        ExportFormat format = ExportFormat.of(ctx.pathParam("form"))
                .orElseThrow(() -> new NotFoundResponse("An export's address ends in .csv, .jsonl or .ris."));
        SearchResults results = search.find(SearchRoutes.request(ctx).withSize(1));
        ctx.contentType(format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"dateline." + format.extension() + "\"")
                .header("Dateline-Found", String.valueOf(results.total()))
                .header("Dateline-Most", String.valueOf(most));
        if (!ctx.method().equals(HandlerType.HEAD)) {
            send(ctx, format, results.request());
        }
    }

    private void send(Context ctx, ExportFormat format, SearchRequest request) {
        try {
            Writer out = new OutputStreamWriter(ctx.outputStream(), StandardCharsets.UTF_8);
            out.write(format.opening());
            search.each(request, most, taken.andThen(hit -> write(out, format, hit)));
            out.flush();
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("site: an export was broken off by its reader", e);
        } catch (RuntimeException e) {
            if (!ctx.res().isCommitted()) {
                throw e;
            }
            LOG.error("site: an export could not be finished", Failures.wordless(e));
            breakOff(ctx);
        }
    }

    private static void write(Writer out, ExportFormat format, Hit hit) {
        try {
            out.write(format.article(hit));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the connection in the middle, so that nobody takes half of the file for all of it. */
    private static void breakOff(Context ctx) {
        ServletContextRequest.getServletContextRequest(ctx.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close();
    }
}
