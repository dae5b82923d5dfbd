package org.dateline.article;

import java.util.List;

/**
 * Whose text it is.
 *
 * @param source the publisher whose page it is
 * @param origin who first published it; the source itself when nothing says otherwise
 * @param originEvidence what names the origin ("credit line", "disclaimer", "dateline", "canonical link"); empty when
 *     the origin is the source for want of other evidence
 * @param bylines the people, in the page's order
 * @param creditLine the line that credits another publisher, as it stood; empty when there is none
 * @param disclaimer the publisher's note on opinions, as it stood; empty when there is none
 * @param desks agencies, editorial teams and the publisher itself where the page names them as authors; empty too in
 *     articles written down before there was this field
 */
public record Attribution(
        Source source,
        Source origin,
        String originEvidence,
        List<Byline> bylines,
        String creditLine,
        String disclaimer,
        List<String> desks) {
    public Attribution {
        bylines = List.copyOf(bylines);
        desks = desks == null ? List.of() : List.copyOf(desks);
    }

    /** An attribution to people alone. */
    public Attribution(
            Source source,
            Source origin,
            String originEvidence,
            List<Byline> bylines,
            String creditLine,
            String disclaimer) {
        this(source, origin, originEvidence, bylines, creditLine, disclaimer, List.of());
    }

    /** An attribution to one publisher alone. */
    public static Attribution to(Source source) {
        return new Attribution(source, source, "", List.of(), "", "");
    }

    /** Whether another than the page's publisher first published the text. */
    public boolean reprinted() {
        return !source.name().equals(origin.name());
    }
}
