package org.dateline.index;

/**
 * How alike two articles are, and what that makes of them.
 *
 * @param jaccard estimated Jaccard similarity of their shingles, 0 to 1
 * @param containment estimated share of the shorter text's shingles that the longer has too, 0 to 1
 * @param sameSource whether one publisher printed both
 * @param otherFigures whether another number stands in the same words
 */
public record Likeness(double jaccard, double containment, boolean sameSource, boolean otherFigures) {
    /** What two articles are to each other. */
    public enum Relation {
        /** The same story, to be shown once. */
        COPY,
        /** Versions of it by two publishers that each have something of their own. */
        RELATED,
        /** Different news. */
        OTHER
    }

    /** One publisher's texts at least this much alike, in every number, were put out twice; below are form letters. */
    private static final double REPEATED = 0.88;
    /** A reprint holds this much of the shorter of two texts: a cut one is alike by much less than it is contained. */
    private static final double REPRINTED = 0.78;
    /** Less than this is too little to tell containment from chance. */
    private static final double CUT_SHORT = 0.25;
    /** Texts of two publishers at least this much alike are versions. */
    private static final double VERSION = 0.5;

    /** What these two are. */
    public Relation relation() {
        if (sameSource) {
            return jaccard >= REPEATED && !otherFigures ? Relation.COPY : Relation.OTHER;
        }
        if (containment >= REPRINTED && jaccard >= CUT_SHORT && !otherFigures) {
            return Relation.COPY;
        }
        return jaccard >= VERSION ? Relation.RELATED : Relation.OTHER;
    }
}
