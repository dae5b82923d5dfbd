package org.dateline.annotate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.article.Alias;
import org.dateline.article.EntityType;

/**
 * Weighs what an article as a whole says about single names that no rule told: "Verania" is a place where the text also
 * has "Veranian", "Verania’s parliament", or several times "from Verania" and "to Verania".
 */
final class LikelyPlaces {
    private static final int ENOUGH = 2;
    private static final Set<String> DIRECTIONS = Set.of("from", "to", "of", "between", "for", "with", "against");
    private static final Set<String> OF_STATES = Set.of(
            ("parliament government ministry president prime foreign central capital border borders army navy economy"
                            + " supreme national defence defense intelligence election elections people coast interior finance"
                            + " military constitution constitutional ambassador embassy ruling largest southern northern eastern"
                            + " western")
                    .split(" "));

    private final Map<String, Integer> weights = new HashMap<>();
    private final Map<String, String> written = new HashMap<>();
    private final Set<String> capitals = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private final Vocabulary vocabulary;

    LikelyPlaces(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Takes in a block and the names found in it. */
    void add(Block block, List<Span> names) {
        List<Token> tokens = block.tokens();
        boolean[] named = new boolean[tokens.size()];
        for (Span name : names) {
            for (int i = name.first(); i < name.end(); i++) {
                named[i] = true;
                if (name.type() == EntityType.PERSON) {
                    taken.add(tokens.get(i).key());
                }
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).shape() == Token.Shape.CAPITAL) {
                capitals.add(tokens.get(i).key());
                if (!named[i] && !block.titled() && alone(tokens, i)) {
                    weigh(tokens, i);
                }
            }
        }
    }

    private boolean alone(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean before = i > 0 && tokens.get(i - 1).capital();
        boolean after = i + 1 < tokens.size() && tokens.get(i + 1).capital();
        return !before
                && !after
                && token.key().length() > 3
                && !Words.ORDINARY.contains(token.key())
                && !Words.DEMONYMS.contains(token.key())
                && !Words.FIRST_NAMES.contains(token.key())
                && !Words.CALENDAR.contains(token.key())
                && !Words.TITLES.contains(token.key())
                && !Words.ORGANISATION_HEADS.contains(token.key())
                && !Words.PLACE_HEADS.contains(token.key())
                && !Words.NEVER.contains(token.key())
                && !vocabulary.inLowerCase(token.key());
    }

    private void weigh(List<Token> tokens, int i) {
        String key = tokens.get(i).key();
        written.putIfAbsent(key, tokens.get(i).text());
        int weight = i > 0 && DIRECTIONS.contains(tokens.get(i - 1).key()) ? 1 : 0;
        if (i + 1 < tokens.size() && Words.SPEECH.contains(tokens.get(i + 1).key())) {
            weight -= ENOUGH;
        }
        if (i + 2 < tokens.size()
                && tokens.get(i + 1).is("'s")
                && OF_STATES.contains(tokens.get(i + 2).key())) {
            weight += ENOUGH;
        }
        weights.merge(key, weight, Integer::sum);
    }

    /** The names that are likely a place's. */
    List<Alias> found() {
        return written.entrySet().stream()
                .filter(e -> !taken.contains(e.getKey()) && weight(e.getKey()) >= ENOUGH)
                .map(e -> new Alias(e.getValue(), EntityType.PLACE, List.of(), ""))
                .toList();
    }

    private int weight(String key) {
        boolean people =
                capitals.contains(key + "n") || capitals.contains(key + "an") || capitals.contains(key + "ian");
        return weights.getOrDefault(key, 0) + (people ? ENOUGH : 0);
    }
}
