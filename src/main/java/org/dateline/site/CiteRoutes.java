package org.dateline.site;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.dateline.article.Article;
import org.dateline.site.cite.BibTex;
import org.dateline.site.cite.Citation;
import org.dateline.site.cite.CslJson;
import org.dateline.site.cite.Reference;
import org.dateline.site.cite.Ris;

/** One article as a reference. */
final class CiteRoutes {
    private final Function<Context, Article> find;

    /** @param find the article that a request's path names */
    CiteRoutes(Function<Context, Article> find) {
        this.find = find;
    }

    /** The article in the form that the address ends in. */
    void cite(Context ctx) {
        Form form = Form.of(ctx.pathParam("form"));
        Reference reference = Reference.of(find.apply(ctx));
        ctx.contentType(form.mediaType)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"dateline-" + reference.id() + "." + form.extension + "\"")
                .result(form.written(reference));
    }

    private enum Form {
        TEXT("txt", "text/plain; charset=utf-8"),
        RIS("ris", "application/x-research-info-systems; charset=utf-8"),
        BIBTEX("bib", "application/x-bibtex; charset=utf-8"),
        CSL_JSON("json", "application/vnd.citationstyles.csl+json; charset=utf-8");

        private final String extension;
        private final String mediaType;

        Form(String extension, String mediaType) {
            this.extension = extension;
            this.mediaType = mediaType;
        }

        private static Form of(String extension) {
            return List.of(values()).stream()
                    .filter(form -> form.extension.equals(extension))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundResponse("A citation's address ends in .txt, .ris, .bib or .json."));
        }

        private String written(Reference reference) {
            return switch (this) {
                case TEXT -> Citation.of(reference) + "\n";
                case RIS -> Ris.of(reference);
                case BIBTEX -> BibTex.of(reference);
                case CSL_JSON -> new String(Json.write(List.of(CslJson.of(reference))), StandardCharsets.UTF_8);
            };
        }
    }
}
