package org.dateline.extract;

/** What a {@link BlockModel} says of a page's blocks. */
final class Judgement {
    private final double[] sure;
    private final float[][] rows;
    private final Forest first;
    private final Forest second;

    Judgement(double[] sure, float[][] rows, Forest first, Forest second) {
        this.sure = sure;
        this.rows = rows;
        this.first = first;
        this.second = second;
    }

    /** The probability of each block to be the article's, 0 to 1. */
    double[] sure() {
        return sure;
    }

    /** Why each block was judged so. */
    Reasons reasons() {
        return new Reasons(first, second, rows, sure);
    }
}
