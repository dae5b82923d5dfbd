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

    /** A feed of whole texts is shorter than this, in bytes. */
    public static final int LONGEST_OF_TEXTS = 1_000_000;

    /** How much of a find may be shown, tried one after another. */
    private static final List<Entry.Detail> DETAILS = List.of(
            new Entry.Detail(700, 8),
            new Entry.Detail(350, 5),
            new Entry.Detail(150, 3),
            new Entry.Detail(80, 0),
            new Entry.Detail(0, 0));

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
     * The feed in this form, UTF-8, shorter than {@link #LONGEST} bytes, or {@link #LONGEST_OF_TEXTS} where it holds whole
     * texts: long headlines and passages are shortened, and when that is not enough the oldest entries are left out.
     */
    public byte[] write(Feed feed) {
        int most = feed.options().fullText() ? LONGEST_OF_TEXTS : LONGEST;
        for (Entry.Detail detail : DETAILS) {
            byte[] written = write(feed, feed.finds().size(), detail);
            if (written.length < most) {
                return written;
            }
        }
        int entries = feed.finds().size();
        byte[] written;
        do {
            entries--;
            written = write(feed, entries, DETAILS.getLast());
        } while (written.length >= most && entries > 0);
        return written;
    }

    private byte[] write(Feed feed, int entries, Entry.Detail detail) {
        List<Entry> shown = feed.finds().stream()
                .limit(entries)
                .map(found -> Entry.of(found, feed.addresses().base(), feed.options(), detail))
                .toList();
        return switch (this) {
            case RSS -> Rss.write(feed, shown);
            case ATOM -> Atom.write(feed, shown);
            case JSON -> JsonFeed.write(feed, shown);
        };
    }
}
