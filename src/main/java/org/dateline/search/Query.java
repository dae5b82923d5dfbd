package org.dateline.search;

import java.util.List;

/** What a query asks for, as a tree that knows nothing of how it will be answered. */
public sealed interface Query {
    /** Every article. */
    record Everything() implements Query {}

    /** A word as typed, in any inflection; a word with hyphens inside is read as a phrase. */
    record Word(String text) implements Query {}

    /**
     * Words next to each other.
     *
     * @param text the words between the quotation marks
     * @param distance how many moves of a word are forgiven; 0 for none
     */
    record Phrase(String text, int distance) implements Query {}

    /** A word or words next to each other in this spelling and inflection alone. */
    record Exact(String text) implements Query {}

    /** Words that begin like this. */
    record Prefix(String start) implements Query {}

    /** Words that differ from this one by up to so many letters, 1 or 2. */
    record Fuzzy(String word, int edits) implements Query {}

    /** All of these. */
    record All(List<Query> of) implements Query {
        public All {
            of = List.copyOf(of);
        }
    }

    /** Any of these. */
    record Any(List<Query> of) implements Query {
        public Any {
            of = List.copyOf(of);
        }
    }

    /** Everything but this. */
    record Not(Query of) implements Query {}

    /**
     * Two things near each other.
     *
     * @param within how many words further the second may stand; 1 for neighbours
     * @param ordered whether the left must come first
     */
    record Near(Query left, Query right, int within, boolean ordered) implements Query {}

    /** Something found so many times in an article. */
    record AtLeast(int times, Query of) implements Query {}

    /** Something found in a field; the field is not one of dates. */
    record In(QueryField field, Query of) implements Query {}

    /**
     * A span of days.
     *
     * @param field one of the fields of dates
     * @param value as in {@link DateFilter}, or an age such as {@code 7d}
     */
    record Dated(QueryField field, String value) implements Query {}

    /**
     * Something typed that names an entity of several spellings.
     *
     * @param typed what was typed
     * @param also further spellings that are as good
     */
    record Spelled(Query typed, List<String> also) implements Query {
        public Spelled {
            also = List.copyOf(also);
        }
    }
}
