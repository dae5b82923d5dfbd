package org.dateline.article;

import java.time.Instant;

/**
 * One version of an article's text.
 *
 * @param article whose
 * @param number 1 for the first seen, counting up
 * @param seenAt when this text was first fetched
 * @param text digest of headline and body; equal texts are one revision whatever their markup
 * @param capture the WARC record's id
 */
public record Revision(ArticleId article, int number, Instant seenAt, Digest text, String capture) {}
