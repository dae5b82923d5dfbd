package org.dateline.article;

import java.util.List;

/**
 * What an article holds beside its texts and what lists show of it.
 *
 * @param roles of its paragraphs, in order
 * @param links in the body, in order
 * @param annotations without the fingerprint
 */
public record Inside(List<Paragraph.Role> roles, List<Link> links, Annotations annotations) {
    public static final Inside NONE = new Inside(List.of(), List.of(), Annotations.NONE);

    public Inside {
        roles = List.copyOf(roles);
        links = List.copyOf(links);
    }
}
