package org.dateline.index;

/**
 * Captures by their numbers.
 *
 * @param after the number before the first
 * @param through the number of the last
 */
public record Stretch(long after, long through) {
    /** No captures. */
    public static final Stretch NONE = new Stretch(0, 0);

    /** Whether there is none. */
    public boolean isEmpty() {
        return after >= through;
    }

    /** The shortest stretch with these and those. */
    public Stretch and(Stretch other) {
        if (isEmpty()) {
            return other;
        }
        return other.isEmpty() ? this : new Stretch(Math.min(after, other.after), Math.max(through, other.through));
    }

    /** Its first captures, so many numbers long. */
    public Stretch first(long numbers) {
        return new Stretch(after, Math.min(through, after + numbers));
    }

    /** What of it comes after this number. */
    public Stretch from(long number) {
        return number >= through ? NONE : new Stretch(Math.max(after, number), through);
    }
}
