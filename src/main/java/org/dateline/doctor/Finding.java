package org.dateline.doctor;

/**
 * What was found about one thing.
 *
 * @param about the thing, a word or two
 * @param verdict how it is
 * @param says what was found
 * @param remedy what to do, empty when nothing need be done
 */
public record Finding(String about, Verdict verdict, String says, String remedy) {
    /** How a thing is. */
    public enum Verdict {
        /** As it should be. */
        GOOD,
        /** It works, and could be better. */
        NOTE,
        /** It keeps Dateline from its work. */
        WRONG
    }

    static Finding good(String about, String says) {
        return new Finding(about, Verdict.GOOD, says, "");
    }

    static Finding note(String about, String says, String remedy) {
        return new Finding(about, Verdict.NOTE, says, remedy);
    }

    static Finding wrong(String about, String says, String remedy) {
        return new Finding(about, Verdict.WRONG, says, remedy);
    }
}
