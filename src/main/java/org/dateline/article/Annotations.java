package org.dateline.article;

import java.util.List;

/**
 * What the tagger adds to an article.
 *
 * @param mentions names in reading order, headline first
 * @param entities whom they mean, most mentioned first
 * @param datesMentioned dates that the text speaks of, in reading order
 * @param fingerprint for finding copies
 * @param tagger the version of the tagger and alias list; empty before annotation
 */
public record Annotations(
        List<Mention> mentions,
        List<Entity> entities,
        List<DateMentioned> datesMentioned,
        Fingerprint fingerprint,
        String tagger) {
    public static final Annotations NONE = new Annotations(List.of(), List.of(), List.of(), Fingerprint.NONE, "");

    public Annotations {
        mentions = List.copyOf(mentions);
        entities = List.copyOf(entities);
        datesMentioned = List.copyOf(datesMentioned);
    }
}
