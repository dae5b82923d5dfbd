package org.dateline.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The words of a piece of text, parted and folded once for all fields that hold them. */
final class Tokens {
    private static final int START = 64;

    private String[] words = new String[START];
    private int[] numbers = new int[START * 3];
    private boolean[] fixed = new boolean[START];
    private int size;
    private int endOffset;
    private int endIncrement;

    private Tokens() {}

    /** The words of this text as the unstemmed fields hold them. */
    static Tokens of(String text) throws IOException {
        Tokens tokens = new Tokens();
        try (TokenStream stream = Analysis.forIndex().tokenStream(Fields.EXACT, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            KeywordAttribute keyword = stream.addAttribute(KeywordAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(
                        term.toString(),
                        offset.startOffset(),
                        offset.endOffset(),
                        increment.getPositionIncrement(),
                        keyword.isKeyword());
            }
            stream.end();
            tokens.endOffset = offset.endOffset();
            tokens.endIncrement = increment.getPositionIncrement();
        }
        return tokens;
    }

    private void add(String word, int from, int to, int increment, boolean isFixed) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
            numbers = Arrays.copyOf(numbers, size * 6);
            fixed = Arrays.copyOf(fixed, size * 2);
        }
        words[size] = word;
        numbers[size * 3] = from;
        numbers[size * 3 + 1] = to;
        numbers[size * 3 + 2] = increment;
        fixed[size++] = isFixed;
    }

    /** A single word at a position, counted from 0. */
    static TokenStream at(int position, String word) {
        Tokens tokens = new Tokens();
        tokens.add(word, 0, 0, position + 1, true);
        return tokens.plain();
    }

    /** How many positions the words take, gaps included. */
    int positions() {
        int positions = endIncrement;
        for (int i = 0; i < size; i++) {
            positions += numbers[i * 3 + 2];
        }
        return positions;
    }

    /** The words as a field takes them. */
    TokenStream plain() {
        return new Again(true);
    }

    /** Their stems, the places of words of grammar left empty. */
    TokenStream stemmed() {
        return new PorterStemFilter(new Again(false));
    }

    private final class Again extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
        private final boolean grammar;
        private int at;
        private int left;

        private Again(boolean grammar) {
            this.grammar = grammar;
        }

        @Override
        public boolean incrementToken() {
            while (at < size) {
                int number = at++;
                int own = numbers[number * 3 + 2];
                if (!grammar && Analysis.isGrammar(words[number])) {
                    left += own;
                    continue;
                }
                clearAttributes();
                term.append(words[number]);
                offset.setOffset(numbers[number * 3], numbers[number * 3 + 1]);
                increment.setPositionIncrement(own + left);
                keyword.setKeyword(fixed[number]);
                left = 0;
                return true;
            }
            return false;
        }

        @Override
        public void end() {
            clearAttributes();
            offset.setOffset(endOffset, endOffset);
            increment.setPositionIncrement(endIncrement + left);
        }
    }
}
