package org.dateline.crawl;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.article.NormalizedUrl;

/**
 * What the form of an address tells about the page behind it: articles have dates, numbers and long slugs in their
 * paths, sections have short ones.
 *
 * @param points how much it looks like an article; more than a few is one
 * @param fixture whether it is of a kind that is neither article nor section, such as a login or a picture
 * @param paging whether it is a further page of a list
 * @param depth path segments
 */
record LinkShape(int points, boolean fixture, boolean paging, int depth) {
    private static final Pattern DATE =
            Pattern.compile("/(19|20)\\d\\d[/-]?(0[1-9]|1[0-2])([/-]?(0[1-9]|[12]\\d|3[01]))?(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("/(19|20)\\d\\d(/|$)");
    private static final Pattern NUMBER = Pattern.compile("\\d{4,}");
    private static final Pattern ID_QUERY = Pattern.compile(
            "(^|&)(p|id|nid|aid|article|articleid|story|storyid|doc|docid|no|nr|number|newsid|pid|release)"
                    + "=[\\w-]*\\d[\\w-]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGING =
            Pattern.compile("/page/\\d+/?$|/p\\d+/?$|(^|[?&])(page|paged|pg|start|offset|p)=\\d{1,4}(&|$)");
    private static final Pattern FILE = Pattern.compile(
            "(?i)\\.(pdf|jpe?g|png|gif|webp|svg|ico|css|js|json|mp[34]|m4a|m3u8|zip|gz|docx?|xlsx?|pptx?|epub|exe|woff2?|xml|rss|atom|txt|ics)$");
    private static final Set<String> FIXTURES = Set.of(
            "login",
            "logout",
            "signin",
            "sign-in",
            "signup",
            "sign-up",
            "register",
            "account",
            "profile",
            "search",
            "contact",
            "contacts",
            "contact-us",
            "about",
            "about-us",
            "privacy",
            "privacy-policy",
            "terms",
            "terms-of-use",
            "terms-of-service",
            "cookies",
            "cookie-policy",
            "legal",
            "imprint",
            "impressum",
            "advertise",
            "advertising",
            "careers",
            "jobs",
            "donate",
            "subscribe",
            "subscription",
            "newsletter",
            "newsletters",
            "help",
            "faq",
            "sitemap",
            "rss",
            "feeds",
            "feed",
            "share",
            "print",
            "email",
            "comment",
            "comments",
            "cart",
            "shop",
            "wp-admin",
            "wp-login.php",
            "wp-content",
            "wp-json",
            "cdn-cgi",
            "tag",
            "tags",
            "author",
            "authors",
            "accessibility",
            "calendar");
    private static final Set<String> SECTIONS =
            Set.of("category", "categories", "topic", "topics", "section", "sections", "archive", "archives", "page");

    static final int ARTICLE = 3;

    static LinkShape of(NormalizedUrl url) {
        String path = Urls.path(url).toLowerCase(Locale.ROOT);
        String query = url.uri().getRawQuery() == null ? "" : url.uri().getRawQuery();
        List<String> segments =
                Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
        boolean paging =
                PAGING.matcher(path).find() || (PAGING.matcher("?" + query).find() && !isOnlyId(path, query));
        boolean fixture = FILE.matcher(path).find() || segments.stream().anyMatch(FIXTURES::contains);
        int points = paging ? 0 : points(path, query, segments);
        return new LinkShape(points, fixture, paging, segments.size());
    }

    /** WordPress without pretty links: {@code /?p=1234}. */
    private static boolean isOnlyId(String path, String query) {
        return path.equals("/") && query.startsWith("p=");
    }

    private static int points(String path, String query, List<String> segments) {
        int points = ID_QUERY.matcher(query).find() ? 3 : 0;
        if (segments.isEmpty()) {
            return points;
        }
        String last = segments.getLast().replaceFirst("\\.(html?|php|aspx?|shtml|jsp)$", "");
        boolean page = last.length() < segments.getLast().length();
        int words = (int) Arrays.stream(last.split("[-_+]|%20"))
                .filter(word -> word.length() > 1)
                .count();
        if (DATE.matcher(path).find() && !YEAR.matcher("/" + last).find() && !last.matches("\\d{1,2}")) {
            points += 3;
        } else if (YEAR.matcher(path).find() && !last.matches("\\d{1,4}")) {
            points += 1;
        }
        points += words >= 4 ? 3 : words >= 2 ? 1 : 0;
        points += NUMBER.matcher(last).find() && !last.matches("(19|20)\\d\\d") ? 2 : 0;
        points += page && (words >= 2 || NUMBER.matcher(last).find()) ? 1 : 0;
        points += segments.stream().anyMatch(SECTIONS::contains) ? -3 : 0;
        return points;
    }

    /** Whether a page of this form may be anything at all, a section as well as an article. */
    boolean mayBeAnything() {
        return !fixture && !paging && depth > 0;
    }

    /** Whether a sitemap's entry of this form is worth fetching. */
    boolean mayBeArticle() {
        return !fixture && !paging && (points >= 1 || depth >= 2);
    }
}
