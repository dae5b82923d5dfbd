package org.dateline.demo;

import java.net.URI;
import java.util.List;

/**
 * What is true of an article of the demo web: the answer that crawling, extracting and annotating it should give.
 *
 * @param publisher name of the publisher that serves it
 * @param url its canonical address
 * @param headline the headline as printed
 * @param dek the standfirst as printed, empty when there is none
 * @param date when it was published, as precisely as the page says: an ISO 8601 instant with offset, an ISO day, or
 *     empty for an undated article
 * @param modified when it was revised, an ISO 8601 instant with offset, or empty
 * @param byline the author or authors as printed, without "By", or empty
 * @param dateline the words before the first paragraph, such as {@code GENEVA, Feb. 4 (Meridian)}, or empty; they are not
 *     part of {@code paragraphs}
 * @param origin name of the publisher that first published it
 * @param kind {@code news}, {@code opinion} or {@code press release}
 * @param story the recurring story that it belongs to: {@code sanctions}, {@code election}, {@code border},
 *     {@code climate} or {@code armed-group}
 * @param people canonical names of the people named in headline or body
 * @param organisations canonical names of the organisations named there
 * @param places canonical names of the places named there, not counting those inside an organisation's name
 * @param paragraphs the body in reading order, subheadings, quotations and list items included; without dateline, credit
 *     line, disclaimer and captions
 * @param firstEdition the edition of the demo web in which it first appears, 1 or 2
 * @param vanishes whether it is gone in edition 2
 * @param revised whether its text differs in edition 2
 */
public record DemoArticle(
        String publisher,
        URI url,
        String headline,
        String dek,
        String date,
        String modified,
        String byline,
        String dateline,
        String origin,
        String kind,
        String story,
        List<String> people,
        List<String> organisations,
        List<String> places,
        List<String> paragraphs,
        int firstEdition,
        boolean vanishes,
        boolean revised) {
    public DemoArticle {
        people = List.copyOf(people);
        organisations = List.copyOf(organisations);
        places = List.copyOf(places);
        paragraphs = List.copyOf(paragraphs);
    }

    /** Whether another publisher printed it first. */
    public boolean reprint() {
        return !origin.equals(publisher);
    }
}
