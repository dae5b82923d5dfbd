package org.dateline.extract;

import java.util.Optional;
import org.dateline.article.Link;
import org.dateline.article.NormalizedUrl;
import org.jsoup.nodes.Element;

/**
 * A link as it stands in a block; its target is worked out only for the blocks that are kept.
 *
 * @param words its text
 * @param at the element
 */
record Anchor(String words, Element at) {
    /** The link, empty for one within the page or to what is not on the web. */
    Optional<Link> link() {
        boolean within = at.attr("href").strip().startsWith("#");
        return within ? Optional.empty() : NormalizedUrl.of(at.absUrl("href")).map(url -> new Link(words, url.uri()));
    }
}
