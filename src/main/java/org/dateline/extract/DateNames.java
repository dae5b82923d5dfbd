package org.dateline.extract;

import java.util.List;
import java.util.Set;

/** The names under which meta elements give dates, those that mean the first publication before the vague ones. */
final class DateNames {
    static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:article:published_time",
            "article:published",
            "datepublished",
            "og:published_time",
            "publish_date",
            "publishdate",
            "publish-date",
            "published_date",
            "published-date",
            "publication_date",
            "publication-date",
            "publicationdate",
            "published_time",
            "published_at",
            "first_published",
            "article:publish_date",
            "article:post_date",
            "article:publicationdate",
            "sailthru.date",
            "parsely-pub-date",
            "pubdate",
            "pub_date",
            "published",
            "cxenseparse:recs:publishtime",
            "article.published",
            "originalpublicationdate",
            "rnews:datepublished",
            "article_date_original",
            "article_publication_date",
            "article.created",
            "analyticsattributes.articledate",
            "dc.date.issued",
            "dcterms.issued",
            "dc.date.published",
            "dc.date.created",
            "dcterms.created",
            "dc.date",
            "dcterms.date",
            "date.created",
            "datecreated",
            "created",
            "createdate",
            "displaydate",
            "dcsext.date",
            "date",
            "bt:pubdate",
            "release_date",
            "article:release_date",
            "og:pubdate",
            "citation_publication_date",
            "citation_online_date",
            "citation_date",
            "uploaddate",
            "timestamp");
    static final String[] MODIFIED = {
        "article:modified_time",
        "og:updated_time",
        "og:modified_time",
        "article:modified",
        "datemodified",
        "dc.date.modified",
        "dcterms.modified",
        "cxenseparse:recs:modifiedtime",
        "last-modified",
        "last_modified",
        "lastmod",
        "revised",
        "modified"
    };

    private static final Set<String> OF_PUBLICATION = Set.of(
            "published",
            "publish",
            "publication",
            "pubdate",
            "publishdate",
            "publisheddate",
            "publicationdate",
            "datepublished",
            "issued",
            "uploaded",
            "posted",
            "created",
            "createdate");
    private static final Set<String> OF_DATE = Set.of("date", "datetime", "time", "timestamp");
    private static final Set<String> NOT = Set.of(
            "updated",
            "update",
            "modified",
            "modification",
            "lastmod",
            "changed",
            "revised",
            "reviewed",
            "expires",
            "expiry",
            "end",
            "unpublish",
            "format",
            "author",
            "by",
            "now",
            "current");

    private DateNames() {}

    /** Whether a name of no standard means the date of a publication, by its words. */
    static boolean published(String name) {
        List<String> words = Boxes.words(name);
        return words.stream().noneMatch(NOT::contains)
                && (words.stream().anyMatch(OF_PUBLICATION::contains)
                        || (words.size() <= 2 && words.stream().anyMatch(OF_DATE::contains)));
    }
}
