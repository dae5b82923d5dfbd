package org.dateline.site.view;

import java.util.List;

/**
 * What surrounds every page.
 *
 * @param title the page's title, without the program's name
 * @param section which entry of the menu it belongs to: {@code search}, {@code saved}, {@code sources}, {@code help}
 * @param style address of the style sheet
 * @param script address of the script
 * @param icon address of the icon
 * @param feeds feeds to announce
 * @param visitor the name of who is logged in, empty for nobody
 * @param form what proves that a form came from our page
 * @param notice what is to be known on every page, empty for nothing
 * @param posted whether the page was asked for without an address that tells of what, so that what it leads to is to be
 *     asked for in the same way
 */
public record Frame(
        String title,
        String section,
        String style,
        String script,
        String icon,
        List<FeedLink> feeds,
        String visitor,
        String form,
        String notice,
        boolean posted) {
    public Frame {
        feeds = List.copyOf(feeds);
    }

    /** The whole title of the window. */
    public String windowTitle() {
        return title.isEmpty() ? "Dateline" : title + " – Dateline";
    }
}
