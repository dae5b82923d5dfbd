package org.dateline;

import java.util.Optional;
import org.dateline.archive.Archive;
import org.dateline.article.Page;
import org.dateline.extract.CapturedText;
import org.dateline.site.CapturedPage;

/** Captured pages as the site shows them. */
final class Captured {
    private Captured() {}

    /** The page of the capture with this record id. */
    static Optional<CapturedPage> page(Archive archive, String capture) {
        return archive.page(capture).map(Captured::of);
    }

    private static CapturedPage of(Page page) {
        CapturedText text = CapturedText.of(page);
        return new CapturedPage(
                page.url(),
                page.fetchedAt(),
                page.header("content-type").orElse(""),
                page.body().length,
                page.header(Page.TRUNCATED).isPresent(),
                page.digest(),
                text.lines(),
                text.source());
    }
}
