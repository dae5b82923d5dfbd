package org.dateline.saved;

import java.util.List;
import java.util.Optional;

/** The three forms of a feed. */
public enum FeedFormat {
    RSS("rss", "application/rss+xml; charset=utf-8"),
    ATOM("atom", "application/atom+xml; charset=utf-8"),
    JSON("json", "application/feed+json; charset=utf-8");

    /** A feed is shorter than this, in bytes. */
    public static final int LONGEST = 100_000;

    /** How long a snippet may be in characters, tried one after another. */
    private static final int[] SNIPPETS = {700, 350, 150, 0};

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

    /**
     * The feed in this form, UTF-8, shorter than {@link #LONGEST} bytes: long headlines and passages are shortened, and
     * when that is not enough the oldest entries are left out.
     */
    public byte[] write(Feed feed) {
        for (int snippet : SNIPPETS) {
            byte[] written = write(feed, feed.entries().size(), snippet);
            if (written.length < LONGEST) {
                return written;
            }
        }
        int entries = feed.entries().size();
        byte[] written;
        do {
            entries--;
            written = write(feed, entries, 0);
        } while (written.length >= LONGEST && entries > 0);
        return written;
    }

    private byte[] write(Feed feed, int entries, int snippet) {
        List<Entry> shown = feed.entries().stream()
                .limit(entries)
                .map(hit -> Entry.of(hit, feed.base(), snippet))
                .toList();
        return switch (this) {
            case RSS -> Rss.write(feed, shown);
            case ATOM -> Atom.write(feed, shown);
            case JSON -> JsonFeed.write(feed, shown);
        };
    }
}
