package org.dateline.store;

/**
 * Something wrong with what is kept.
 *
 * @param file the file that it is in
 * @param offset where in the file, in bytes; -1 where that says nothing
 * @param what what is wrong
 * @param remedy the way out
 */
public record Fault(String file, long offset, String what, String remedy) {
    /** All of it on one line. */
    public String sentence() {
        return file + (offset < 0 ? "" : ": byte " + offset) + ": " + what + "; " + remedy;
    }
}
