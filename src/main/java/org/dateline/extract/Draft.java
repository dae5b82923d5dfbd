package org.dateline.extract;

import java.time.Instant;
import java.util.List;
import org.dateline.article.Classification;
import org.dateline.article.Link;
import org.dateline.article.Paragraph;
import org.dateline.article.Placement;
import org.dateline.article.PublicationDate;
import org.jspecify.annotations.Nullable;

/**
 * What a reader found in a page, before credit lines are read.
 *
 * @param headline empty when there is none
 * @param dek empty when there is none
 * @param dateline the place line if the form has a field for it; empty when it stands in the text or nowhere
 * @param bylines names without "By"
 * @param published the date with its evidence
 * @param modifiedAt null when the page does not say
 * @param canonical the canonical address as written, empty when there is none
 * @param publisher the publisher's name as the page gives it, empty when it does not
 * @param language BCP 47 tag, {@code und} when unknown
 * @param kind what the page declares
 * @param body the paragraphs, credit line and disclaimer still among them
 * @param below short lines just below the body, which may credit a publisher
 * @param links links in the body
 * @param placement section and paywall as the page declares them
 */
record Draft(
        String headline,
        String dek,
        String dateline,
        List<String> bylines,
        PublicationDate published,
        @Nullable Instant modifiedAt,
        String canonical,
        String publisher,
        String language,
        Classification kind,
        List<Paragraph> body,
        List<String> below,
        List<Link> links,
        Placement placement) {}
