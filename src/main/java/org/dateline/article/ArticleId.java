package org.dateline.article;

import java.util.regex.Pattern;

/**
 * The name of an article for good: the same for every fetch of the same address, in any index, on any machine.
 *
 * @param value 20 lower-case hexadecimal digits, the start of a SHA-256
 */
public record ArticleId(String value) implements Comparable<ArticleId> {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{20}");

    public ArticleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("article: '" + value + "' is not an article id (20 hex digits)");
        }
    }

    /** The id of the article at this address. */
    public static ArticleId of(NormalizedUrl url) {
        return new ArticleId(Digest.of(url.value()).hex().substring(0, 20));
    }

    /** Whether the text has the form of an id. */
    public static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(ArticleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
