package org.dateline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.dateline.annotate.Annotator;
import org.dateline.annotate.Corrector;
import org.dateline.annotate.KnownPeople;
import org.dateline.archive.Archive;
import org.dateline.article.Aliases;
import org.dateline.article.Annotations;
import org.dateline.article.Article;
import org.dateline.article.Corrections;
import org.dateline.article.UserAliases;
import org.dateline.extract.Extraction;
import org.dateline.extract.Extractor;
import org.dateline.index.ArticleIndex;
import org.dateline.store.DataFolder;
import org.dateline.store.Database;

/**
 * Makes the index again from the archive: built beside the old one, which is replaced at the end, so that a run that is
 * broken off changes nothing.
 */
public final class Reindex {
    /** What the articles are made from. */
    public enum From {
        /** The articles as they were extracted and annotated. */
        RECORDS,
        /** The articles as they were extracted, annotated anew. */
        ANNOTATE,
        /** The captured pages. */
        EXTRACT
    }

    private final From from;
    private final AtomicLong done = new AtomicLong();

    public Reindex(From from) {
        this.from = from;
    }

    /** Articles gone through so far. */
    public long done() {
        return done.get();
    }

    /**
     * Runs it and returns the number of articles in the new index.
     *
     * @throws org.dateline.store.StoreException when another process owns the data folder
     * @throws ConfigException when the user's alias file or table of publishers is wrong
     */
    public long run(Config config, Clock clock) {
        try (DataFolder folder = DataFolder.own(config.data());
                Database database = Database.open(folder.database());
                Archive archive = Archive.open(folder.archive(), database, clock)) {
            Aliases shipped = Annotator.shippedAliases();
            Annotator annotator = new Annotator(shipped);
            Extractor extractor = new Extractor(PublisherFile.over(folder.publishers()));
            Corrections corrections = corrections(folder);
            KnownPeople people = new KnownPeople(shipped, List.of());
            Corrector corrector = new Corrector(shipped, corrections);
            Path beside = folder.root().resolve("lucene.new");
            delete(beside);
            try (ArticleIndex index = ArticleIndex.open(beside);
                    Stream<Article> articles = archive.articles()) {
                articles.limit(archive.size()).forEach(article -> {
                    Correcting.put(archive, index, people, corrector, again(archive, extractor, annotator, article));
                    done.incrementAndGet();
                });
                index.correctedBy(corrections.text());
                index.commit(archive.settledThrough());
            }
            replace(folder.lucene(), beside);
            return done();
        } catch (IOException e) {
            throw new UncheckedIOException("reindex: " + e.getMessage(), e);
        }
    }

    private static Corrections corrections(DataFolder folder) {
        UserAliases aliases = new UserAliases(folder.aliases(), Corrections.NONE);
        if (!aliases.problem().isEmpty()) {
            throw new ConfigException(aliases.problem());
        }
        return aliases.corrections();
    }

    private Article again(Archive archive, Extractor extractor, Annotator annotator, Article article) {
        return switch (from) {
            case RECORDS -> article;
            case ANNOTATE -> replaced(archive, annotator.annotate(article.withAnnotations(Annotations.NONE)));
            case EXTRACT ->
                extracted(archive, extractor, article)
                        .map(annotator::annotate)
                        .map(fresh -> replaced(archive, fresh))
                        .orElse(article);
        };
    }

    private static Article replaced(Archive archive, Article article) {
        archive.replace(article);
        return article;
    }

    /** The article out of its captured page, with its history; empty when today's extractor finds none or another. */
    private Optional<Article> extracted(Archive archive, Extractor extractor, Article kept) {
        String capture = kept.provenance().capture();
        return archive.page(capture)
                .flatMap(page -> extractor.extract(page, capture) instanceof Extraction.Extracted extracted
                        ? Optional.of(extracted.article())
                        : Optional.empty())
                .filter(article -> article.id().equals(kept.id()))
                .map(article -> article.withHistory(kept.firstSeenAt(), kept.revision()));
    }

    private static void replace(Path old, Path fresh) throws IOException {
        Path aside = old.resolveSibling("lucene.old");
        delete(aside);
        if (Files.exists(old)) {
            Files.move(old, aside);
        }
        Files.move(fresh, old);
        delete(aside);
    }

    /** Deletes a folder with everything in it, if there is one. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("index: cannot delete " + folder + ": " + e.getMessage(), e);
        }
    }
}
