package org.dateline.annotate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.article.EntityType;

/** Things that are called like people and places: ships, and what was signed somewhere. */
final class Things {
    private static final int LONGEST_SHIP = 3;

    private Things() {}

    /** The words after the prefix of a ship, "Cole" of "USS Cole". */
    static Set<String> ships(Block block) {
        List<Token> tokens = block.tokens();
        return IntStream.range(1, tokens.size())
                .filter(i -> ship(block, i) && tokens.get(i).capital())
                .mapToObj(i -> tokens.get(i).text())
                .collect(Collectors.toSet());
    }

    /** Whether a name that begins here is a ship's, with its prefix or after it. */
    static boolean ship(Block block, int first) {
        List<Token> tokens = block.tokens();
        int at = first;
        while (at > 0
                && first - at < LONGEST_SHIP
                && !vessel(tokens, at)
                && tokens.get(at).capital()) {
            at--;
        }
        return vessel(tokens, at);
    }

    private static boolean vessel(List<Token> tokens, int at) {
        return at >= 0
                && tokens.get(at).acronym()
                && Words.VESSELS.contains(tokens.get(at).key());
    }

    /** A place in the name of what was signed there: "Paris Agreement", "Treaty of Lisbon". */
    static boolean treaty(Block block, Gazetteer.Match match) {
        return match.alias().type() == EntityType.PLACE
                && !block.titled()
                && (signed(block, match.end())
                        || (match.first() > 1
                                && block.tokens().get(match.first() - 1).is("of")
                                && signed(block, match.first() - 2)));
    }

    private static boolean signed(Block block, int at) {
        return at < block.tokens().size()
                && block.tokens().get(at).capital()
                && Words.SIGNED.contains(block.tokens().get(at).key());
    }
}
