package org.dateline.archive;

import static org.dateline.archive.Samples.NOON;
import static org.dateline.archive.Samples.article;
import static org.dateline.archive.Samples.fetched;
import static org.dateline.archive.Samples.imported;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.article.Article;
import org.dateline.article.ArticleJson;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.dateline.store.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HeaderValidator;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.Warcinfo;

/** What other programs find in the files, read with jwarc's own reader and validator. */
class WarcFormTest {
    private static final String URL = "https://courier.example/talks";

    @TempDir
    Path folder;

    private final Page page = fetched(URL, "<p>Talks “resume” 😀");
    private final Page file = imported("urn:sha256:00ff", "Text.", Hints.NONE);
    private Capture response;
    private Article article;
    private Path warc;

    @BeforeEach
    void write() {
        try (Database db = Samples.database(folder);
                Archive archive = Samples.archive(folder, db)) {
            response = archive.append(page);
            article = ArchiveTest.added(archive.keep(response, article(page, "Talks “resume” 😀")));
            archive.append(file);
            archive.append(page);
            archive.unchanged(page.url(), NOON.plusSeconds(9));
            warc = folder.resolve("archive").resolve(response.file());
        }
    }

    @Test
    void jwarcAcceptsEveryRecord() throws IOException {
        HeaderValidator rules = HeaderValidator.warc_1_1(false);
        int checked = 0;
        try (WarcReader reader = new WarcReader(warc)) {
            reader.calculateBlockDigest();
            reader.onWarning(warning -> {
                throw new AssertionError(warning);
            });
            for (WarcRecord record : reader) {
                assertEquals(List.of(), rules.validate(record.headers()));
                assertEquals("WARC/1.1", record.version().toString());
                Optional<WarcDigest> said = record.blockDigest();
                if (said.isPresent()) {
                    assertEquals(said, record.calculatedBlockDigest());
                    checked++;
                }
            }
        }
        assertEquals(5, checked, "warcinfo, response, conversion, resource and the revisit with header fields");
    }

    @Test
    void aFileOpensWithAWarcinfoThatNamesIt() throws IOException {
        try (WarcReader reader = new WarcReader(warc)) {
            Warcinfo info = assertInstanceOf(Warcinfo.class, reader.next().orElseThrow());
            assertEquals(Optional.of(response.file()), info.filename());
            assertEquals(Optional.of("Dateline"), info.fields().first("software"));
        }
    }

    @Test
    void aResponseHoldsTheStatusTheFieldsAndTheDecodedBody() throws IOException {
        try (WarcReader reader = new WarcReader(warc)) {
            reader.next();
            WarcResponse record =
                    assertInstanceOf(WarcResponse.class, reader.next().orElseThrow());
            assertEquals(response.position(), reader.position());
            assertEquals(URL, record.target());
            assertEquals(NOON, record.date());
            assertEquals(response.id(), record.id().toString());
            assertEquals("The Courier", record.headers().sole("Dateline-Source").orElseThrow());
            assertEquals(
                    page.digest().hex(), record.payloadDigest().orElseThrow().hex());
            assertEquals(200, record.http().status());
            assertEquals(List.of("a=1", "b=2"), record.http().headers().all("Set-Cookie"));
            assertEquals(List.of("gzip"), record.http().headers().all("X-Orig-Content-Encoding"));
            assertEquals(new String(page.body(), java.nio.charset.StandardCharsets.UTF_8), text(record));
        }
    }

    private static String text(WarcResponse record) throws IOException {
        return new String(record.http().bodyDecoded().stream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void anArticleIsAConversionThatRefersToItsCapture() throws IOException {
        WarcConversion record = assertInstanceOf(WarcConversion.class, record(2));
        assertEquals(response.id(), record.refersTo().orElseThrow().toString());
        assertEquals(URL, record.target());
        assertEquals("application/json", record.contentType().toString());
    }

    @Test
    void anArticlesRecordIsItsJson() throws IOException {
        try (WarcReader reader = new WarcReader(warc)) {
            reader.next();
            reader.next();
            WarcRecord record = reader.next().orElseThrow();
            assertEquals(article, ArticleJson.read(record.body().stream().readAllBytes()));
        }
    }

    @Test
    void anImportIsAResourceOfItsMediaType() throws IOException {
        WarcResource record = assertInstanceOf(WarcResource.class, record(3));
        assertEquals("urn:sha256:00ff", record.target());
        assertEquals("text/plain;charset=utf-8", record.contentType().toString());
    }

    @Test
    void revisitsSayWhyAndOfWhat() throws IOException {
        WarcRevisit same = assertInstanceOf(WarcRevisit.class, record(4));
        WarcRevisit unchanged = assertInstanceOf(WarcRevisit.class, record(5));
        assertEquals(WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1, same.profile());
        assertEquals(WarcRevisit.SERVER_NOT_MODIFIED_1_1, unchanged.profile());
        for (WarcRevisit revisit : List.of(same, unchanged)) {
            assertEquals(URI.create(response.id()), revisit.refersTo().orElseThrow());
            assertEquals(URI.create(URL), revisit.refersToTargetURI().orElseThrow());
            assertEquals(response.at(), revisit.refersToDate().orElseThrow());
        }
    }

    private WarcTargetRecord record(int index) throws IOException {
        List<WarcRecord> records = new ArrayList<>();
        try (WarcReader reader = new WarcReader(warc)) {
            reader.forEach(records::add);
        }
        return (WarcTargetRecord) records.get(index);
    }
}
