package org.dateline.site.change;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.dateline.article.Article;
import org.dateline.article.Paragraph;

/**
 * How the text of an article changed from one version to another.
 *
 * @param headline the headlines as one
 * @param dek the standfirsts as one
 * @param passages the paragraphs of both in the order of the newer one, what is gone where it stood
 */
public record Comparison(List<Piece> headline, List<Piece> dek, List<Passage> passages) {
    /**
     * One paragraph.
     *
     * @param change what happened to it
     * @param role the part it plays
     * @param pieces its text
     * @param elsewhere for a moved paragraph the number of the paragraph, from 1, that it was or became in the other
     *     version; else 0
     */
    public record Passage(Change change, Paragraph.Role role, List<Piece> pieces, int elsewhere) {
        public Passage {
            pieces = List.copyOf(pieces);
        }
    }

    /** What happened to a paragraph. */
    public enum Change {
        KEPT,
        CHANGED,
        ADDED,
        REMOVED,
        /** Stands here now and stood elsewhere before. */
        MOVED_HERE,
        /** Stood here and stands elsewhere now. */
        MOVED_AWAY
    }

    public Comparison {
        headline = List.copyOf(headline);
        dek = List.copyOf(dek);
        passages = List.copyOf(passages);
    }

    /** Whether a reader would see no difference. */
    public boolean same() {
        return plain(headline) && plain(dek) && passages.stream().allMatch(each -> each.change() == Change.KEPT);
    }

    private static boolean plain(List<Piece> pieces) {
        return pieces.stream().allMatch(piece -> piece.kind() == Piece.Kind.KEPT);
    }

    /** How many paragraphs had this happen to them. */
    public int count(Change change) {
        return (int) passages.stream().filter(each -> each.change() == change).count();
    }

    /** What changed from an older version to a newer one. */
    public static Comparison of(Article before, Article after) {
        Locale language = language(after.language());
        return new Comparison(
                Piece.between(before.headline().text(), after.headline().text(), language),
                Piece.between(before.dek(), after.dek(), language),
                new Body(before.body(), after.body(), language).passages());
    }

    private static Locale language(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            return Locale.ROOT;
        }
    }
}
