package org.dateline.index;

import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Folds case, diacritics and compatibility forms (Unicode TR 30), plain letters without asking the tables, and drops
 * apostrophes of every shape, so that O’Brien, O'Brien and OBrien, Qurʼan and Quran are the same. Of a word that nothing is
 * left of only the place is.
 */
final class Folding extends FilteringTokenFilter {
    private static final String APOSTROPHES = "'’‘ʼʻʽʾʿ＇`´";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Folding(TokenStream input) {
        super(input);
    }

    @Override
    protected boolean accept() {
        char[] buffer = term.buffer();
        int length = term.length();
        int kept = 0;
        for (int i = 0; i < length; i++) {
            char c = buffer[i];
            if (c >= 'a' && c <= 'z') {
                buffer[kept++] = c;
            } else if (c >= 'A' && c <= 'Z') {
                buffer[kept++] = (char) (c + ('a' - 'A'));
            } else if (c >= 0x80) {
                System.arraycopy(buffer, i, buffer, kept, length - i);
                term.setLength(kept + length - i);
                return byTable();
            } else if (c != '\'' && c != '`') {
                buffer[kept++] = c;
            }
        }
        term.setLength(kept);
        return kept > 0;
    }

    private boolean byTable() {
        StringBuilder folded = new StringBuilder();
        ICUFoldingFilter.NORMALIZER.normalize(term, folded);
        term.setEmpty();
        for (int i = 0; i < folded.length(); i++) {
            if (APOSTROPHES.indexOf(folded.charAt(i)) < 0) {
                term.append(folded.charAt(i));
            }
        }
        return term.length() > 0;
    }
}
