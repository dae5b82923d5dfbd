package org.dateline.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The words of one sentence as the tagger sees them, with the names of lists that they make. */
final class Sentence {
    private static final int ALONE = 1;
    private static final int FIRST = 2;
    private static final int INSIDE = 3;
    private static final int LAST = 4;
    private static final int PLACES = 8;
    private static final int LONGEST_NAME = 6;
    private static final int LONGEST_DATELINE = 12;
    private static final Set<String> DASHES = Set.of("—", "–", "-");
    private static final int LONG_WORD = 4;
    private static final Set<String> ENDS = Set.of(".", "!", "?", "…");
    private static final Set<String> CLOSING = Set.of("\"", "”", "'", ")", "]");

    private final int first;
    private final Form[] forms;
    private final boolean[] opens;
    private final int[] listed;
    private final int[] known;
    private final Runs tight;
    private final Runs wide;
    private final boolean titled;

    private Sentence(List<Token> tokens, int first, int[] known, Lexicon lexicon) {
        this.first = first;
        this.known = known;
        forms = new Form[tokens.size()];
        opens = new boolean[forms.length];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = new Form(tokens.get(i).text(), lexicon);
            opens[i] = tokens.get(i).opens();
        }
        titled = titled(forms);
        listed = listed(lexicon);
        tight = new Runs(forms, Runs.TIGHT);
        wide = new Runs(forms, Runs.WIDE);
    }

    /** A whole block as one sentence, such as a headline or a line that others have cut. */
    static Sentence whole(Block block, List<Gazetteer.Match> matches, Lexicon lexicon) {
        return new Sentence(block.tokens(), 0, known(block, matches), lexicon);
    }

    /** The sentences of a paragraph. */
    static List<Sentence> split(Block block, List<Gazetteer.Match> matches, Lexicon lexicon) {
        List<Token> tokens = block.tokens();
        int[] known = known(block, matches);
        List<Sentence> sentences = new ArrayList<>();
        for (int start = 0; start < tokens.size(); ) {
            int dateline = start == 0 ? datelineEnd(tokens) : 0;
            int end = dateline > 0 ? dateline : end(tokens, start);
            sentences.add(
                    new Sentence(tokens.subList(start, end), start, Arrays.copyOfRange(known, start, end), lexicon));
            start = end;
        }
        return sentences;
    }

    /** The index after a dateline's dash, "PORT SELM (AP) —", or 0. */
    private static int datelineEnd(List<Token> tokens) {
        for (int i = 0; i < Math.min(tokens.size(), LONGEST_DATELINE); i++) {
            Token token = tokens.get(i);
            if (DASHES.contains(token.text()) && !token.joined()) {
                return i + 1;
            }
            if (token.shape() == Token.Shape.LOWER) {
                return 0;
            }
        }
        return 0;
    }

    private static int end(List<Token> tokens, int start) {
        int i = start;
        while (i < tokens.size() && !ENDS.contains(tokens.get(i).text())) {
            i++;
        }
        while (i < tokens.size()
                && (ENDS.contains(tokens.get(i).text())
                        || (CLOSING.contains(tokens.get(i).text())
                                && tokens.get(i).joined()))) {
            i++;
        }
        return i;
    }

    private static int[] known(Block block, List<Gazetteer.Match> matches) {
        int[] known = new int[block.tokens().size()];
        for (Gazetteer.Match match : matches) {
            mark(
                    known,
                    match.first(),
                    match.end(),
                    1 + Labels.TYPES.indexOf(match.alias().type()));
        }
        return known;
    }

    private int[] listed(Lexicon lexicon) {
        int[] found = new int[forms.length];
        for (int i = 0; i < forms.length; i++) {
            int hash = 0;
            int end = i;
            int kinds = 0;
            for (int j = i; forms[i].capital && j < Math.min(forms.length, i + LONGEST_NAME); j++) {
                hash = Hash.of(hash, forms[j].word);
                int here = forms[j].mark ? 0 : lexicon.kinds(hash);
                if (here != 0) {
                    end = j + 1;
                    kinds = here;
                }
            }
            mark(found, i, end, kinds);
        }
        return found;
    }

    private static void mark(int[] marks, int first, int end, int what) {
        for (int i = first; i < end; i++) {
            int place = end - first == 1 ? ALONE : i == first ? FIRST : i == end - 1 ? LAST : INSIDE;
            if (marks[i] == 0) {
                marks[i] = what * PLACES + place;
            }
        }
    }

    /** Whether ordinary words are capitalised too, as in a headline. */
    private static boolean titled(Form[] forms) {
        int words = 0;
        int capitals = 0;
        for (Form form : forms) {
            if (!form.mark && form.text.length() >= LONG_WORD) {
                words++;
                capitals += form.capital ? 1 : 0;
            }
        }
        return words >= LONG_WORD && capitals * 10 > words * 7;
    }

    int size() {
        return forms.length;
    }

    /** Index of its first token in the block. */
    int first() {
        return first;
    }

    Form form(int i) {
        return forms[i];
    }

    /** Whether a token opens a sentence or quotation, so that its capital says little. */
    boolean opens(int i) {
        return opens[i];
    }

    boolean titled() {
        return titled;
    }

    /** What the lexicon's lists say of a token: their kinds and its place in the name, 0 for nothing. */
    int listed(int i) {
        return listed[i];
    }

    /** What the alias list says of a token: type and place, 0 for nothing. */
    int known(int i) {
        return known[i];
    }

    /** The runs of capitals with little between them. */
    Runs tight() {
        return tight;
    }

    /** The runs of capitals with all between them that an institution's name can hold. */
    Runs wide() {
        return wide;
    }
}
