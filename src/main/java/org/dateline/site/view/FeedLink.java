package org.dateline.site.view;

/**
 * A feed that belongs to a page.
 *
 * @param label "RSS", "Atom" or "JSON Feed"
 * @param type its media type without parameters
 * @param href its address
 */
public record FeedLink(String label, String type, String href) {}
