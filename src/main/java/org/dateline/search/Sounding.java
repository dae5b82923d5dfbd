package org.dateline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.dateline.index.Analysis;
import org.dateline.index.Fields;

/**
 * Asks the names of the index for those that sound like another. A single word is taken for a name when it has a capital,
 * or when no article has it, since it is then no everyday word.
 *
 * @param searcher where the words are
 * @param readers where the names are
 */
record Sounding(IndexSearcher searcher, Readers readers) {
    List<String> like(String text) {
        try {
            return named(text) ? readers.names(searcher).sounds().like(text) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("search: looking for names that sound alike", e);
        }
    }

    private boolean named(String text) throws IOException {
        if (text.chars().anyMatch(Character::isUpperCase)) {
            return true;
        }
        List<String> words = Analysis.words(Fields.EXACT, text);
        return words.size() > 1
                || (words.size() == 1
                        && searcher.getIndexReader().docFreq(new Term(Fields.EXACT, words.getFirst())) == 0);
    }
}
