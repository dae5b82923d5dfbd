package org.dateline.extract;

import java.util.List;

/** Works out the features of a page's blocks: how each is written, where it stands, what is around it. */
final class Signals {
    private static final double LIKELY = 0.8;

    private Signals() {}

    /** The features of a page's blocks: a row for each, a column for each {@link Signal}. */
    static float[][] of(Survey survey) {
        SignalTable table = new SignalTable(survey.blocks().size());
        new TextSignals(survey, table).fill();
        Prose prose = new Prose(survey.outline());
        new PlaceSignals(survey, prose, table, headline(survey, table)).fill();
        new NeighbourSignals(survey, prose, table).fill();
        return table.rows();
    }

    /** Which block is the headline, an h1 if there is one; -1 for none. */
    private static int headline(Survey survey, SignalTable table) {
        String headline = Texts.key(survey.headline());
        List<Block> blocks = survey.blocks();
        int found = -1;
        for (int i = 0; i < blocks.size() && !headline.isEmpty(); i++) {
            boolean likely = table.get(i, Signal.LIKENESS_TO_HEADLINE) > LIKELY;
            if (likely && Texts.key(blocks.get(i).text()).equals(headline)) {
                if (blocks.get(i).at().normalName().equals("h1")) {
                    return i;
                }
                found = found < 0 ? i : found;
            }
        }
        return found;
    }
}
