package org.dateline.extract;

import java.util.Comparator;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.extract.Explanation.BlockNote;
import org.dateline.extract.Explanation.RootNote;

/** Notes what was judged of a page's blocks and elements, and why. */
record BodyNotes(Survey survey, Judgement judgement, Overruling overruling, Notes notes) {
    private static final double LIKELY = 0.5;
    private static final int NOTED = 5;
    private static final int START = 80;

    /** Notes every block with its reason. */
    void blocks(Body body) {
        Set<Integer> kept = body.blocks().stream().map(Block::number).collect(Collectors.toSet());
        Reasons reasons = judgement.reasons();
        for (Block block : survey.blocks()) {
            boolean in = kept.contains(block.number());
            int end = Math.min(START, block.text().length());
            notes.block(() -> new BlockNote(
                    Where.path(block.at()),
                    block.role(),
                    in,
                    judgement.sure()[block.number()],
                    reason(block, in, reasons),
                    block.text().substring(0, end)));
        }
    }

    private String reason(Block block, boolean in, Reasons reasons) {
        int i = block.number();
        boolean model = judgement.sure()[i] >= LIKELY == in;
        if (model) {
            return reasons.of(i, in);
        }
        boolean overruled =
                overruling.sure()[i] >= LIKELY == in && !overruling.rule(i).isEmpty();
        return (in ? "kept by rule: " : "dropped by rule: ") + (overruled ? overruling.rule(i) : rule(block, in));
    }

    private static String rule(Block block, boolean in) {
        if (!in) {
            return "headline, copy, byline, or loose line at an end";
        }
        return switch (block.role()) {
            case CAPTION -> "caption";
            case HEADING -> "heading";
            default -> "credit, or little text";
        };
    }

    /**
     * Notes the best candidates for the root.
     *
     * @param score of an element, by its number
     * @param given how much each holds of what is likely the article
     * @param all how much text each holds
     * @param root the chosen one
     */
    void roots(IntToDoubleFunction score, double[] given, double[] all, int root) {
        double total = Math.max(1, root < 0 ? 0 : given[0]);
        IntStream.range(0, given.length)
                .boxed()
                .sorted(Comparator.comparingDouble(n -> -score.applyAsDouble(n)))
                .limit(NOTED)
                .forEach(n -> notes.root(() -> new RootNote(
                        Where.path(survey.outline().element(n)),
                        score.applyAsDouble(n),
                        n == root,
                        "holds %.0f %% of what is likely the article; %.0f %% of its text is"
                                .formatted(100 * given[n] / total, 100 * given[n] / Math.max(1, all[n])))));
    }
}
