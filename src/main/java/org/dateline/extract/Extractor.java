package org.dateline.extract;

import org.dateline.article.Page;

/** Takes the article out of a page. Safe for use by several threads. */
public final class Extractor {
    private static final String VERSION = "1";

    private final Publishers publishers;

    /** An extractor that knows these publishers. */
    public Extractor(Publishers publishers) {
        this.publishers = publishers;
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
        return new Extraction.NotAnArticle("not yet read: " + page.url() + captureId + publishers.hashCode());
    }
}
