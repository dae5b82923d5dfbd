package org.dateline.search;

import java.util.List;

/**
 * How a query was understood.
 *
 * @param sentence in plain English ("Articles with all of: Pompeo, "al-Qaida" (also al-Qaeda)")
 * @param canonical the query printed back in the query language
 * @param variants spellings that were searched beside the typed ones
 * @param notes what was ignored, bracketed or capped, a sentence each
 */
public record Reading(String sentence, String canonical, List<Variants> variants, List<String> notes) {
    /**
     * Other spellings of something typed.
     *
     * @param typed as in the query
     * @param also the spellings searched beside it
     * @param removed those that would be, were they not removed from the search
     */
    public record Variants(String typed, List<String> also, List<String> removed) {
        public Variants {
            also = List.copyOf(also);
            removed = List.copyOf(removed);
        }

        /** Spellings none of which was removed. */
        public Variants(String typed, List<String> also) {
            this(typed, also, List.of());
        }
    }

    public Reading {
        variants = List.copyOf(variants);
        notes = List.copyOf(notes);
    }
}
