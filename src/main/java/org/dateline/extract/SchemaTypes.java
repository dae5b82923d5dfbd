package org.dateline.extract;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The types of schema.org that an article or its page can have. */
final class SchemaTypes {
    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "AnalysisNewsArticle",
            "AskPublicNewsArticle",
            "BackgroundNewsArticle",
            "OpinionNewsArticle",
            "ReportageNewsArticle",
            "ReviewNewsArticle",
            "BlogPosting",
            "LiveBlogPosting",
            "SocialMediaPosting",
            "Report",
            "TechArticle",
            "ScholarlyArticle",
            "AdvertiserContentArticle",
            "SatiricalArticle",
            "Posting");
    private static final Set<String> PAGES = Set.of(
            "WebPage",
            "ItemPage",
            "MedicalWebPage",
            "AboutPage",
            "VideoObject",
            "Recipe",
            "CreativeWork",
            "DiscussionForumPosting");
    /** The types by their names in small letters, as some pages write them. */
    private static final Map<String, String> KNOWN = Stream.concat(ARTICLES.stream(), PAGES.stream())
            .collect(Collectors.toMap(type -> type.toLowerCase(Locale.ROOT), type -> type));

    private SchemaTypes() {}

    /** Whether a type is Article or one of its kinds. */
    static boolean article(String type) {
        return ARTICLES.contains(type);
    }

    /** Whether a type is that of a page, or of a work that is none of an article's kinds, with facts of its own. */
    static boolean page(String type) {
        return PAGES.contains(type);
    }

    /** A type's name without its address or prefix, in schema.org's own case; as written where schema.org has none such. */
    static String name(String written) {
        String name = written.strip();
        int prefix = Math.max(name.lastIndexOf('/'), Math.max(name.lastIndexOf('#'), name.lastIndexOf(':')));
        String bare = name.substring(prefix + 1);
        return KNOWN.getOrDefault(bare.toLowerCase(Locale.ROOT), bare);
    }
}
