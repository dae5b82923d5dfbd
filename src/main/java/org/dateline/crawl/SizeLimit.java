package org.dateline.crawl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * How many bytes of an answer are read, after decompression.
 *
 * @param page the limit for anything
 * @param listing the larger limit for what begins like a feed or sitemap
 */
record SizeLimit(int page, int listing) {
    private static final int GZIP_MAGIC = 0x1f8b;

    /** What was read, and whether the answer went on. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Read(byte[] bytes, boolean cut) {}

    static SizeLimit of(int bytes) {
        return new SizeLimit(bytes, bytes);
    }

    int most() {
        return Math.max(page, listing);
    }

    Read read(InputStream in, int chunk) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream(chunk);
        byte[] buffer = new byte[chunk];
        int limit = page;
        int count;
        while ((count = in.read(buffer)) >= 0) {
            if (read.size() + count > limit
                    && limit < listing
                    && isListing(read.size() == 0 ? buffer : read.toByteArray())) {
                limit = listing;
            }
            int room = limit - read.size();
            read.write(buffer, 0, Math.min(count, room));
            if (count > room) {
                return new Read(read.toByteArray(), true);
            }
        }
        return new Read(read.toByteArray(), false);
    }

    private static boolean isListing(byte[] start) {
        if (start.length > 1 && (((start[0] & 0xff) << 8) | (start[1] & 0xff)) == GZIP_MAGIC) {
            return true;
        }
        String text = new String(start, 0, Math.min(start.length, 1_000), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return !text.contains("<html")
                && (text.contains("<urlset")
                        || text.contains("<sitemapindex")
                        || text.contains("<rss")
                        || text.contains("<feed"));
    }
}
