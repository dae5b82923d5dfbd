package org.dateline.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * English stems (Porter, 1980) of the words that an attribute is given, one after another. Those of frequent words are
 * remembered for all, since a stem takes longer to make than to find.
 */
final class Stems {
    private static final int REMEMBERED = 1 << 14;
    private static final @Nullable Known[] KNOWN = new Known[REMEMBERED];

    private final CharTermAttribute term;
    private final TokenStream porter;

    /** @param words whose words are to be stemmed */
    Stems(AttributeSource words) {
        term = words.addAttribute(CharTermAttribute.class);
        porter = new PorterStemFilter(new Present(words));
    }

    /** The word that the attributes hold now, which the stemmer takes for the next. */
    private static final class Present extends TokenStream {
        Present(AttributeSource words) {
            super(words);
        }

        @Override
        public boolean incrementToken() {
            return true;
        }
    }

    /** Immutable, so that threads need not wait for one another: at worst a word is stemmed again. */
    private record Known(char[] word, char[] stem) {
        boolean is(char[] letters, int start, int end) {
            return Arrays.equals(word, 0, word.length, letters, start, end);
        }
    }

    /** Gives the term the stem of these letters. */
    void stem(char[] letters, int start, int end) throws IOException {
        int slot = slot(letters, start, end);
        Known known = KNOWN[slot];
        if (known != null && known.is(letters, start, end)) {
            term.copyBuffer(known.stem, 0, known.stem.length);
            return;
        }
        term.copyBuffer(letters, start, end - start);
        porter.incrementToken();
        KNOWN[slot] = new Known(Arrays.copyOfRange(letters, start, end), Arrays.copyOf(term.buffer(), term.length()));
    }

    private static int slot(char[] letters, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + letters[i];
        }
        hash *= 0x9E3779B9;
        return hash >>> (Integer.SIZE - Integer.numberOfTrailingZeros(REMEMBERED));
    }
}
