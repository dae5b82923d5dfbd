package org.dateline.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dateline.search.Hit;
import org.dateline.search.Marked;
import org.dateline.site.cite.Reference;
import org.dateline.site.cite.Ris;

/** The forms in which all results of a search are taken away, UTF-8 each. */
public enum ExportFormat {
    /** A table for spreadsheets, a line for each article. */
    CSV("csv", "text/csv; charset=utf-8; header=present") {
        @Override
        public String opening() {
            return Csv.MARK + Csv.line(COLUMNS);
        }

        @Override
        public String article(Hit hit) {
            return Csv.line(columns(hit));
        }
    },
    /** A JSON object a line, each as in {@link ApiResults}. */
    JSON_LINES("jsonl", "application/jsonl; charset=utf-8") {
        @Override
        public String article(Hit hit) {
            return new String(Json.write(ApiResults.article(hit)), StandardCharsets.UTF_8) + "\n";
        }
    },
    /** Records for reference managers. */
    RIS("ris", "application/x-research-info-systems; charset=utf-8") {
        @Override
        public String article(Hit hit) {
            return Ris.of(Reference.of(hit));
        }
    };

    private static final List<String> COLUMNS = List.of(
            "id",
            "headline",
            "source",
            "origin",
            "published",
            "precision",
            "first seen",
            "kind",
            "authors",
            "revision",
            "story",
            "copies",
            "address",
            "passages");

    private final String extension;
    private final String mediaType;

    ExportFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The format of this extension. */
    public static Optional<ExportFormat> of(String extension) {
        return List.of(values()).stream()
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    /** What a file's name ends in, without the dot. */
    public String extension() {
        return extension;
    }

    /** The media type with its parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** What stands before the first article. */
    public String opening() {
        return "";
    }

    /** One article, to its end of line. */
    public abstract String article(Hit hit);

    private static List<String> columns(Hit hit) {
        ApiResults.Article article = ApiResults.article(hit);
        return List.of(
                article.id(),
                article.headline(),
                article.source(),
                article.origin(),
                article.precision().equals("instant")
                        ? String.valueOf(article.published())
                        : Reference.of(hit).date(),
                article.precision(),
                article.firstSeen().toString(),
                article.kind(),
                String.join("; ", article.bylines()),
                String.valueOf(article.revision()),
                article.story(),
                String.valueOf(article.copies()),
                article.url(),
                hit.passages().stream().map(Marked::text).collect(Collectors.joining(" / ")));
    }
}
