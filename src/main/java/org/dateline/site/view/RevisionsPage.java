package org.dateline.site.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Revision;
import org.dateline.site.PageStanding;
import org.dateline.site.change.Comparison;
import org.dateline.site.change.Piece;
import org.jspecify.annotations.Nullable;

/**
 * How an article changed.
 *
 * @param headline its headline now
 * @param article our page of it
 * @param language BCP 47 tag of its text, empty when unknown
 * @param direction {@code ltr}, {@code rtl} or {@code auto}
 * @param gone that the publisher does not have it any more, in a sentence; empty while it is there
 * @param versions every version, the newest first, each a link to what changed in it
 * @param compared which versions are compared, in words; empty for none
 * @param summary what happened between them, in words
 * @param title the headlines as one, empty when they are the same
 * @param dek the standfirsts as one, empty when they are the same
 * @param passages the text
 */
public record RevisionsPage(
        String headline,
        String article,
        String language,
        String direction,
        String gone,
        List<Version> versions,
        String compared,
        String summary,
        List<Piece> title,
        List<Piece> dek,
        List<Passage> passages) {

    /**
     * One version.
     *
     * @param label "Version 2"
     * @param seen when it was first fetched
     * @param href what changed in it, empty for the first
     * @param captured the page that it was taken from, as text
     * @param chosen whether the page shows that
     */
    public record Version(String label, DateText seen, String href, String captured, boolean chosen) {}

    /**
     * A paragraph, or several in a row that did not change.
     *
     * @param label what happened, in words
     * @param kind {@code kept}, {@code changed}, {@code added}, {@code removed} or {@code moved}
     * @param texts the text of each paragraph
     */
    public record Passage(String label, String kind, List<List<Piece>> texts) {}

    /** Two versions of one article. */
    public record Pair(Revision before, Revision after, Comparison comparison) {}

    /**
     * The page.
     *
     * @param article as it is now
     * @param revisions all versions, oldest first
     * @param pair what is compared, null for nothing
     */
    public static RevisionsPage of(
            Article article, PageStanding standing, List<Revision> revisions, @Nullable Pair pair) {
        String language = ArticlePage.language(article);
        return new RevisionsPage(
                article.headline().text(),
                "/article/" + article.id(),
                language,
                ArticlePage.direction(language),
                standing.gone()
                        .map(since -> "Gone since " + Words.time(since) + " (" + standing.why() + ").")
                        .orElse(""),
                revisions.reversed().stream()
                        .map(revision -> version(article.id(), revision, pair))
                        .toList(),
                pair == null
                        ? ""
                        : "What changed from version "
                                + Words.number(pair.before().number()) + " to version "
                                + Words.number(pair.after().number()),
                pair == null ? "" : summary(pair.comparison()),
                pair == null ? List.of() : changed(pair.comparison().headline()),
                pair == null ? List.of() : changed(pair.comparison().dek()),
                pair == null ? List.of() : passages(pair.comparison()));
    }

    private static Version version(ArticleId id, Revision revision, @Nullable Pair pair) {
        boolean chosen = pair != null && pair.after().number() == revision.number();
        return new Version(
                "Version " + Words.number(revision.number()),
                DateText.of(revision.seenAt()),
                revision.number() == 1 ? "" : Links.revisions(id) + "?to=" + revision.number(),
                Links.captured(id, revision.number()),
                chosen);
    }

    private static List<Piece> changed(List<Piece> pieces) {
        return pieces.stream().allMatch(piece -> piece.kind() == Piece.Kind.KEPT) ? List.of() : pieces;
    }

    private static String summary(Comparison comparison) {
        List<String> parts = new ArrayList<>();
        add(parts, comparison.count(Comparison.Change.CHANGED), "changed");
        add(parts, comparison.count(Comparison.Change.ADDED), "added");
        add(parts, comparison.count(Comparison.Change.REMOVED), "removed");
        add(parts, comparison.count(Comparison.Change.MOVED_HERE), "moved");
        if (!changed(comparison.headline()).isEmpty()) {
            parts.addFirst("the headline changed");
        }
        if (!changed(comparison.dek()).isEmpty()) {
            parts.add("the standfirst changed");
        }
        String all = String.join(", ", parts);
        return all.isEmpty()
                ? "No word of the text changed."
                : all.substring(0, 1).toUpperCase(Locale.UK) + all.substring(1) + ".";
    }

    private static void add(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(Words.count(count, "paragraph") + " " + what);
        }
    }

    private static List<Passage> passages(Comparison comparison) {
        List<Passage> passages = new ArrayList<>();
        List<List<Piece>> kept = new ArrayList<>();
        for (Comparison.Passage each : comparison.passages()) {
            if (each.change() == Comparison.Change.KEPT) {
                kept.add(each.pieces());
            } else {
                end(kept, passages);
                passages.add(new Passage(label(each), kind(each.change()), List.of(each.pieces())));
            }
        }
        end(kept, passages);
        return passages;
    }

    private static void end(List<List<Piece>> kept, List<Passage> passages) {
        if (!kept.isEmpty()) {
            passages.add(new Passage(Words.count(kept.size(), "paragraph") + " unchanged", "kept", List.copyOf(kept)));
            kept.clear();
        }
    }

    private static String kind(Comparison.Change change) {
        return switch (change) {
            case KEPT -> "kept";
            case CHANGED -> "changed";
            case ADDED -> "added";
            case REMOVED -> "removed";
            case MOVED_HERE, MOVED_AWAY -> "moved";
        };
    }

    private static String label(Comparison.Passage passage) {
        return switch (passage.change()) {
            case KEPT -> "";
            case CHANGED -> "Changed";
            case ADDED -> "Added";
            case REMOVED -> "Removed";
            case MOVED_HERE -> "Moved here, was paragraph " + Words.number(passage.elsewhere());
            case MOVED_AWAY -> "Moved away, is paragraph " + Words.number(passage.elsewhere()) + " now";
        };
    }
}
