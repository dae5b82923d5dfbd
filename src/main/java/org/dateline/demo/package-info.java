/**
 * A small invented news web that Dateline serves on loopback, so that it can be tried and tested over real HTTP.
 *
 * <p>Five publishers, each on a port of its own and each with the habits of its kind: a wire, a WordPress site that
 * reprints it, an opinion magazine, a ministry and a newspaper. In: the article files and page templates under
 * {@code /demo/} of the class path. Out: {@link org.dateline.demo.DemoWeb}, which answers requests, and
 * {@link org.dateline.demo.DemoArticle}, which says what is true of each article, for tests to compare with.
 *
 * <p>A {@code Story} is a parsed article file, an {@code Edition} the stories in print at one moment, and a
 * {@code Press} turns an edition into one publisher's {@code Reply} to each address. Whatever a page shows follows from
 * the files and the edition, never from the clock. Nothing else of Dateline is known here; crawling and reading these
 * pages is left to the stages that do it for the real web.
 */
@NullMarked
package org.dateline.demo;

import org.jspecify.annotations.NullMarked;
