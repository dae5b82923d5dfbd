package org.dateline.annotate;

import java.util.List;

/** Which tokens of a block are titles and offices, "Secretary of State" as well as "spokesman". */
final class Titles {
    private static final int LONGEST = 6;

    private final boolean[] title;

    Titles(List<Token> tokens) {
        title = new boolean[tokens.size()];
        for (int i = 0; i < title.length; ) {
            int end = end(tokens, i);
            if (end > i && !opensOrganisation(tokens, end)) {
                java.util.Arrays.fill(title, i, end, true);
                takePortfolio(tokens, i);
            }
            i = Math.max(end, i + 1);
        }
    }

    boolean at(int token) {
        return token >= 0 && token < title.length && title[token];
    }

    private static int end(List<Token> tokens, int first) {
        StringBuilder phrase = new StringBuilder();
        int longest = first;
        for (int i = first; i < Math.min(tokens.size(), first + LONGEST); i++) {
            Token token = tokens.get(i);
            if (token.is("-") && token.joined() && i > first) {
                continue;
            }
            if (!token.word()) {
                break;
            }
            phrase.append(phrase.isEmpty() ? "" : " ").append(token.key());
            if (Words.TITLES.contains(phrase.toString())) {
                longest = i + 1;
            }
        }
        return longest;
    }

    /** "General Assembly" and "Justice Department" open with no one's title. */
    private static boolean opensOrganisation(List<Token> tokens, int next) {
        return next < tokens.size()
                && tokens.get(next).capital()
                && tokens.get(next - 1).capital()
                && Words.ORGANISATION_HEADS.contains(tokens.get(next).key());
    }

    private void takePortfolio(List<Token> tokens, int first) {
        for (int i = first - 1; i >= 0 && tokens.get(i).capital(); i--) {
            if (!Words.PORTFOLIOS.contains(tokens.get(i).key())) {
                return;
            }
            title[i] = true;
        }
    }
}
