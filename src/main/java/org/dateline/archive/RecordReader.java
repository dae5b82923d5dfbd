package org.dateline.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dateline.article.Article;
import org.dateline.article.ArticleJson;
import org.dateline.article.Digest;
import org.dateline.article.Hints;
import org.dateline.article.Kind;
import org.dateline.article.Page;
import org.dateline.article.Source;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/** What {@link RecordWriter} wrote, read back. */
final class RecordReader {
    private RecordReader() {}

    /** The WARC record of these uncompressed bytes. */
    static WarcRecord record(byte[] content) throws IOException {
        try {
            return new WarcReader(new ByteArrayInputStream(content))
                    .next()
                    .orElseThrow(() -> new IOException("an empty record"));
        } catch (IllegalArgumentException e) {
            throw new IOException("not a WARC record: " + e.getMessage(), e);
        }
    }

    /** What a capture's record says of itself; empty for other records. */
    static Optional<Capture> capture(WarcRecord record, Place place) throws IOException {
        Capture.Type type;
        switch (record) {
            case WarcResponse response -> type = Capture.Type.RESPONSE;
            case WarcResource resource -> type = Capture.Type.RESOURCE;
            case WarcRevisit revisit -> type = Capture.Type.REVISIT;
            default -> {
                return Optional.empty();
            }
        }
        WarcTargetRecord target = (WarcTargetRecord) record;
        return Optional.of(new Capture(
                0,
                record.id().toString(),
                URI.create(target.target()),
                Instant.ofEpochMilli(record.date().toEpochMilli()),
                type,
                new Digest(record.headers().sole("WARC-Payload-Digest").orElse("")),
                place.file(),
                place.position()));
    }

    /** The article of a {@code conversion} record. */
    static Article article(WarcConversion record) throws IOException {
        return ArticleJson.read(record.body().stream().readAllBytes());
    }

    /** The page of a {@code response} or {@code resource} record. */
    static Page page(WarcRecord record) throws IOException {
        return switch (record) {
            case WarcResponse response -> fetched(response);
            case WarcResource resource ->
                Page.imported(
                        URI.create(resource.target()),
                        resource.date(),
                        resource.headers().first("Content-Type").orElse("application/octet-stream"),
                        resource.body().stream().readAllBytes(),
                        hints(resource));
            default -> throw new IOException("a record of type " + record.type() + " holds no page");
        };
    }

    /** The page that a revisit saw again: the body it refers to with what the revisit itself says. */
    static Page page(WarcRevisit revisit, Page original) throws IOException {
        boolean notModified = revisit.profile().equals(WarcRevisit.SERVER_NOT_MODIFIED_1_1);
        boolean http = !notModified && original.via() == Page.Via.FETCH;
        return new Page(
                original.url(),
                revisit.date(),
                original.via(),
                original.status(),
                http ? headers(revisit, revisit.http()) : original.headers(),
                original.body(),
                notModified ? original.hints() : hints(revisit));
    }

    private static Page fetched(WarcResponse response) throws IOException {
        HttpResponse http = response.http();
        return new Page(
                URI.create(response.target()),
                response.date(),
                Page.Via.FETCH,
                http.status(),
                headers(response, http),
                http.body().stream().readAllBytes(),
                hints(response));
    }

    private static Map<String, List<String>> headers(WarcRecord record, HttpResponse http) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        http.headers().map().forEach((name, values) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.startsWith(RecordWriter.ORIGINAL)) {
                headers.put(lower.substring(RecordWriter.ORIGINAL.length()), values);
            } else if (!RecordWriter.TRANSFER.contains(lower)) {
                headers.put(lower, values);
            }
        });
        field(record, RecordWriter.TRUNCATED).ifPresent(why -> headers.put(Page.TRUNCATED, List.of(why)));
        field(record, RecordWriter.ROBOTS).ifPresent(words -> headers.put(Page.ROBOTS, List.of(words)));
        return headers;
    }

    /** What its giver said of the page, as far as the record tells. */
    static Hints hints(WarcRecord record) {
        Source source = field(record, RecordWriter.SOURCE)
                .map(name ->
                        new Source(name, field(record, RecordWriter.SOURCE_CODE).orElse("")))
                .orElse(Source.UNKNOWN);
        Kind kind = field(record, RecordWriter.KIND).flatMap(Kind::of).orElse(Kind.UNKNOWN);
        return new Hints(source, kind, field(record, RecordWriter.LANGUAGE).orElse(""));
    }

    private static Optional<String> field(WarcRecord record, String name) {
        return record.headers().first(name).filter(value -> !value.isBlank());
    }
}
