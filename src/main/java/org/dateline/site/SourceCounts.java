package org.dateline.site;

/**
 * What came of a source's addresses so far.
 *
 * @param found article addresses found
 * @param fetched article pages fetched
 * @param gone pages that vanished or were withdrawn
 * @param errors fetches that failed
 * @param refused addresses that robots.txt or the page itself keeps us from
 * @param textless pages that held no article
 * @param held addresses left alone because many like them brought nothing new
 */
public record SourceCounts(long found, long fetched, long gone, long errors, long refused, long textless, long held) {}
