package org.dateline.article;

/**
 * Where its publisher put an article.
 *
 * @param section the section as the page calls it ("World", "Opinion"), empty when it does not say
 * @param paywall what marks the article as one for subscribers ("JSON-LD isAccessibleForFree"); empty for a free one and
 *     for one that does not say
 */
public record Placement(String section, String paywall) {
    /** Nothing said. */
    public static final Placement UNKNOWN = new Placement("", "");

    public Placement {
        section = section == null ? "" : section.strip();
        paywall = paywall == null ? "" : paywall.strip();
    }

    /** Whether the article is for subscribers. */
    public boolean forSubscribers() {
        return !paywall.isEmpty();
    }
}
