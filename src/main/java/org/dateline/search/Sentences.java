package org.dateline.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.search.Spans.Span;

/** Cuts a paragraph into sentences without being taken in by "U.S.", "Mr." and their like. */
final class Sentences {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "adm", "amb", "apr", "aug", "brig", "capt", "cf", "cmdr", "co", "col", "corp", "dec", "dr", "e.g", "est",
            "etc", "feb", "fig", "gen", "gov", "hon", "i.e", "inc", "jan", "jr", "lt", "ltd", "maj", "messrs", "mr",
            "mrs", "ms", "mt", "no", "nov", "oct", "pp", "pres", "prof", "rep", "reps", "rev", "sec", "sen", "sens",
            "sept", "sgt", "sr", "st", "supt", "vs");

    private Sentences() {}

    /** The sentences' stretches in order, trailing space included; one for a text that has no full stop. */
    static List<Span> of(String paragraph) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(paragraph);
        List<Span> sentences = new ArrayList<>();
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (end == paragraph.length() || !abbreviated(paragraph, end)) {
                sentences.add(new Span(start, end));
                start = end;
            }
        }
        return sentences;
    }

    private static boolean abbreviated(String text, int end) {
        int stop = end;
        while (stop > 0
                && (Character.isWhitespace(text.charAt(stop - 1)) || Character.isSpaceChar(text.charAt(stop - 1)))) {
            stop--;
        }
        if (stop == 0 || text.charAt(stop - 1) != '.') {
            return false;
        }
        int start = stop - 1;
        while (start > 0 && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        String word = text.substring(start, stop - 1).toLowerCase(Locale.ROOT);
        boolean initials = word.matches("\\p{L}(\\.\\p{L})*");
        return initials || ABBREVIATIONS.contains(word);
    }
}
