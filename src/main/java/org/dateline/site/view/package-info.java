/**
 * What each page shows, in words and addresses ready to be printed.
 *
 * <p>One record per page, made from the values of {@code search} and {@code article} and read by the templates in
 * {@code web/templates}, which then need no logic but loops. Text is plain here; escaping is left to the templates,
 * HTTP to the routes.
 */
@NullMarked
package org.dateline.site.view;

import org.jspecify.annotations.NullMarked;
