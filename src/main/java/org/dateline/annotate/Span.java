package org.dateline.annotate;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
    static final Set<String> LEGAL_FORMS = Set.of("inc", "corp", "co", "ltd", "plc", "incorporated", "limited");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f]+");

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

    /** The words of a name without article and legal form: "Norvik Shipping" of "the Norvik Shipping Ltd". */
    String plain() {
        List<Token> tokens = block.tokens();
        int from = end - first > 1 && tokens.get(first).is("the") ? first + 1 : first;
        int to = end;
        while (type == EntityType.ORGANISATION
                && to - from > 1
                && LEGAL_FORMS.contains(tokens.get(to - 1).key())) {
            to--;
        }
        return SPACE.matcher(block.text()
                        .substring(tokens.get(from).start(), tokens.get(to - 1).end()))
                .replaceAll(" ");
    }

    /** The key of {@link #plain}. */
    String plainKey() {
        return keyOf(plain());
    }

    /** The keys of the words of a text parted by spaces. */
    static String keyOf(String text) {
        return String.join(" ", Tokenizer.keys(text));
    }
}
