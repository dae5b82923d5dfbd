package org.dateline.crawl;

import java.net.URI;

/**
 * What a crawl would do with an address.
 *
 * @param url the address
 * @param source the publisher of the seed line that led to it
 * @param fetched whether it would be fetched
 * @param why because of what, in plain words
 */
public record Planned(URI url, String source, boolean fetched, String why) {}
