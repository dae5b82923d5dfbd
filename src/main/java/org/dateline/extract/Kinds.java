package org.dateline.extract;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.article.Classification;
import org.dateline.article.Kind;
import org.dateline.article.Paragraph;

/** Tells an article's kind from what the page declares, its address, its opening and the hint of the seed line. */
final class Kinds {
    private static final Set<String> OPINION = Set.of(
            "opinion",
            "opinions",
            "oped",
            "op-ed",
            "op-eds",
            "editorial",
            "editorials",
            "commentary",
            "comment",
            "column",
            "columns",
            "columnists",
            "viewpoint",
            "perspective",
            "perspectives",
            "opinión",
            "opinie",
            "meinung",
            "kommentar",
            "tribune",
            "commentisfree",
            "ideas",
            "views");
    private static final Set<String> RELEASE = Set.of(
            "press-release",
            "press-releases",
            "press release",
            "press releases",
            "pressrelease",
            "news-release",
            "media-release",
            "media-releases",
            "pressemitteilung",
            "pressemitteilungen");
    private static final Set<String> TRANSCRIPT = Set.of("transcript", "transcripts");
    private static final Pattern IMMEDIATE = Pattern.compile("(?i)^\\W*for (?:immediate )?release\\b.*");
    private static final Pattern OPINIONS = Pattern.compile("(?:opinion|op-ed|commentary|editorial)\\s*[:|–—-].*");
    private static final Pattern TRANSCRIPTS = Pattern.compile("(?:full )?transcript\\b.*|.*\\b(?:full )?transcript$");
    private static final Pattern RELEASES = Pattern.compile("press release\\b.*");
    private static final int OPENING = 4;

    private Kinds() {}

    /** The kind that a text's own words show; unknown when they show none. */
    static Classification ofText(String headline, List<Paragraph> body) {
        String title = headline.toLowerCase(Locale.ROOT);
        if (OPINIONS.matcher(title).matches()) {
            return new Classification(Kind.OPINION, "headline");
        }
        if (TRANSCRIPTS.matcher(title).matches()) {
            return new Classification(Kind.TRANSCRIPT, "headline");
        }
        if (RELEASES.matcher(title).matches()) {
            return new Classification(Kind.PRESS_RELEASE, "headline");
        }
        boolean release = body.stream()
                .limit(OPENING)
                .anyMatch(p -> IMMEDIATE.matcher(p.text()).matches());
        return release ? new Classification(Kind.PRESS_RELEASE, "release line") : Classification.UNKNOWN;
    }

    /** The kind that a page declares by type, section or address. */
    static Classification declared(JsonLd json, Metadata metadata, URI url, List<Block> blocks) {
        if (blocks.stream()
                .anyMatch(block -> block.text().length() < 80
                        && IMMEDIATE.matcher(block.text()).matches())) {
            return new Classification(Kind.PRESS_RELEASE, "release line");
        }
        if (json.types().contains("OpinionNewsArticle")) {
            return new Classification(Kind.OPINION, "JSON-LD OpinionNewsArticle");
        }
        Classification section = section(
                List.of(json.text("articleSection"), metadata.first("article:section", "section", "parsely-section")),
                "section");
        if (section.kind() != Kind.UNKNOWN) {
            return section;
        }
        String[] segments = Objects.requireNonNullElse(url.getPath(), "").split("/");
        Classification path = section(List.of(segments).subList(0, Math.max(0, segments.length - 1)), "URL");
        if (path.kind() != Kind.UNKNOWN) {
            return path;
        }
        return json.types().contains("NewsArticle") || json.types().contains("ReportageNewsArticle")
                ? new Classification(Kind.NEWS, "JSON-LD NewsArticle")
                : Classification.UNKNOWN;
    }

    private static Classification section(List<String> names, String evidence) {
        for (String name : names) {
            String folded = name.strip().toLowerCase(Locale.ROOT);
            Kind kind = OPINION.contains(folded)
                    ? Kind.OPINION
                    : RELEASE.contains(folded)
                            ? Kind.PRESS_RELEASE
                            : TRANSCRIPT.contains(folded) ? Kind.TRANSCRIPT : Kind.UNKNOWN;
            if (kind != Kind.UNKNOWN) {
                return new Classification(kind, evidence + " " + name.strip());
            }
        }
        return Classification.UNKNOWN;
    }
}
