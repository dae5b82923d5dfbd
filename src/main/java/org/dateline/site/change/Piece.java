package org.dateline.site.change;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A stretch of a changed text.
 *
 * @param kind whether both versions have it, or one
 * @param text the words, with the spaces behind them
 */
public record Piece(Kind kind, String text) {
    /** Who has it. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** Two texts as one, word by word. */
    static List<Piece> between(String before, String after, Locale language) {
        List<String> old = words(before, language);
        List<String> fresh = words(after, language);
        List<Piece> pieces = new ArrayList<>();
        for (Edits.Step step : Edits.between(old, fresh)) {
            Kind kind = Kind.valueOf(step.kind().name());
            add(pieces, new Piece(kind, kind == Kind.ADDED ? fresh.get(step.after()) : old.get(step.before())));
        }
        return List.copyOf(gathered(pieces));
    }

    private static void add(List<Piece> pieces, Piece next) {
        if (!pieces.isEmpty() && pieces.getLast().kind() == next.kind()) {
            Piece last = pieces.removeLast();
            pieces.add(new Piece(next.kind(), last.text() + next.text()));
        } else {
            pieces.add(next);
        }
    }

    /** What is removed and added in one place, the removed first, so that it is read as one change. */
    private static List<Piece> gathered(List<Piece> pieces) {
        List<Piece> gathered = new ArrayList<>();
        StringBuilder removed = new StringBuilder();
        StringBuilder added = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece.kind()) {
                case REMOVED -> removed.append(piece.text());
                case ADDED -> added.append(piece.text());
                case KEPT -> {
                    flush(removed, added, gathered);
                    gathered.add(piece);
                }
            }
        }
        flush(removed, added, gathered);
        return gathered;
    }

    /** Spaces behind both are left out of the change, as nobody sees that they changed. */
    private static void flush(StringBuilder removed, StringBuilder added, List<Piece> to) {
        put(Kind.REMOVED, removed.toString().stripTrailing(), to);
        put(Kind.ADDED, added.toString().stripTrailing(), to);
        String last = (added.isEmpty() ? removed : added).toString();
        put(Kind.KEPT, last.substring(last.stripTrailing().length()), to);
        removed.setLength(0);
        added.setLength(0);
    }

    private static void put(Kind kind, String text, List<Piece> to) {
        if (!text.isEmpty()) {
            to.add(new Piece(kind, text));
        }
    }

    /** The words and marks of a text, each with the spaces behind it (UAX 29). */
    static List<String> words(String text, Locale language) {
        BreakIterator breaks = BreakIterator.getWordInstance(language);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String word = text.substring(start, end);
            if (word.isBlank() && !words.isEmpty()) {
                words.add(words.removeLast() + word);
            } else {
                words.add(word);
            }
        }
        return words;
    }
}
