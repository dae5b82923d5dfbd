package org.dateline;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dateline.annotate.Annotator;
import org.dateline.archive.Archive;
import org.dateline.article.Annotations;
import org.dateline.article.Article;
import org.dateline.extract.Extraction;
import org.dateline.extract.Extractor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes articles again out of what the archive keeps, and keeps what has become of them. */
final class Remake {
    private static final Logger LOG = LoggerFactory.getLogger(Remake.class);

    private final Reindex.From from;
    private final Archive archive;
    private final Extractor extractor;
    private final Annotator annotator;

    Remake(Reindex.From from, Archive archive, Extractor extractor, Annotator annotator) {
        this.from = from;
        this.archive = archive;
        this.extractor = extractor;
        this.annotator = annotator;
    }

    /** What the articles are made from; of other words other articles may come. */
    String words() {
        return switch (from) {
            case RECORDS -> "records";
            case ANNOTATE -> "annotate " + annotator.version();
            case EXTRACT -> "extract " + Extractor.version() + " annotate " + annotator.version();
        };
    }

    Reindex.From from() {
        return from;
    }

    /** The articles as they are made now, in the same order; worked out on all cores. */
    List<Article> again(List<Article> kept) {
        if (from == Reindex.From.RECORDS) {
            return kept;
        }
        List<Article> made = kept.parallelStream().map(this::orAsKept).toList();
        archive.replace(IntStream.range(0, made.size())
                .filter(i -> !made.get(i).equals(kept.get(i)))
                .mapToObj(made::get)
                .toList());
        return made;
    }

    /** One that can't be made again stays as it was. */
    private Article orAsKept(Article kept) {
        try {
            return again(kept);
        } catch (RuntimeException e) {
            LOG.error("reindex: article {} stays as it is: {}", kept.id(), e.getMessage());
            return kept;
        }
    }

    private Article again(Article kept) {
        return from == Reindex.From.ANNOTATE
                ? annotator.annotate(kept.withAnnotations(Annotations.NONE))
                : extracted(kept).map(annotator::annotate).orElse(kept);
    }

    /** The article out of its captured page, with its history; empty when today's extractor finds none or another. */
    private Optional<Article> extracted(Article kept) {
        String capture = kept.provenance().capture();
        return archive.page(capture)
                .flatMap(page -> extractor.extract(page, capture) instanceof Extraction.Extracted extracted
                        ? Optional.of(extracted.article())
                        : Optional.empty())
                .filter(article -> article.id().equals(kept.id()))
                .map(article -> article.withHistory(kept.firstSeenAt(), kept.revision()));
    }
}
