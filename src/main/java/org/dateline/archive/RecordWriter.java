package org.dateline.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.dateline.article.Article;
import org.dateline.article.ArticleJson;
import org.dateline.article.Digest;
import org.dateline.article.Hints;
import org.dateline.article.Kind;
import org.dateline.article.Page;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Pages and articles as WARC 1.1 records, each a gzip member of its own. */
final class RecordWriter {
    static final String SOURCE = "Dateline-Source";
    static final String SOURCE_CODE = "Dateline-Source-Code";
    static final String KIND = "Dateline-Kind";
    static final String LANGUAGE = "Dateline-Language";
    /** Precedes the names of HTTP fields that describe the transfer and not the body that is kept. */
    static final String ORIGINAL = "x-orig-";

    static final Set<String> TRANSFER = Set.of("content-encoding", "transfer-encoding", "content-length");

    /** A field name of RFC 9110, section 5.1; HTTP/2's {@code :status} is none. */
    private static final Pattern FIELD_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9a-z-]+");

    private RecordWriter() {}

    /** The record that opens each file. */
    static byte[] info(String file, Instant at) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("software", List.of("Dateline"));
        fields.put("format", List.of("WARC File Format 1.1"));
        fields.put(
                "conformsTo",
                List.of("http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"));
        return compressed(new Warcinfo.Builder()
                .version(MessageVersion.WARC_1_1)
                .date(at)
                .filename(file)
                .fields(fields)
                .build());
    }

    /** A page's own record: {@code response} for a fetch, {@code resource} for an import. */
    static byte[] capture(Page page, UUID id) {
        String url = page.url().toString();
        return switch (page.via()) {
            case FETCH -> {
                byte[] block = httpBlock(page, page.body());
                yield compressed(described(new WarcResponse.Builder(url), page, id)
                        .setHeader("WARC-Block-Digest", Digest.of(block).value())
                        .body(MediaType.HTTP_RESPONSE, block)
                        .build());
            }
            case IMPORT ->
                compressed(described(new WarcResource.Builder(page.url()), page, id)
                        .setHeader("WARC-Block-Digest", page.digest().value())
                        .setHeader(
                                "Content-Type",
                                clean(page.header("content-type").orElse("application/octet-stream")))
                        .body(null, page.body())
                        .build());
        };
    }

    /** The same body again: what differs is said, and where the body lies. */
    static byte[] sameBody(Page page, UUID id, Capture original) {
        byte[] block = page.via() == Page.Via.FETCH ? httpBlock(page, new byte[0]) : new byte[0];
        return compressed(described(revisit(page.url(), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1, original), page, id)
                .body(page.via() == Page.Via.FETCH ? MediaType.HTTP_RESPONSE : null, block)
                .build());
    }

    /** The server's word that nothing changed (HTTP 304). */
    static byte[] notModified(URI url, Instant at, UUID id, Capture original) {
        return compressed(revisit(url, WarcRevisit.SERVER_NOT_MODIFIED_1_1, original)
                .version(MessageVersion.WARC_1_1)
                .recordId(id)
                .date(at)
                .setHeader("WARC-Payload-Digest", original.digest().value())
                .build());
    }

    /** An article beside the capture that it was taken from. */
    static byte[] article(Article article, URI target, String capture, Instant at) {
        byte[] json = ArticleJson.write(article);
        return compressed(new WarcConversion.Builder()
                .version(MessageVersion.WARC_1_1)
                .recordId(UUID.randomUUID())
                .date(at)
                .refersTo(URI.create(capture))
                .setHeader("WARC-Target-URI", target.toString())
                .setHeader("WARC-Block-Digest", Digest.of(json).value())
                .body(MediaType.JSON, json)
                .build());
    }

    private static WarcRevisit.Builder revisit(URI url, URI profile, Capture original) {
        return new WarcRevisit.Builder(url, profile).refersTo(URI.create(original.id()), original.url(), original.at());
    }

    private static <R extends WarcTargetRecord, B extends WarcTargetRecord.Builder<R, B>> B described(
            B record, Page page, UUID id) {
        record.version(MessageVersion.WARC_1_1)
                .recordId(id)
                .date(page.fetchedAt())
                .setHeader("WARC-Payload-Digest", page.digest().value());
        Hints hints = page.hints();
        if (hints.source().known()) {
            record.setHeader(SOURCE, clean(hints.source().name()));
            hint(record, SOURCE_CODE, hints.source().code());
        }
        hint(record, KIND, hints.kind() == Kind.UNKNOWN ? "" : hints.kind().label());
        hint(record, LANGUAGE, hints.language());
        return record;
    }

    private static void hint(WarcTargetRecord.Builder<?, ?> record, String name, String value) {
        if (!value.isEmpty()) {
            record.setHeader(name, clean(value));
        }
    }

    private static byte[] httpBlock(Page page, byte[] body) {
        HttpResponse.Builder response = new HttpResponse.Builder(page.status(), page.status() == 200 ? "OK" : "");
        page.headers().forEach((name, values) -> {
            if (!FIELD_NAME.matcher(name).matches()) {
                return;
            }
            String written = TRANSFER.contains(name) ? ORIGINAL + name : name;
            values.forEach(value -> response.addHeader(written, clean(value)));
        });
        response.setHeader("content-length", Integer.toString(page.body().length));
        byte[] head = response.build().serializeHeader();
        ByteArrayOutputStream block = new ByteArrayOutputStream(head.length + body.length);
        block.writeBytes(head);
        block.writeBytes(body);
        return block.toByteArray();
    }

    /** A header field's value can hold no control characters: they would end it or begin another. */
    private static String clean(String value) {
        return value.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static byte[] compressed(WarcRecord record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes, 8192)) {
            new WarcWriter(gzip).write(record);
        } catch (IOException e) {
            throw new UncheckedIOException("archive: a record could not be written to memory", e);
        }
        return bytes.toByteArray();
    }
}
