package org.dateline;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dateline.archive.Archive;
import org.dateline.article.Article;
import org.dateline.article.Revision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The versions of an article before the one that is indexed, which a search can ask for too. */
final class EarlierVersions {
    /** So many: the first and those before the present one, so that a page that changes every hour stays small. */
    static final int MOST = 20;

    private static final Logger LOG = LoggerFactory.getLogger(EarlierVersions.class);

    private EarlierVersions() {}

    /** Those of an article, oldest first; one that can't be read is left out. */
    static List<Article> of(Archive archive, Article article) {
        if (article.revision() == 1) {
            return List.of();
        }
        List<Revision> before = archive.revisions(article.id()).stream()
                .filter(revision -> revision.number() < article.revision())
                .toList();
        return IntStream.range(0, before.size())
                .filter(i -> i == 0 || i > before.size() - MOST)
                .mapToObj(before::get)
                .flatMap(revision -> read(archive, revision).stream())
                .toList();
    }

    private static Optional<Article> read(Archive archive, Revision revision) {
        try {
            return archive.article(revision);
        } catch (RuntimeException e) {
            LOG.warn("ingest: version {} of article {} can't be searched", revision.number(), revision.article(), e);
            return Optional.empty();
        }
    }
}
