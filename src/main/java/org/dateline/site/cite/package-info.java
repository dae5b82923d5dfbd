/**
 * Articles as references: what a reader copies into her text, and what reference managers read (RIS, BibTeX, CSL-JSON).
 * Takes a {@link org.dateline.site.cite.Reference}; where it is sent is left to the routes.
 */
@NullMarked
package org.dateline.site.cite;

import org.jspecify.annotations.NullMarked;
