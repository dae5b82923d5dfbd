/**
 * The search site: pages, feeds and a JSON interface over HTTP.
 *
 * <p>{@link org.dateline.site.Site} is started with a search, the saved searches and a supplier of the crawl's
 * {@link org.dateline.site.Status}, and answers until it is closed. The address of a page is its whole state; every page
 * works without a script. What pages say is made in {@code site.view}, how they look in {@code web/templates} and
 * {@code web/static}. Finding is left to {@code search}, the form of feeds to {@code saved}, crawling to nobody here.
 */
@NullMarked
package org.dateline.site;

import org.jspecify.annotations.NullMarked;
