package org.dateline.saved;

import java.util.Optional;

/** The three forms of a feed. */
public enum FeedFormat {
    RSS("rss", "application/rss+xml; charset=utf-8"),
    ATOM("atom", "application/atom+xml; charset=utf-8"),
    JSON("json", "application/feed+json; charset=utf-8");

    private final String extension;
    private final String mediaType;

    FeedFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The ending of its addresses. */
    public String extension() {
        return extension;
    }

    /** The Content-Type it is served with. */
    public String mediaType() {
        return mediaType;
    }

    /** The form of this ending. */
    public static Optional<FeedFormat> of(String extension) {
        for (FeedFormat format : values()) {
            if (format.extension.equals(extension)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** The feed in this form, UTF-8. */
    public byte[] write(Feed feed) {
        throw new UnsupportedOperationException();
    }
}
