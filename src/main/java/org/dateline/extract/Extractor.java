package org.dateline.extract;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.dateline.article.Annotations;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Classification;
import org.dateline.article.Headline;
import org.dateline.article.Kind;
import org.dateline.article.NormalizedUrl;
import org.dateline.article.Page;
import org.dateline.article.Paragraph;
import org.dateline.article.Provenance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the article out of a page. Safe for use by several threads. */
public final class Extractor {
    private static final Logger LOG = LoggerFactory.getLogger(Extractor.class);
    private static final String VERSION = "4";

    private final Publishers publishers;
    private final Supplier<BlockModel> model;

    /** An extractor that knows these publishers. It reads its model when it is first given a page. */
    public Extractor(Publishers publishers) {
        this.publishers = publishers;
        model = () -> ModelFile.SHIPPED;
    }

    Extractor(Publishers publishers, BlockModel model) {
        this.publishers = publishers;
        this.model = () -> model;
    }

    /** The version written into every article's provenance; it changes whenever the same page can give another article. */
    public static String version() {
        return VERSION;
    }

    /**
     * The article of a page, not yet annotated; never throws, whatever the bytes.
     *
     * @param captureId the WARC record's id, empty before the page is archived
     */
    public Extraction extract(Page page, String captureId) {
        return extract(page, captureId, Notes.none());
    }

    /** Why a page is read as it is; never throws, whatever the bytes. */
    public Explanation explain(Page page) {
        Notes notes = Notes.taken();
        if (extract(page, "", notes) instanceof Extraction.Extracted(Article article)) {
            FieldNotes.of(article, notes);
        }
        return notes.explanation();
    }

    private Extraction extract(Page page, String captureId, Notes notes) {
        try {
            return read(page, captureId, notes);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("extract: {} could not be read", page.url(), e);
            return new Extraction.NotAnArticle(
                    "could not be read: " + e.getClass().getSimpleName());
        }
    }

    private Extraction read(Page page, String captureId, Notes notes) {
        if (page.status() >= 400) {
            return new Extraction.NotAnArticle("HTTP status " + page.status());
        }
        if (page.body().length == 0) {
            return new Extraction.NotAnArticle("empty");
        }
        String text = Charsets.decode(page.body(), page.header("content-type").orElse(""));
        Reading reading = switch (Media.of(page, text)) {
            case HTML -> new HtmlReader(page, text, model.get(), notes).read();
            case TEXT -> new PlainText(page, text).read();
            case JSON -> new JsonLine(page, text).read();
            case OTHER -> new Reading.Unread("not a text: " + page.mediaType());
        };
        return switch (reading) {
            case Reading.Unread(String reason) -> new Extraction.NotAnArticle(reason);
            case Reading.Read(Draft draft) -> article(draft, page, captureId);
        };
    }

    private Extraction article(Draft draft, Page page, String captureId) {
        Credits credits = Credits.of(draft, page, publishers);
        if (credits.body().isEmpty()) {
            return new Extraction.NotAnArticle("too little text");
        }
        Address address = Address.of(page, draft.canonical());
        return new Extraction.Extracted(new Article(
                address.id(),
                address.url(),
                credits.attribution(),
                headline(draft, credits),
                draft.dek(),
                credits.dateline(),
                draft.published(),
                draft.modifiedAt(),
                page.fetchedAt(),
                page.fetchedAt(),
                1,
                draft.language(),
                kind(draft, credits, page),
                credits.body(),
                draft.links(),
                Annotations.NONE,
                new Provenance(captureId, page.url(), page.digest(), VERSION),
                draft.placement()));
    }

    private static Headline headline(Draft draft, Credits credits) {
        if (!draft.headline().isBlank()) {
            return Headline.of(draft.headline());
        }
        Optional<Paragraph> first = credits.body().stream()
                .filter(p -> p.role() != Paragraph.Role.HEADING)
                .findFirst();
        return Headline.madeFrom(first.orElse(credits.body().getFirst()).text());
    }

    private static Classification kind(Draft draft, Credits credits, Page page) {
        Classification shown = Kinds.ofText(draft.headline(), credits.body());
        if (shown.kind() != Kind.UNKNOWN) {
            return shown;
        }
        if (!credits.attribution().disclaimer().isEmpty()) {
            return new Classification(Kind.OPINION, "disclaimer");
        }
        boolean particular = draft.kind().kind() != Kind.UNKNOWN && draft.kind().kind() != Kind.NEWS;
        if (!particular && page.hints().kind() != Kind.UNKNOWN) {
            return new Classification(
                    page.hints().kind(),
                    "seed option kind=" + page.hints().kind().label());
        }
        return draft.kind();
    }

    /** Where an article lives: its id and address. */
    private record Address(ArticleId id, URI url) {
        static Address of(Page page, String canonical) {
            Optional<NormalizedUrl> fetched = NormalizedUrl.of(page.url());
            Optional<NormalizedUrl> declared = NormalizedUrl.of(canonical);
            if (fetched.isPresent()) {
                boolean here = declared.isPresent()
                        && Credits.bare(declared.get().host())
                                .equals(Credits.bare(fetched.get().host()));
                return of(here ? declared.get() : fetched.get());
            }
            return declared.map(Address::of)
                    .orElseGet(
                            () -> new Address(new ArticleId(page.digest().hex().substring(0, 20)), page.url()));
        }

        private static Address of(NormalizedUrl url) {
            return new Address(ArticleId.of(url), url.uri());
        }
    }
}
