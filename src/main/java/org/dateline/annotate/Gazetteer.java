package org.dateline.annotate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.article.Alias;
import org.dateline.article.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Finds the spellings of an alias list in a text, the longest first. Case counts: where the list writes a capital, the
 * text must have one; a spelling of one word needs a capital always, and one of up to three capitals ("US", "WHO") needs
 * them all. A hyphen between words may be there or not.
 */
final class Gazetteer {
    private static final int SHORT_ACRONYM = 3;
    private static final int LONG_ACRONYM = 4;
    private static final Set<String> SMALL = Set.of("al", "el", "the", "bin", "ibn", "de", "van", "von");

    private final Map<String, List<Spelling>> byFirstKey = new HashMap<>();
    private final Set<String> conditions = new HashSet<>();

    /**
     * A spelling found in a text.
     *
     * @param first index of its first token
     * @param end index after its last
     * @param alias whom it names
     */
    record Match(int first, int end, Alias alias) {}

    private record Spelling(List<Token> words, Alias alias) {}

    Gazetteer(Collection<Alias> aliases) {
        for (Alias alias : aliases) {
            conditions.addAll(alias.with());
            add(alias.name(), alias);
            alias.others().forEach(other -> add(other, alias));
        }
        Comparator<Spelling> longest = Comparator.comparingInt(
                        (Spelling s) -> -s.words().size())
                .thenComparing(s -> s.alias().with().isEmpty());
        byFirstKey.values().forEach(spellings -> spellings.sort(longest));
    }

    boolean isEmpty() {
        return byFirstKey.isEmpty();
    }

    private void add(String spelling, Alias alias) {
        List<Token> words =
                Tokenizer.tokens(spelling).stream().filter(t -> !t.is("-")).toList();
        if (!words.isEmpty()) {
            byFirstKey
                    .computeIfAbsent(words.getFirst().key(), k -> new ArrayList<>())
                    .add(new Spelling(words, alias));
        }
    }

    /** The matches in a text from left to right, none overlapping, of entities that their spellings always mean. */
    List<Match> matches(List<Token> tokens) {
        return matches(tokens, Set.of());
    }

    /** The matches in each text of one article, with the entities that are meant because it names certain others. */
    List<List<Match>> inArticle(List<Block> article) {
        List<List<Match>> found =
                article.stream().map(block -> matches(block.tokens())).toList();
        Set<String> names = found.stream()
                .flatMap(List::stream)
                .map(match -> match.alias().name())
                .filter(conditions::contains)
                .collect(Collectors.toSet());
        return names.isEmpty()
                ? found
                : article.stream().map(block -> matches(block.tokens(), names)).toList();
    }

    private List<Match> matches(List<Token> tokens, Set<String> names) {
        List<Match> found = new ArrayList<>();
        boolean shouting = shouting(tokens);
        for (int i = 0; i < tokens.size(); ) {
            Match match = at(tokens, i, shouting, names);
            if (match == null) {
                i++;
            } else {
                Match longest = longestWithin(tokens, match, shouting, names);
                found.add(longest);
                i = longest.end();
            }
        }
        return found;
    }

    /** The match, or a longer one that begins within it: "Tamim bin Hamad Al Thani" of "Sheikh Tamim bin Hamad Al Thani". */
    private Match longestWithin(List<Token> tokens, Match match, boolean shouting, Set<String> names) {
        Match longest = match;
        for (int i = match.first() + 1; i < match.end(); i++) {
            Match other = at(tokens, i, shouting, names);
            if (other != null && other.end() - other.first() > longest.end() - longest.first()) {
                longest = other;
            }
        }
        return longest;
    }

    private @Nullable Match at(List<Token> tokens, int first, boolean shouting, Set<String> names) {
        List<Spelling> spellings = byFirstKey.get(tokens.get(first).key());
        if (spellings == null || apostropheJoins(tokens, first)) {
            return null;
        }
        for (Spelling spelling : spellings) {
            int end = spelling.alias().meantWith(names) ? end(tokens, first, spelling, shouting) : -1;
            if (end > 0) {
                return new Match(first, end, spelling.alias());
            }
        }
        return null;
    }

    private static boolean apostropheJoins(List<Token> tokens, int i) {
        return i > 0 && tokens.get(i).joined() && tokens.get(i - 1).is("@");
    }

    /** The index after the last token when the words stand here, else -1. */
    private static int end(List<Token> tokens, int first, Spelling spelling, boolean shouting) {
        List<Token> words = spelling.words();
        boolean firm = spelling.alias().type() == EntityType.ORGANISATION;
        int i = first;
        for (int w = 0; w < words.size(); w++) {
            if (w > 0
                    && i + 1 < tokens.size()
                    && (hyphen(tokens.get(i)) || (firm && !words.get(w).is(",") && partners(tokens, i)))) {
                i++;
            }
            if (i >= tokens.size()) {
                return -1;
            }
            Token token = tokens.get(i);
            Token word = words.get(w);
            if (!token.key().equals(word.key())
                    || !caseFits(token, word, words.size() == 1, shouting)
                    || (words.size() == 1 && i > 0 && !shouting && otherAcronym(token, word))) {
                return -1;
            }
            i++;
        }
        return i;
    }

    private static boolean hyphen(Token token) {
        return token.is("-") && token.joined();
    }

    /** The comma that some put between the names of a firm: "Goldman, Sachs". */
    private static boolean partners(List<Token> tokens, int i) {
        return tokens.get(i).is(",")
                && tokens.get(i - 1).shape() == Token.Shape.CAPITAL
                && tokens.get(i + 1).shape() == Token.Shape.CAPITAL
                && !Words.ORDINARY.contains(tokens.get(i + 1).key())
                && !Words.ORDINARY.contains(tokens.get(i - 1).key());
    }

    private static boolean caseFits(Token token, Token word, boolean alone, boolean shouting) {
        if (!word.word()) {
            return true;
        }
        if (word.shape() == Token.Shape.UPPER && word.key().length() <= SHORT_ACRONYM && alone) {
            return token.shape() == Token.Shape.UPPER
                    && (!shouting || token.text().indexOf('.') > 0);
        }
        boolean small = word.shape() == Token.Shape.LOWER || SMALL.contains(word.key());
        if (small && !alone) {
            return true;
        }
        return token.shape() != Token.Shape.LOWER;
    }

    /** "GAO" in mixed text is not the town of Gao; a dateline, which opens its paragraph, may be in capitals. */
    private static boolean otherAcronym(Token token, Token word) {
        return token.acronym()
                && word.shape() == Token.Shape.CAPITAL
                && word.key().length() <= LONG_ACRONYM;
    }

    /** Whether a text is written in capitals, so that "US" and "us" cannot be told apart. */
    private static boolean shouting(List<Token> tokens) {
        long words =
                tokens.stream().filter(t -> t.word() && t.key().length() > 1).count();
        long upper = tokens.stream().filter(Token::acronym).count();
        return words > 2 && upper * 10 > words * 7;
    }
}
