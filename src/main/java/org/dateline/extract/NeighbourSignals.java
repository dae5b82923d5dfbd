package org.dateline.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.Paragraph.Role;

/** What the blocks before and after a block tell, and those in elements of the same names. */
final class NeighbourSignals {
    private static final int NEAR = 5;
    private static final int MOST = 30;

    private final Outline outline;
    private final List<Block> blocks;
    private final Prose prose;
    private final SignalTable to;

    NeighbourSignals(Survey survey, Prose prose, SignalTable to) {
        outline = survey.outline();
        blocks = survey.blocks();
        this.prose = prose;
        this.to = to;
    }

    void fill() {
        for (int i = 0; i < blocks.size(); i++) {
            before(i, i - 1);
            after(i, i + 1);
            to.put(i, Signal.SECOND_PREVIOUS_PROSE, prose.is(i - 2));
            to.put(i, Signal.SECOND_NEXT_PROSE, prose.is(i + 2));
            to.put(i, Signal.PREVIOUS_SAME_PARENT, i > 0 && beside(i - 1));
            to.put(i, Signal.NEXT_SAME_PARENT, i + 1 < blocks.size() && beside(i));
        }
        nearby();
        headings();
        runs();
        proseApart();
        alike();
    }

    /** Whether a block and the next one have the same parent. */
    private boolean beside(int i) {
        return outline.parent(outline.at(i)) == outline.parent(outline.at(i + 1));
    }

    private void before(int i, int other) {
        boolean there = other >= 0;
        to.put(i, Signal.PREVIOUS_WEIGHT, there ? Math.log1p(blocks.get(other).weight()) : -1);
        to.put(i, Signal.PREVIOUS_LINKS, there ? blocks.get(other).linkDensity() : -1);
        to.put(i, Signal.PREVIOUS_PROSE, prose.is(other));
    }

    private void after(int i, int other) {
        boolean there = other < blocks.size();
        to.put(i, Signal.NEXT_WEIGHT, there ? Math.log1p(blocks.get(other).weight()) : -1);
        to.put(i, Signal.NEXT_LINKS, there ? blocks.get(other).linkDensity() : -1);
        to.put(i, Signal.NEXT_PROSE, prose.is(other));
    }

    private void nearby() {
        double[] sums = new double[blocks.size() + 1];
        for (int i = 0; i < blocks.size(); i++) {
            sums[i + 1] = sums[i] + prose.weight(i);
        }
        for (int i = 0; i < blocks.size(); i++) {
            int from = Math.max(0, i - NEAR);
            int to = Math.min(blocks.size(), i + NEAR + 1);
            this.to.put(i, Signal.PROSE_NEARBY, Math.log1p(sums[to] - sums[from] - (sums[i + 1] - sums[i])));
        }
    }

    private void headings() {
        int heading = -1;
        for (int i = 0; i < blocks.size(); i++) {
            to.put(i, Signal.BLOCKS_SINCE_HEADING, heading < 0 ? -1 : Math.min(MOST, i - heading));
            to.put(
                    i,
                    Signal.HEADING_LINKS,
                    heading < 0 ? -1 : blocks.get(heading).linkDensity());
            to.put(i, Signal.HEADING_ENDS, heading < 0 ? -1 : to.get(heading, Signal.END_HEADING));
            heading = blocks.get(i).role() == Role.HEADING ? i : heading;
        }
    }

    /** How many blocks of the same parent stand before and after a block without a break. */
    private void runs() {
        int run = 0;
        for (int i = 1; i < blocks.size(); i++) {
            run = beside(i - 1) ? Math.min(MOST, run + 1) : 0;
            to.put(i, Signal.RUN_BEFORE, run);
        }
        run = 0;
        for (int i = blocks.size() - 2; i >= 0; i--) {
            run = beside(i) ? Math.min(MOST, run + 1) : 0;
            to.put(i, Signal.RUN_AFTER, run);
        }
    }

    /** How many blocks that are no prose stand between a block and the nearest that are. */
    private void proseApart() {
        int since = MOST;
        for (int i = 0; i < blocks.size(); i++) {
            to.put(i, Signal.BLOCKS_SINCE_PROSE, since);
            since = prose.is(i) ? 0 : Math.min(MOST, since + 1);
        }
        int ahead = MOST;
        for (int i = blocks.size() - 1; i >= 0; i--) {
            to.put(i, Signal.BLOCKS_TO_PROSE, ahead);
            ahead = prose.is(i) ? 0 : Math.min(MOST, ahead + 1);
        }
    }

    private void alike() {
        Map<String, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            groups.computeIfAbsent(outline.form(outline.at(i)), key -> new ArrayList<>())
                    .add(i);
        }
        groups.values().forEach(this::alike);
    }

    private void alike(List<Integer> group) {
        double weight = 0;
        double linked = 0;
        double inProse = 0;
        for (int i : group) {
            weight += blocks.get(i).weight();
            linked += blocks.get(i).linked();
            inProse += prose.weight(i);
        }
        for (int i : group) {
            to.put(i, Signal.LIKE_IT, Math.log1p(group.size()));
            to.put(i, Signal.LIKE_IT_PROSE, inProse / Math.max(1, prose.total()));
            to.put(i, Signal.LIKE_IT_WEIGHT, Math.log1p(weight / group.size()));
            to.put(i, Signal.LIKE_IT_LINKS, linked / Math.max(1, weight));
        }
    }
}
