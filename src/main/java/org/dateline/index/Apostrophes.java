package org.dateline.index;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Drops apostrophes of every shape out of words, so that O’Brien, O'Brien and OBrien, Qurʼan and Quran are the same. */
final class Apostrophes extends TokenFilter {
    private static final String SHAPES = "'’‘ʼʻʽʾʿ＇`´";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Apostrophes(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws java.io.IOException {
        if (!input.incrementToken()) {
            return false;
        }
        char[] buffer = term.buffer();
        int kept = 0;
        for (int i = 0; i < term.length(); i++) {
            if (isPlain(buffer[i]) || SHAPES.indexOf(buffer[i]) < 0) {
                buffer[kept++] = buffer[i];
            }
        }
        term.setLength(kept);
        return true;
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z';
    }
}
