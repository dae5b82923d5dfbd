package org.dateline.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dateline.article.Digest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/** Whether a record is what its own header says: its length and its digests (WARC 1.1, 5.8 and 5.9). */
final class RecordCheck {
    private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};
    private static final String OURS = "sha256:";

    private RecordCheck() {}

    /** What is wrong with the record of these uncompressed bytes; nothing when all is as written. */
    static List<String> wrong(byte[] content) throws IOException {
        WarcRecord record = RecordReader.record(content);
        int head = after(content, 0);
        long length = record.body().size();
        if (head < 0 || head + length + HEAD_END.length != content.length) {
            return List.of("a record of another length than its header says (%,d bytes)".formatted(length));
        }
        byte[] block = Arrays.copyOfRange(content, head, head + (int) length);
        List<String> wrong = new ArrayList<>();
        differs(record, "WARC-Block-Digest", block).ifPresent(wrong::add);
        if (!(record instanceof WarcRevisit)) {
            differs(record, "WARC-Payload-Digest", payload(record, block)).ifPresent(wrong::add);
        }
        return wrong;
    }

    private static byte[] payload(WarcRecord record, byte[] block) {
        int body = record instanceof WarcResponse ? after(block, 0) : 0;
        return body < 0 ? new byte[0] : Arrays.copyOfRange(block, body, block.length);
    }

    private static Optional<String> differs(WarcRecord record, String field, byte[] bytes) {
        return record.headers()
                .first(field)
                .filter(digest -> digest.startsWith(OURS))
                .filter(digest -> !digest.equals(Digest.of(bytes).value()))
                .map(digest -> "the bytes of " + record.id() + " are not those of its " + field);
    }

    /** The place after the empty line that ends a header, -1 when there is none. */
    private static int after(byte[] bytes, int from) {
        for (int i = from; i + HEAD_END.length <= bytes.length; i++) {
            if (bytes[i] == '\r' && Arrays.equals(bytes, i, i + HEAD_END.length, HEAD_END, 0, HEAD_END.length)) {
                return i + HEAD_END.length;
            }
        }
        return -1;
    }
}
