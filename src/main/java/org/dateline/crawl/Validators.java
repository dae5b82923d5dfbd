package org.dateline.crawl;

/**
 * What a server gave to recognize its answer by, sent back to learn whether it changed (RFC 9110, section 13).
 *
 * @param etag the ETag field as received, empty when there was none
 * @param lastModified the Last-Modified field as received, empty when there was none
 */
record Validators(String etag, String lastModified) {
    static final Validators NONE = new Validators("", "");
    private static final int LONGEST = 1_000;

    Validators {
        etag = etag.length() > LONGEST ? "" : etag;
        lastModified = lastModified.length() > LONGEST ? "" : lastModified;
    }

    static Validators of(FetchOutcome.Fetched fetched) {
        return fetched.cut() ? NONE : new Validators(fetched.header("etag"), fetched.header("last-modified"));
    }
}
