package org.dateline.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The words of a text's pieces, parted and folded once for all fields that hold them. Pieces are {@link Analysis#BORDER}
 * positions and one character apart.
 */
final class Tokens {
    /** Characters of a text for each word, few enough that there is hardly ever more to hold than was made room for. */
    private static final int CHARACTERS = 5;

    private static final int NUMBERS = 4;
    private static final int END = 0;
    private static final int FROM = 1;
    private static final int TO = 2;
    private static final int INCREMENT = 3;

    private char[] letters;
    private int[] numbers;
    private boolean[] fixed;
    private boolean[] grammar;
    private final int[] ends;
    private final int[] nexts;
    private int size;
    private int position = -1;
    private int gap;
    private int offset;

    private Tokens(int pieces, int characters) {
        int words = 8 + characters / CHARACTERS;
        letters = new char[characters];
        numbers = new int[words * NUMBERS];
        fixed = new boolean[words];
        grammar = new boolean[words];
        ends = new int[pieces];
        nexts = new int[pieces];
    }

    /** The words of these pieces as the unstemmed fields hold them. */
    static Tokens of(List<String> texts) throws IOException {
        Tokens tokens =
                new Tokens(texts.size(), texts.stream().mapToInt(String::length).sum());
        for (int i = 0; i < texts.size(); i++) {
            tokens.add(texts.get(i));
            tokens.ends[i] = tokens.size;
            tokens.nexts[i] = tokens.position + tokens.gap + 1;
        }
        return tokens;
    }

    /** A single word at a position, counted from 0. */
    static TokenStream at(int position, String word) {
        Tokens tokens = new Tokens(0, word.length());
        tokens.add(word.toCharArray(), word.length(), 0, 0, position + 1);
        return tokens.new Again(1, true);
    }

    private void add(String text) throws IOException {
        try (TokenStream stream = Analysis.forIndex().tokenStream(Fields.EXACT, Analysis.calm(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            KeywordAttribute keyword = stream.addAttribute(KeywordAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                int after = increment.getPositionIncrement() + gap;
                add(term.buffer(), term.length(), offset + place.startOffset(), offset + place.endOffset(), after);
                fixed[size - 1] = keyword.isKeyword();
                gap = 0;
            }
            stream.end();
            gap += increment.getPositionIncrement() + Analysis.BORDER;
            offset += place.endOffset() + 1;
        }
    }

    private void add(char[] word, int length, int from, int to, int increment) {
        int start = start(size);
        if (size == fixed.length) {
            numbers = Arrays.copyOf(numbers, size * 2 * NUMBERS);
            fixed = Arrays.copyOf(fixed, size * 2);
            grammar = Arrays.copyOf(grammar, size * 2);
        }
        if (start + length > letters.length) {
            letters = Arrays.copyOf(letters, (start + length) * 2);
        }
        System.arraycopy(word, 0, letters, start, length);
        int at = size * NUMBERS;
        numbers[at + END] = start + length;
        numbers[at + FROM] = from;
        numbers[at + TO] = to;
        numbers[at + INCREMENT] = increment;
        grammar[size++] = Analysis.isGrammar(word, length);
        position += increment;
    }

    private int start(int word) {
        return word == 0 ? 0 : numbers[(word - 1) * NUMBERS + END];
    }

    /** The position at which the words of the first pieces have ended, and those of the next may begin. */
    int next(int pieces) {
        return nexts[pieces - 1];
    }

    /** The words of the first pieces as a field takes them. */
    TokenStream plain(int pieces) {
        return new Again(ends[pieces - 1], true);
    }

    /** Their stems, the places of words of grammar left empty. */
    TokenStream stemmed(int pieces) {
        return new PorterStemFilter(new Again(ends[pieces - 1], false));
    }

    private final class Again extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute place = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
        private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
        private final int end;
        private final boolean all;
        private int at;

        private Again(int end, boolean all) {
            this.end = end;
            this.all = all;
        }

        @Override
        public boolean incrementToken() {
            int left = 0;
            while (at < end && grammar[at] && !all) {
                left += numbers[at++ * NUMBERS + INCREMENT];
            }
            if (at == end) {
                return false;
            }
            int number = at * NUMBERS;
            int start = start(at);
            term.copyBuffer(letters, start, numbers[number + END] - start);
            place.setOffset(numbers[number + FROM], numbers[number + TO]);
            increment.setPositionIncrement(numbers[number + INCREMENT] + left);
            keyword.setKeyword(fixed[at++]);
            return true;
        }

        @Override
        public void end() {
            clearAttributes();
            int last = end == 0 ? 0 : numbers[(end - 1) * NUMBERS + TO];
            place.setOffset(last, last);
            increment.setPositionIncrement(0);
        }
    }
}
