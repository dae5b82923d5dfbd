package org.dateline.site.view;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.article.ArticleId;
import org.dateline.saved.FeedFormat;
import org.dateline.saved.FeedOptions;
import org.dateline.search.Dimension;
import org.dateline.search.SearchRequest;
import org.dateline.search.Sort;

/** Addresses within the site. */
public final class Links {
    private static final String OVER_MENTIONED = "over=mentioned";

    private Links() {}

    /** The page of a search. */
    public static String search(SearchRequest request) {
        return "/search" + query(request);
    }

    /** The page of an article. */
    static String article(ArticleId id) {
        return "/article/" + id;
    }

    /** The page of an article, with the search that it was found by so that the page can mark and lead back. */
    public static String article(ArticleId id, SearchRequest from) {
        return "/article/" + id + query(from);
    }

    /** The feed of a search: the same whatever page and order are shown. */
    public static String feed(FeedFormat format, SearchRequest request) {
        return "/feed." + format.extension()
                + query(request.withSort(Sort.RELEVANCE).withPage(1));
    }

    /** The same written in another way. */
    public static String feed(FeedFormat format, SearchRequest request, FeedOptions options) {
        String plain = feed(format, request);
        String more = options.toQueryString();
        return more.isEmpty() ? plain : plain + (plain.contains("?") ? "&" : "?") + more;
    }

    /** The coverage of the sources that a search chooses, side by side. */
    static String compare(SearchRequest request) {
        return "/compare" + query(request.withPage(1));
    }

    /** How an article changed. */
    static String revisions(ArticleId id) {
        return "/article/" + id + "/revisions";
    }

    /** The page that an article was taken from; of one of its versions, or with 0 of the present one. */
    static String captured(ArticleId id, int version) {
        return "/article/" + id + "/captured" + (version == 0 ? "" : "?version=" + version);
    }

    /** The page of a person, an organisation or a place. */
    public static String entity(Dimension dimension, String name) {
        return "/entity" + query(SearchRequest.of("").toggled(dimension, name));
    }

    /** All articles of a search as a file, whatever page is shown. */
    static String export(String form, SearchRequest request) {
        return "/export." + form + query(request.withPage(1));
    }

    /** The page of all values of a dimension. */
    static String values(Dimension dimension, SearchRequest request) {
        return "/values/" + dimension.parameter() + query(request);
    }

    /** The search for everything that has this value. */
    static String only(Dimension dimension, String value) {
        return search(SearchRequest.of("").toggled(dimension, value));
    }

    static List<FeedLink> feeds(SearchRequest request) {
        return List.of(
                new FeedLink("RSS", "application/rss+xml", feed(FeedFormat.RSS, request)),
                new FeedLink("Atom", "application/atom+xml", feed(FeedFormat.ATOM, request)),
                new FeedLink("JSON Feed", "application/feed+json", feed(FeedFormat.JSON, request)));
    }

    /** The address if a browser may be sent there, else empty: only http and https leave this site. */
    static String outward(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        return Set.of("http", "https").contains(scheme) ? uri.toString() : "";
    }

    /** The search with a timeline of the dates that its results speak of. */
    static String overMentioned(SearchRequest request) {
        String query = query(request);
        return "/search" + (query.isEmpty() ? "?" : query + "&") + OVER_MENTIONED;
    }

    private static String query(SearchRequest request) {
        String query = request.toQueryString();
        return query.isEmpty() ? "" : "?" + query;
    }
}
