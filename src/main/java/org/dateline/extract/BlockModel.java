package org.dateline.extract;

/**
 * Judges how sure each block of a page is to be the article's. A first forest judges each block by its own features and
 * by the scores of its names and words; a second one judges it again knowing how its neighbours, its siblings and the
 * blocks of the same form were judged. Fitted by {@code FitBlocks} in the test tree and shipped as {@code blocks.model}.
 */
record BlockModel(TokenScores tokens, Forest first, Forest second) {
    private static final double HOPELESS = -6;

    /** How sure each block is to be the article's, and what was seen of it. */
    Judgement judge(Survey survey) {
        PageTokens page = PageTokens.of(survey.outline());
        float[][] rows = TokenSignals.rows(Signals.of(survey), page, tokens);
        double[] odds = new double[rows.length];
        double[] weights = new double[rows.length];
        for (int i = 0; i < odds.length; i++) {
            odds[i] = first.odds(rows[i]);
            weights[i] = survey.blocks().get(i).weight();
        }
        float[][] again = SecondLook.rows(rows, odds, weights, page);
        double[] sure = new double[rows.length];
        for (int i = 0; i < sure.length; i++) {
            sure[i] = odds[i] < HOPELESS ? 0 : second.probability(again[i]);
        }
        return new Judgement(sure, again, first, second);
    }
}
