package org.dateline.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds names that a text gives with their acronym, "Defense Intelligence Agency (DIA)" or "DIA (Defense Intelligence Agency)". */
final class Acronyms {
    private static final Set<String> SMALL =
            Set.of("of", "for", "the", "and", "on", "in", "to", "de", "du", "des", "del");
    private static final Set<String> NO_ORGANISATION = Set.of(
            ("plan agreement act treaty deal program programme virus disease syndrome pact accord accords convention protocol"
                            + " index tax vehicle system missile missiles weapons product rate area zone strategy initiative"
                            + " framework revolution war visa test time year report law bill currency dollar")
                    .split(" "));
    private static final int LONGEST = 12;

    private Acronyms() {}

    /**
     * A name with its acronym.
     *
     * @param block where
     * @param first index of the name's first token
     * @param end index after its last
     * @param acronym as written
     * @param organisation whether the name can be an organisation's and not a treaty's or a weapon's
     */
    record Expansion(Block block, int first, int end, String acronym, boolean organisation) {
        String name() {
            return block.text()
                    .substring(
                            block.tokens().get(first).start(),
                            block.tokens().get(end - 1).end());
        }
    }

    static List<Expansion> in(Block block) {
        List<Expansion> found = new ArrayList<>();
        List<Token> tokens = block.tokens();
        for (int i = 2; i + 2 < tokens.size(); i++) {
            if (tokens.get(i).is("(")
                    && tokens.get(i + 1).acronym()
                    && tokens.get(i + 2).is(")")) {
                int first = nameBefore(tokens, i, tokens.get(i + 1).key());
                if (first >= 0) {
                    found.add(new Expansion(
                            block, first, i, tokens.get(i + 1).text(), organisation(tokens.subList(first, i))));
                }
            }
        }
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is("(") && tokens.get(i - 1).acronym()) {
                addExplained(block, i, found);
            }
        }
        return found;
    }

    /** The acronym before this bracket, when the words inside have its letters. */
    private static void addExplained(Block block, int bracket, List<Expansion> found) {
        List<Token> tokens = block.tokens();
        int close = bracket + 1;
        while (close < tokens.size()
                && close - bracket <= LONGEST
                && !tokens.get(close).is(")")) {
            close++;
        }
        Token acronym = tokens.get(bracket - 1);
        if (close < tokens.size() && tokens.get(close).is(")")) {
            int first = nameBefore(tokens, close, acronym.key());
            if (first == bracket + 1) {
                found.add(
                        new Expansion(block, first, close, acronym.text(), organisation(tokens.subList(first, close))));
            }
        }
    }

    /** The start of the words before the bracket whose capitals spell the acronym, or -1. */
    private static int nameBefore(List<Token> tokens, int bracket, String acronym) {
        int left = acronym.length();
        for (int i = bracket - 1; i >= Math.max(0, bracket - LONGEST); i--) {
            Token token = tokens.get(i);
            boolean hyphen = token.is("-") && token.joined();
            if (!hyphen && !token.word()) {
                return -1;
            }
            if (token.capital()) {
                if (token.key().charAt(0) != acronym.charAt(left - 1)) {
                    return -1;
                }
                left--;
                if (left == 0) {
                    return bracket - i > 1 ? i : -1;
                }
            } else if (!hyphen && !SMALL.contains(token.key())) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean organisation(List<Token> name) {
        return name.stream().map(Token::key).noneMatch(NO_ORGANISATION::contains);
    }
}
