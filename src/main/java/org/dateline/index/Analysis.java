package org.dateline.index;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * How text becomes words, the same for articles and queries.
 *
 * <p>Words are parted as by Unicode Standard Annex 29, which parts {@code al-Qaeda} into two and is blind to odd spaces
 * and dashes. The possessive 's goes, whatever its apostrophe; full stops inside acronyms and apostrophes inside names
 * go; case, diacritics and compatibility forms are folded (Unicode TR 30). Words of {@link Fields#TEXT} and
 * {@link Fields#TITLE} are then stemmed as English; those of all other fields are not. The stemmed fields hold no words of grammar, whose places stay empty, so that these don't count into an article's length; the
 * {@linkplain Fields#exact unstemmed} fields hold every word in the same places.
 */
public final class Analysis {
    /** How many words a paragraph's border counts for in a phrase or a distance. */
    public static final int BORDER = 8;

    private static final Set<String> STEMMED = Set.of(Fields.TEXT, Fields.TITLE, Fields.EARLIER, Fields.EARLIER_TITLE);
    /** Texts shorter than this may be names and nothing else. */
    private static final int CALM = 24;

    private static final Pattern SHOUTED = Pattern.compile("\\bI[ST]\\b");
    private static final CharArraySet GRAMMAR = EnglishAnalyzer.getDefaultStopSet();
    /** Letters of the longest word of grammar. */
    private static final int LONGEST_GRAMMAR = 5;

    private static final Analyzer FOR_INDEX = new ByField(true);
    private static final Analyzer FOR_QUERY = new ByField(false);

    private Analysis() {}

    static Analyzer forIndex() {
        return FOR_INDEX;
    }

    /** The words that a query's text means in a field, in order; empty for text without letters and digits. */
    public static List<String> words(String field, String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream stream = FOR_QUERY.tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (increment.getPositionIncrement() > 0) {
                    words.add(term.toString());
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("index: reading words from memory", e);
        }
        return words;
    }

    /**
     * The text with IS and IT in small letters where all of it is in capitals, which then tell no name from a word; of the
     * same length.
     */
    public static String calm(String text) {
        if (text.length() < CALM || hasSmall(text)) {
            return text;
        }
        return SHOUTED.matcher(text).replaceAll(word -> word.group().toLowerCase(Locale.ROOT));
    }

    private static boolean hasSmall(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a word, not stemmed, is one of English grammar, such as "the": in nearly every article, and in none of the
     * stemmed fields.
     */
    public static boolean isGrammar(String word) {
        return GRAMMAR.contains(word);
    }

    static boolean isGrammar(char[] word, int length) {
        return length <= LONGEST_GRAMMAR && GRAMMAR.contains(word, 0, length);
    }

    /** Whether the words of this field are stemmed and those of grammar left out of it. */
    public static boolean isStemmed(String field) {
        return STEMMED.contains(field);
    }

    private static final class ByField extends DelegatingAnalyzerWrapper {
        private final Analyzer stemmed;
        private final Analyzer plain;

        ByField(boolean indexing) {
            super(PER_FIELD_REUSE_STRATEGY);
            stemmed = new Words(indexing, true);
            plain = new Words(indexing, false);
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String field) {
            return STEMMED.contains(field) ? stemmed : plain;
        }
    }

    private static final class Words extends Analyzer {
        private final boolean indexing;
        private final boolean stemmed;

        Words(boolean indexing, boolean stemmed) {
            this.indexing = indexing;
            this.stemmed = stemmed;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new StandardTokenizer();
            TokenStream stream = new EnglishPossessiveFilter(words);
            stream = new Acronyms(stream, indexing);
            stream = new Folding(stream);
            return new TokenStreamComponents(words, stemmed ? stems(stream) : stream);
        }

        private TokenStream stems(TokenStream stream) {
            return new PorterStemFilter(indexing ? new StopFilter(stream, GRAMMAR) : stream);
        }

        @Override
        protected Reader initReader(String field, Reader reader) {
            return new NarrowSpaces(reader);
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return BORDER;
        }
    }
}
