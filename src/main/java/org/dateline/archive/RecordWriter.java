package org.dateline.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.Warcinfo;

/** Pages and articles as WARC 1.1 records, each a gzip member of its own. */
final class RecordWriter {
    static final String SOURCE = "Dateline-Source";
    static final String SOURCE_CODE = "Dateline-Source-Code";
    static final String KIND = "Dateline-Kind";
    static final String LANGUAGE = "Dateline-Language";
    /** What the publisher asks of robots, said in fields or markup. */
    static final String ROBOTS = "Dateline-Robots";
    /** Why the body ends early (WARC 1.1, 5.13). */
    static final String TRUNCATED = "WARC-Truncated";
    /** Precedes the names of HTTP fields that describe the transfer and not the body that is kept. */
    static final String ORIGINAL = "x-orig-";

    static final Set<String> TRANSFER = Set.of("content-encoding", "transfer-encoding", "content-length");

    /** A field name of RFC 9110, section 5.1; HTTP/2's {@code :status} is none. */
    private static final Pattern FIELD_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9a-z-]+");

    private static final String STANDARD =
            "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/";
    private static final byte[] NOTHING = {};
    private static final byte[] END = {'\r', '\n', '\r', '\n'};

    private RecordWriter() {}

    /** The record that opens each file. */
    static byte[] info(String file, Instant at) {
        String fields = "software: Dateline\r\nformat: WARC File Format 1.1\r\nconformsTo: " + STANDARD + "\r\n";
        return record(
                new Warcinfo.Builder().date(at).filename(file),
                MediaType.WARC_FIELDS,
                fields.getBytes(StandardCharsets.UTF_8));
    }

    /** A page's own record: {@code response} for a fetch, {@code resource} for an import. */
    static byte[] capture(Page page, UUID id) {
        return switch (page.via()) {
            case FETCH ->
                record(
                        described(new WarcResponse.Builder(page.url()), page, id),
                        MediaType.HTTP_RESPONSE,
                        httpBlock(page, page.body()));
            case IMPORT ->
                record(
                        described(new WarcResource.Builder(page.url()), page, id)
                                .setHeader(
                                        "Content-Type",
                                        clean(page.header("content-type").orElse("application/octet-stream"))),
                        null,
                        page.body());
        };
    }

    /** The same body again: what differs is said, and where the body lies. */
    static byte[] sameBody(Page page, UUID id, Capture original) {
        WarcRevisit.Builder revisit =
                described(revisit(page.url(), WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1, original), page, id);
        return page.via() == Page.Via.FETCH
                ? record(revisit, MediaType.HTTP_RESPONSE, httpBlock(page, NOTHING))
                : record(revisit, null, NOTHING);
    }

    /** The server's word that nothing changed (HTTP 304). */
    static byte[] notModified(URI url, Instant at, UUID id, Capture original) {
        WarcRevisit.Builder revisit = revisit(url, WarcRevisit.SERVER_NOT_MODIFIED_1_1, original)
                .recordId(id)
                .date(at)
                .setHeader("WARC-Payload-Digest", original.digest().value());
        return record(revisit, null, NOTHING);
    }

    /** An article beside the capture that it was taken from. */
    static byte[] article(Article article, URI target, String capture, Instant at) {
        return record(
                new WarcConversion.Builder()
                        .date(at)
                        .refersTo(URI.create(capture))
                        .setHeader("WARC-Target-URI", target.toString()),
                MediaType.JSON,
                ArticleJson.write(article));
    }

    private static WarcRevisit.Builder revisit(URI url, URI profile, Capture original) {
        return new WarcRevisit.Builder(url, profile).refersTo(URI.create(original.id()), original.url(), original.at());
    }

    private static <R extends WarcTargetRecord, B extends WarcTargetRecord.Builder<R, B>> B described(
            B record, Page page, UUID id) {
        record.recordId(id)
                .date(page.fetchedAt())
                .setHeader("WARC-Payload-Digest", page.digest().value());
        page.header(Page.TRUNCATED).ifPresent(why -> record.setHeader(TRUNCATED, clean(why)));
        page.header(Page.ROBOTS).ifPresent(words -> record.setHeader(ROBOTS, clean(words)));
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
            if (!FIELD_NAME.matcher(name).matches() || name.startsWith(Page.NOTE)) {
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

    /** Compressed here and not by jwarc's writer: its channels fail a thread that is being interrupted. */
    private static byte[] record(WarcRecord.AbstractBuilder<?, ?> builder, @Nullable MediaType type, byte[] block) {
        builder.version(MessageVersion.WARC_1_1);
        builder.body(type, block);
        if (block.length > 0) {
            builder.setHeader("WARC-Block-Digest", Digest.of(block).value());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes, 8192)) {
            gzip.write(builder.build().serializeHeader());
            gzip.write(block);
            gzip.write(END);
        } catch (IOException e) {
            throw new UncheckedIOException("archive: a record could not be written to memory", e);
        }
        return bytes.toByteArray();
    }
}
