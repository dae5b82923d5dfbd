package org.dateline.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dateline.article.NormalizedUrl;

/**
 * The places of an address where a visit, a view or a session may stand instead of an article: each of its query
 * parameters, and path segments that look like tokens.
 */
final class Variants {
    private static final int MOST = 6;
    private static final Pattern TOKEN = Pattern.compile(
            "(?=.*\\d)(?=.*[A-Za-z])[\\w.~=;()!,]{8,}|\\d{9,}|.*[bcdfghjklmnpqrstvwxz]{6}.*|.*[;=(].*",
            Pattern.CASE_INSENSITIVE);

    private Variants() {}

    /**
     * One place of an address.
     *
     * @param slot the place, the same on every page of the host: {@code ?visit}, or {@code /2} for the second segment
     * @param others what all addresses have in common that differ in that place alone, after a {@code ~}
     */
    record Variant(String slot, String others) {}

    static List<Variant> of(NormalizedUrl url) {
        List<Variant> found = new ArrayList<>();
        String path = Urls.path(url);
        String query = url.uri().getRawQuery();
        String tail = query == null ? "" : "?" + query;
        String[] segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length && found.size() < MOST; i++) {
            if (TOKEN.matcher(segments[i]).matches()) {
                found.add(new Variant("/" + (i + 1), "~" + joined("/", "/", segments, i, "*") + tail));
            }
        }
        String[] parameters = query == null ? new String[0] : query.split("&");
        for (int i = 0; i < parameters.length && found.size() < MOST; i++) {
            String name = parameters[i].replaceFirst("=.*", "");
            found.add(new Variant("?" + name, "~" + path + joined("?", "&", parameters, i, name + "=*")));
        }
        return found;
    }

    private static String joined(String first, String between, String[] parts, int at, String instead) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            joined.append(i == 0 ? first : between).append(i == at ? instead : parts[i]);
        }
        return joined.toString();
    }
}
