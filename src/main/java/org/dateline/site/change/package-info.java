/**
 * What changed between two versions of an article: paragraphs added, removed and moved, words within those that were
 * changed. Takes two articles and gives a {@link org.dateline.site.change.Comparison}; how it is drawn is left to the page.
 */
@NullMarked
package org.dateline.site.change;

import org.jspecify.annotations.NullMarked;
