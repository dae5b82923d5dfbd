package org.dateline.extract;

import java.util.List;
import org.dateline.article.Paragraph;

/**
 * Why a page was read as it was; made on request only, see {@link Extractor#explain}.
 *
 * @param blocks every block of the page in order, kept or not
 * @param roots the elements that might hold the article, the best first
 * @param fields the metadata, in the order in which they were read
 */
public record Explanation(List<BlockNote> blocks, List<RootNote> roots, List<FieldNote> fields) {
    /** Nothing to say: the page has no markup, or could not be read. */
    public static final Explanation NONE = new Explanation(List.of(), List.of(), List.of());

    public Explanation {
        blocks = List.copyOf(blocks);
        roots = List.copyOf(roots);
        fields = List.copyOf(fields);
    }

    /**
     * A block of the page.
     *
     * @param at where it stands, as a path of tags and classes
     * @param role the part that its elements give it
     * @param kept whether it is in the article
     * @param score how sure it is to be the article's, 0 to 1
     * @param reason why it was kept or dropped
     * @param text how it begins, at most 80 characters
     */
    public record BlockNote(String at, Paragraph.Role role, boolean kept, double score, String reason, String text) {}

    /**
     * An element that might hold the article.
     *
     * @param at where it stands, as a path of tags and classes
     * @param score the higher the better
     * @param chosen whether the article was taken from it
     * @param reason what speaks for it
     */
    public record RootNote(String at, double score, boolean chosen, String reason) {}

    /**
     * A field of the article's metadata.
     *
     * @param field its name, as an {@link org.dateline.article.Article} calls it
     * @param value what was found, empty for nothing
     * @param evidence where it was found and what agrees with it
     */
    public record FieldNote(String field, String value, String evidence) {}
}
