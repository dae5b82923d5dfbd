package org.dateline.annotate;

import java.util.Arrays;
import java.util.Set;

/** The runs of capitalised words in a sentence, small words between them counted in: "Bank of England". */
final class Runs {
    /** Small words that names of all kinds have inside. */
    static final Set<String> TIGHT = Set.of("-", "al", "bin", "de", "du", "del", "la", "von", "van", "&", ".");
    /** The same and those that join the words of an institution's name. */
    static final Set<String> WIDE = Set.of("of the and for de & - al bin on in du del la von van 's to".split(" "));

    private static final int FURTHEST = 3;

    private final int[] firsts;
    private final int[] ends;

    Runs(Form[] forms, Set<String> joins) {
        firsts = new int[forms.length];
        ends = new int[forms.length];
        Arrays.fill(firsts, -1);
        for (int i = 0; i < forms.length; ) {
            int end = forms[i].capital ? end(forms, i, joins) : i + 1;
            if (forms[i].capital) {
                Arrays.fill(firsts, i, end, i);
                Arrays.fill(ends, i, end, end);
            }
            i = end;
        }
    }

    private static int end(Form[] forms, int first, Set<String> joins) {
        int end = first + 1;
        for (int at = end; at < forms.length && at - end < FURTHEST; at++) {
            if (forms[at].capital) {
                end = at + 1;
            } else if (!joins.contains(forms[at].text)) {
                return end;
            }
        }
        return end;
    }

    /** Where the run at a token begins, -1 when it is in none. */
    int first(int i) {
        return firsts[i];
    }

    int end(int i) {
        return ends[i];
    }
}
