package org.dateline.annotate;

import java.util.List;

/** A text that has nothing to do with any other of the tests. */
final class MinHashTexts {
    static final List<String> OTHER = List.of(
            "Grain from the inland stations reached the mills at Grange Point a fortnight early this season, and the price"
                    + " of flour fell in the market before most bakers had opened their books for the quarter.",
            "Growers blame a dry May and a railway that ran on time for once; the millers say only that their stores are"
                    + " full and that the next buyer will have to wait or look abroad for room.",
            "The ministry of supply publishes its own forecast on Thursday, and nobody in the exchange expects it to call"
                    + " for imports as it had done in each of the springs before.");

    private MinHashTexts() {}
}
