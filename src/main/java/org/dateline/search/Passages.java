package org.dateline.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dateline.search.Spans.Span;

/**
 * Chooses the passages of a text that show best what was found: up to three sentences, those first that show most words
 * not yet shown, in the order of the text.
 */
final class Passages {
    /** Passages at most. */
    static final int MOST = 3;
    /** Length of a passage at most, and of the opening, in UTF-16 units. */
    static final int LONGEST = 280;

    private final List<String> texts;
    private final Spans spans;

    /** @param texts headline, dek and paragraphs, the headline never a passage */
    Passages(List<String> texts, Spans spans) {
        this.texts = texts;
        this.spans = spans;
    }

    /**
     * A sentence with what matched in it.
     *
     * @param order its place in the text
     * @param words the different words that matched, in lower case
     */
    private record Sentence(int order, String text, List<Span> matches, Set<String> words) {}

    /** The headline with what matched in it. */
    Marked headline() {
        String headline = texts.getFirst();
        return marked(headline, spans.within(0, headline.length()));
    }

    /** The texts from this number on with what matched in them. */
    List<Marked> allFrom(int number) {
        List<Marked> marked = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < texts.size(); i++) {
            int end = from + texts.get(i).length();
            if (i >= number) {
                marked.add(marked(texts.get(i), spans.within(from, end)));
            }
            from = end + 1;
        }
        return marked;
    }

    /** The best passages; the opening of the text when nothing in it matched. */
    List<Marked> best() {
        List<Sentence> candidates = candidates();
        List<Sentence> best = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        while (best.size() < MOST && !candidates.isEmpty()) {
            Sentence next = candidates.stream()
                    .max(Comparator.<Sentence>comparingLong(sentence -> fresh(sentence, shown))
                            .thenComparingInt(sentence -> sentence.words.size())
                            .thenComparing(Sentence::order, Comparator.reverseOrder()))
                    .orElseThrow();
            candidates.remove(next);
            shown.addAll(next.words);
            best.add(next);
        }
        if (best.isEmpty()) {
            return opening();
        }
        return best.stream()
                .sorted(Comparator.comparingInt(Sentence::order))
                .map(Passages::passage)
                .toList();
    }

    private static long fresh(Sentence sentence, Set<String> shown) {
        return sentence.words.stream().filter(word -> !shown.contains(word)).count();
    }

    private List<Sentence> candidates() {
        List<Sentence> candidates = new ArrayList<>();
        int from = texts.getFirst().length() + 1;
        for (String text : texts.subList(1, texts.size())) {
            List<Span> inside = spans.within(from, from + text.length());
            if (!inside.isEmpty()) {
                addSentences(text, new Spans(inside), candidates);
            }
            from += text.length() + 1;
        }
        return candidates;
    }

    private static void addSentences(String text, Spans inside, List<Sentence> candidates) {
        for (Span sentence : Sentences.of(text)) {
            List<Span> matches = inside.within(sentence.start(), sentence.end());
            if (!matches.isEmpty()) {
                String words = text.substring(sentence.start(), sentence.end());
                Set<String> different = new HashSet<>();
                matches.forEach(match -> different.add(
                        words.substring(match.start(), match.end()).toLowerCase(Locale.ROOT)));
                candidates.add(new Sentence(candidates.size(), words, matches, different));
            }
        }
    }

    private static Marked passage(Sentence sentence) {
        String text = sentence.text.stripTrailing();
        if (text.length() <= LONGEST) {
            return marked(text, new Spans(sentence.matches).within(0, text.length()));
        }
        int first = sentence.matches.getFirst().start();
        int start = first < LONGEST * 2 / 3 ? 0 : wordStart(text, first - LONGEST / 3);
        int end = wordEnd(text, start + LONGEST);
        List<Marked.Piece> pieces = new ArrayList<>();
        if (start > 0) {
            pieces.add(new Marked.Piece("… ", false));
        }
        pieces.addAll(marked(text.substring(start, end), new Spans(sentence.matches).within(start, end))
                .pieces());
        if (end < text.length()) {
            pieces.add(new Marked.Piece(" …", false));
        }
        return new Marked(joined(pieces));
    }

    private List<Marked> opening() {
        return texts.stream()
                .skip(1)
                .findFirst()
                .map(text -> List.of(Marked.plain(opening(text))))
                .orElse(List.of());
    }

    private static String opening(String text) {
        StringBuilder opening = new StringBuilder();
        for (Span sentence : Sentences.of(text)) {
            if (!opening.isEmpty() && sentence.end() > LONGEST) {
                break;
            }
            opening.append(text, sentence.start(), sentence.end());
        }
        String whole = opening.toString().strip();
        return whole.length() <= LONGEST
                ? whole
                : whole.substring(0, wordEnd(whole, LONGEST)).strip() + " …";
    }

    private static int wordStart(String text, int near) {
        int space = text.indexOf(' ', near);
        return space >= 0 && space - near < 40 ? space + 1 : whole(text, near);
    }

    private static int wordEnd(String text, int near) {
        if (near >= text.length()) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', near);
        return space > 0 && near - space < 40 ? space : whole(text, near);
    }

    private static int whole(String text, int at) {
        return Character.isLowSurrogate(text.charAt(at)) && at > 0 ? at - 1 : at;
    }

    private static Marked marked(String text, List<Span> matches) {
        List<Marked.Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Span match : matches) {
            pieces.add(new Marked.Piece(text.substring(at, match.start()), false));
            pieces.add(new Marked.Piece(text.substring(match.start(), match.end()), true));
            at = match.end();
        }
        pieces.add(new Marked.Piece(text.substring(at), false));
        return new Marked(joined(pieces));
    }

    private static List<Marked.Piece> joined(List<Marked.Piece> pieces) {
        List<Marked.Piece> joined = new ArrayList<>();
        for (Marked.Piece piece : pieces) {
            if (piece.text().isEmpty()) {
                continue;
            }
            if (!joined.isEmpty() && !piece.matched() && !joined.getLast().matched()) {
                joined.add(new Marked.Piece(joined.removeLast().text() + piece.text(), false));
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }
}
