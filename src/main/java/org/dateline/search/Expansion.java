package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.dateline.index.Analysis;

/** The words of the index that begin like another. */
final class Expansion {
    /** Words that a beginning stands for at most. */
    static final int MOST = 1_000;

    /** Words that all beginnings in distances and repetitions of one query stand for at most. */
    static final int MOST_PLACES = 4_000;

    private static final int LEAST_PLACES = 20;
    private static final int LOOKED_AT = 50_000;

    private final IndexReader reader;
    private final List<String> notes;
    private int places = MOST_PLACES;

    /** @param notes where it is told when not all words are taken */
    Expansion(IndexReader reader, List<String> notes) {
        this.reader = reader;
        this.notes = notes;
    }

    private record Counted(BytesRef term, int articles) {}

    /** The field's words that begin so, the {@value #MOST} most frequent when there are more. */
    List<BytesRef> terms(String field, String start) throws IOException {
        return terms(field, start, MOST);
    }

    /** The same for a distance or a repetition, where each word costs more: fewer the more were taken before. */
    List<BytesRef> places(String field, String start) throws IOException {
        List<BytesRef> terms = terms(field, start, Math.clamp(places, LEAST_PLACES, MOST));
        places -= terms.size();
        return terms;
    }

    private List<BytesRef> terms(String field, String start, int most) throws IOException {
        List<String> words = Analysis.words(field, start);
        Terms terms = MultiTerms.getTerms(reader, field);
        if (words.size() != 1 || terms == null) {
            return List.of();
        }
        List<Counted> found = counted(terms.iterator(), new BytesRef(words.getFirst()), LOOKED_AT);
        if (found.size() > most) {
            notes.add("%s* begins more than %,d words; only the most frequent were searched.".formatted(start, most));
            found.sort(Comparator.comparingInt(Counted::articles).reversed());
        }
        return found.stream().limit(most).map(Counted::term).toList();
    }

    /** The field's words that differ from one by so many letters at most and begin with the same. */
    List<BytesRef> alike(String field, String word, int edits) throws IOException {
        List<String> words = Analysis.words(field, word);
        Terms terms = MultiTerms.getTerms(reader, field);
        if (words.size() != 1 || terms == null) {
            return List.of();
        }
        List<BytesRef> alike = new ArrayList<>();
        FuzzyTermsEnum each = new FuzzyTermsEnum(terms, new Term(field, words.getFirst()), edits, 1, true);
        for (BytesRef term = each.next(); term != null && alike.size() < MOST; term = each.next()) {
            alike.add(BytesRef.deepCopyOf(term));
        }
        return alike;
    }

    /** Of the first words that begin so the most frequent. */
    List<BytesRef> first(String field, String start, int lookedAt, int most) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, field);
        if (terms == null) {
            return List.of();
        }
        List<Counted> found = counted(terms.iterator(), new BytesRef(start), lookedAt);
        found.sort(Comparator.comparingInt(Counted::articles).reversed());
        return found.stream().limit(most).map(Counted::term).toList();
    }

    private static List<Counted> counted(TermsEnum terms, BytesRef start, int lookedAt) throws IOException {
        List<Counted> found = new ArrayList<>();
        if (terms.seekCeil(start) == TermsEnum.SeekStatus.END) {
            return found;
        }
        for (BytesRef term = terms.term();
                term != null && StringHelper.startsWith(term, start) && found.size() < lookedAt;
                term = terms.next()) {
            found.add(new Counted(BytesRef.deepCopyOf(term), terms.docFreq()));
        }
        return found;
    }
}
