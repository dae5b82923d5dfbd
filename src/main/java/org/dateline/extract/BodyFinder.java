package org.dateline.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.article.Paragraph.Role;
import org.dateline.extract.Explanation.BlockNote;
import org.dateline.extract.Explanation.RootNote;
import org.jsoup.nodes.Element;

/**
 * Finds the blocks that are the article's, and the element that holds them.
 *
 * <p>A fitted model tells how sure each block is, JSON-LD's articleBody being one of the things that it looks at. Kept is
 * what is more likely the article's than not, wherever it stands, so that runs of it in sibling elements come together;
 * when that is too little, the bar is lowered. Every element that holds a block is a candidate for the root: the one with
 * the best balance of holding what is sure and nothing else is chosen.
 */
final class BodyFinder {
    private static final double[] BARS = {0.5, 0.25, 0.1, 0.03};
    private static final Pattern HOUR = Pattern.compile(
            "(?iu)(?:\\p{L}{1,9}\\s)?\\d{1,2}[:.h]\\d\\d(?:[:.]\\d\\d)?(?:\\s?(?:[ap]\\.?m\\.?|uhr|[a-z]{2,4}))?");
    private static final double LIKELY = 0.5;
    private static final double HARDLY_MORE = 0.95;
    private static final int LEAST = 250;
    private static final int NOTED = 5;
    private static final int START = 80;

    private final Survey survey;
    private final Outline outline;
    private final Judgement judgement;
    private final double[] sure;
    private final double[] given;
    private final double[] all;
    private final int root;

    BodyFinder(Survey survey, BlockModel model) {
        this.survey = survey;
        outline = survey.outline();
        judgement = model.judge(survey);
        sure = Overruling.of(outline, judgement.sure());
        given = outline.sums(weights());
        all = outline.sums(Block::weight);
        root = outline.size() == 0 ? -1 : SecondLook.root(given, all);
    }

    private double[] weights() {
        double[] weights = new double[sure.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = sure[i] * survey.blocks().get(i).weight();
        }
        return weights;
    }

    /** The outermost element around the chosen one that holds hardly more: where headline, byline and date may stand. */
    Element surroundings(Element otherwise) {
        if (root < 0) {
            return otherwise;
        }
        int wide = root;
        for (int up = root; up >= 0; up = outline.parent(up)) {
            wide = score(up) >= HARDLY_MORE * score(root) ? up : wide;
        }
        return outline.element(wide);
    }

    /** The number of the chosen element, -1 when the page has no text. */
    int root() {
        return root;
    }

    /** The body's blocks in order; captions inside it are among them. */
    List<Block> find() {
        List<Block> found = List.of();
        double prose = prose(survey.blocks());
        for (double bar : BARS) {
            found = above(bar);
            double weight = prose(found);
            if (weight >= LEAST || weight * 3 >= prose) {
                return found;
            }
        }
        return found;
    }

    private List<Block> above(double bar) {
        int first = sure.length;
        int last = -1;
        for (int i = 0; i < sure.length; i++) {
            if (sure[i] >= bar) {
                first = Math.min(first, i);
                last = i;
            }
        }
        int end = last >= 0 && last + 1 < sure.length && credited(last) ? last + 1 : last;
        Set<Integer> times = times(first, last, bar);
        List<Block> kept = new ArrayList<>();
        for (int i = 0; i <= end; i++) {
            if (times.contains(i)) {
                kept.add(survey.blocks().get(i).as(Role.HEADING));
            } else if (sure[i] >= bar || i > last || belongs(i, first) || heads(i, bar)) {
                kept.add(survey.blocks().get(i));
            }
        }
        return kept;
    }

    /** Whether the block after this one stands beside it and ends with an agency in brackets. */
    private boolean credited(int last) {
        return outline.parent(outline.at(last)) == outline.parent(outline.at(last + 1))
                && ClosingCredit.of(survey.blocks().get(last + 1).text())
                        .filter(end -> !end.rest().isEmpty())
                        .isPresent();
    }

    /** Whether a block is kept apart from the text: a caption in the root, or a credit line between other blocks. */
    private boolean belongs(int i, int first) {
        Block block = survey.blocks().get(i);
        if (block.linkDensity() >= LIKELY) {
            return false;
        }
        if (block.role() == Role.CAPTION) {
            return outline.within(outline.at(i), root) && !Phrases.boilerplate(block.text());
        }
        return i > first && (CreditLines.credited(block.text()).isPresent() || CreditLines.disclaims(block.text()));
    }

    /** The hours that head the entries of a live blog: two or more, each right before what is kept. */
    private Set<Integer> times(int first, int last, double bar) {
        Set<Integer> times = new HashSet<>();
        for (int i = first + 1; i < last; i++) {
            Block block = survey.blocks().get(i);
            boolean heads = sure[i + 1] >= bar || (i + 2 <= last && sure[i + 2] >= bar);
            if (heads && HOUR.matcher(block.text()).matches() && block.at().selectFirst("time") != null) {
                times.add(i);
            }
        }
        return times.size() < 2 ? Set.of() : times;
    }

    /** Whether a heading without links stands among its siblings between two blocks that are kept. */
    private boolean heads(int i, double bar) {
        Block block = survey.blocks().get(i);
        return block.role() == Role.HEADING
                && block.linked() == 0
                && i > 0
                && i + 1 < sure.length
                && sure[i - 1] >= bar
                && sure[i + 1] >= bar
                && outline.parent(outline.at(i)) == outline.parent(outline.at(i - 1))
                && outline.parent(outline.at(i)) == outline.parent(outline.at(i + 1))
                && !Phrases.endsArticle(block.text())
                && !Phrases.boilerplate(block.text());
    }

    private static double prose(List<Block> blocks) {
        return blocks.stream().filter(Block::prose).mapToInt(Block::weight).sum();
    }

    /** Notes every block with its reason. */
    void note(Notes notes, Body body) {
        Set<Integer> kept = body.blocks().stream().map(Block::number).collect(Collectors.toSet());
        Reasons reasons = judgement.reasons();
        for (Block block : survey.blocks()) {
            int i = block.number();
            boolean in = kept.contains(i);
            boolean likely = sure[i] >= LIKELY;
            String rule = likely == in ? "" : in ? "kept by rule: " : "dropped by rule: ";
            String start =
                    block.text().substring(0, Math.min(START, block.text().length()));
            notes.block(() -> new BlockNote(
                    Where.path(block.at()),
                    block.role(),
                    in,
                    sure[i],
                    rule + (rule.isEmpty() ? reasons.of(i, in) : rule(block, in)),
                    start));
        }
    }

    private static String rule(Block block, boolean in) {
        return in
                ? block.role() == Role.CAPTION
                        ? "caption"
                        : block.role() == Role.HEADING ? "heading" : "credit, or little text"
                : "headline, copy, byline, or loose line at an end";
    }

    /** Notes the best candidates. */
    void note(Notes notes) {
        double total = Math.max(1, root < 0 ? 0 : given[0]);
        IntStream.range(0, outline.size())
                .boxed()
                .sorted(Comparator.comparingDouble(n -> -score(n)))
                .limit(NOTED)
                .forEach(n -> notes.root(() -> new RootNote(
                        Where.path(outline.element(n)),
                        score(n),
                        n == root,
                        "holds %.0f %% of what is likely the article; %.0f %% of its text is"
                                .formatted(100 * given[n] / total, 100 * given[n] / Math.max(1, all[n])))));
    }

    private double score(int n) {
        return 2 * given[n] / Math.max(1e-6, given[0] + all[n]);
    }
}
