package org.dateline.index;

import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Makes U.N. and UN one word, and keeps US, WHO, IS and IT apart from us, who, is and it.
 *
 * <p>Full stops inside a run of single letters are dropped. What then reads like one of the four everyday words becomes
 * a word of its own, {@code u.s}; text is indexed under the everyday word as well, so that {@code us} in a query finds
 * every US, and {@code US} or {@code U.S.} finds no pronoun.
 */
final class Acronyms extends TokenFilter {
    private static final Set<String> EVERYDAY_WORDS = Set.of("us", "who", "is", "it");

    private final boolean both;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private @Nullable String pending;
    private @Nullable State at;

    /** @param both whether to emit the everyday word beside the acronym, as for text that is indexed */
    Acronyms(TokenStream input, boolean both) {
        super(input);
        this.both = both;
    }

    @Override
    public boolean incrementToken() throws java.io.IOException {
        if (pending != null) {
            restoreState(at);
            term.setEmpty().append(pending);
            keyword.setKeyword(false);
            increment.setPositionIncrement(0);
            pending = null;
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        boolean dotted = dotted();
        if (dotted) {
            dropDots();
        }
        if (term.length() <= 3 && (dotted || capital()) && everyday()) {
            String word = term.toString().toLowerCase(Locale.ROOT);
            term.setEmpty().append(marked(word));
            keyword.setKeyword(true);
            if (both) {
                pending = word;
                at = captureState();
            }
        }
        return true;
    }

    private static String marked(String word) {
        StringBuilder marked = new StringBuilder();
        word.chars().forEach(letter -> marked.append((char) letter).append('.'));
        return marked.substring(0, marked.length() - 1);
    }

    @Override
    public void reset() throws java.io.IOException {
        super.reset();
        pending = null;
        at = null;
    }

    private boolean dotted() {
        int length = term.length();
        if (length < 3) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = term.charAt(i);
            if (i % 2 == 0 ? !Character.isLetter(c) : c != '.') {
                return false;
            }
        }
        return true;
    }

    private void dropDots() {
        char[] buffer = term.buffer();
        int kept = 0;
        for (int i = 0; i < term.length(); i += 2) {
            buffer[kept++] = buffer[i];
        }
        term.setLength(kept);
    }

    private boolean capital() {
        for (int i = 0; i < term.length(); i++) {
            if (!Character.isUpperCase(term.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean everyday() {
        return EVERYDAY_WORDS.contains(term.toString().toLowerCase(Locale.ROOT));
    }
}
