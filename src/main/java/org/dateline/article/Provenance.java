package org.dateline.article;

import java.net.URI;

/**
 * Where an article's text comes from, so that anyone can check it.
 *
 * @param capture the WARC record's id, {@code urn:uuid:…}; empty before the page is archived
 * @param capturedUrl the address that was fetched, or the import's
 * @param digest SHA-256 of the captured body
 * @param extractor the version of the extractor that read it
 */
public record Provenance(String capture, URI capturedUrl, Digest digest, String extractor) {}
