package org.dateline.annotate;

import java.util.stream.Collectors;
import org.dateline.article.Alias;
import org.dateline.article.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * A run of tokens that is a name, before anyone asked whose.
 *
 * @param block where it stands
 * @param first index of its first token
 * @param end index after its last
 * @param type what it names
 * @param alias the entry of the alias list whose spelling it is, null for a name that no list holds
 */
record Span(
        Block block,
        int first,
        int end,
        EntityType type,
        @Nullable Alias alias) {
    int start() {
        return block.tokens().get(first).start();
    }

    int stop() {
        return block.tokens().get(end - 1).end();
    }

    String surface() {
        return block.text().substring(start(), stop());
    }

    /** The keys of its words parted by spaces. */
    String key() {
        return block.tokens().subList(first, end).stream()
                .filter(t -> t.shape() != Token.Shape.MARK)
                .map(Token::key)
                .collect(Collectors.joining(" "));
    }

    boolean overlaps(int from, int to) {
        return first < to && from < end;
    }
}
