/**
 * From a seed list to fetched pages, without being a burden to publishers or a tool against the newsroom's network.
 *
 * <p>In: {@link org.dateline.crawl.Seeds}, the parsed {@code crawl-seeds.txt}. Out: {@link org.dateline.crawl.Delivery}
 * values, handed to a sink one by one. {@link org.dateline.crawl.Crawler} holds the loop: the frontier in the database
 * says what is due, robots.txt says what may be fetched, the address guard says which machines may be spoken to, and
 * discovery finds feeds, sitemaps, sections and articles in what came back. {@link org.dateline.crawl.SeedCheck} looks
 * at a seed list without crawling.
 *
 * <p>Keeping what was fetched is left to {@code archive}, and what an article says to {@code extract}.
 */
@NullMarked
package org.dateline.crawl;

import org.jspecify.annotations.NullMarked;
