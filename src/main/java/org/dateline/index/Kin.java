package org.dateline.index;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.dateline.article.ArticleId;

/**
 * Another article that an article is listed with in {@link Fields#KIN}.
 *
 * @param id the other article
 * @param copy whether it is of the same story, else it is a related version
 * @param percent estimated Jaccard similarity of the two texts, 0 to 100
 */
public record Kin(ArticleId id, boolean copy, int percent) {
    private static final int DIGITS = 20;
    private static final int BYTES = Long.BYTES + Short.BYTES + 2;

    /** The list that was stored. */
    public static List<Kin> read(BytesRef stored) {
        ByteBuffer buffer = ByteBuffer.wrap(stored.bytes, stored.offset, stored.length);
        List<Kin> list = new ArrayList<>();
        while (buffer.remaining() >= BYTES) {
            String start = "%016x".formatted(buffer.getLong());
            String end = "%04x".formatted(buffer.getShort() & 0xFFFF);
            list.add(new Kin(new ArticleId(start + end), buffer.get() == 1, buffer.get()));
        }
        return list;
    }

    static BytesRef write(List<Kin> list) {
        ByteBuffer buffer = ByteBuffer.allocate(BYTES * list.size());
        for (Kin kin : list) {
            String id = kin.id().value();
            buffer.putLong(Long.parseUnsignedLong(id, 0, 16, 16));
            buffer.putShort((short) Integer.parseInt(id, 16, DIGITS, 16));
            buffer.put((byte) (kin.copy() ? 1 : 0));
            buffer.put((byte) kin.percent());
        }
        return new BytesRef(buffer.array());
    }

    /** The start of the id that has this {@link Fields#TIE}. */
    public static String start(long tie) {
        return "%015x".formatted(tie);
    }
}
