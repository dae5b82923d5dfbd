package org.dateline.index;

import org.apache.lucene.util.BytesRef;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;

/** A mention without its place as one term: all that a correction can go by. */
final class MentionKey {
    private static final char PARTED = '\u001f';

    private MentionKey() {}

    static BytesRef of(Mention mention) {
        boolean told = mention.evidence().startsWith(Mention.SURNAME_OF)
                || mention.evidence().startsWith(Mention.LISTED);
        return new BytesRef(String.join(
                String.valueOf(PARTED),
                mention.type().code(),
                Fields.cut(mention.entity()),
                Fields.cut(mention.surface()),
                told ? Fields.cut(mention.evidence()) : ""));
    }

    static Mention read(BytesRef key) {
        String[] parts = key.utf8ToString().split(String.valueOf(PARTED), -1);
        EntityType type = EntityType.of(parts[0])
                .orElseThrow(() -> new IllegalArgumentException("index: '" + parts[0] + "' is no type of entity"));
        return new Mention(0, 0, 1, type, parts[2], parts[1], parts[3]);
    }
}
