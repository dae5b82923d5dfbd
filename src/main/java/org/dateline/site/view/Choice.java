package org.dateline.site.view;

/**
 * Something to choose by a link.
 *
 * @param label its words
 * @param href where it leads
 * @param chosen whether the page already shows it
 * @param note a count or remark beside it, empty for none
 */
public record Choice(String label, String href, boolean chosen, String note) {
    static Choice of(String label, String href) {
        return new Choice(label, href, false, "");
    }
}
