package org.dateline.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Says why the model keeps or drops a block: the features that, put in the place of those of the page's blocks on the
 * other side, change its mind most.
 */
final class Reasons {
    private static final int MOST = 3;
    private static final double LEAST = 0.15;

    private final Forest first;
    private final Forest second;
    private final float[][] rows;
    private final float[] kept;
    private final float[] dropped;

    /**
     * @param first the forest that sees a block alone
     * @param second the forest that sees its neighbours' odds too
     * @param rows the features that the second forest sees of each block
     * @param sure how sure each block is to be the article's
     */
    Reasons(Forest first, Forest second, float[][] rows, double[] sure) {
        this.first = first;
        this.second = second;
        this.rows = rows;
        kept = typical(rows, sure, true);
        dropped = typical(rows, sure, false);
    }

    private static float[] typical(float[][] rows, double[] sure, boolean kept) {
        float[] sums = new float[SecondLook.WIDTH];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            if (sure[i] >= 0.5 == kept) {
                count++;
                for (int f = 0; f < sums.length; f++) {
                    sums[f] += rows[i][f];
                }
            }
        }
        for (int f = 0; f < sums.length; f++) {
            sums[f] /= Math.max(1, count);
        }
        return sums;
    }

    /** The features that speak most for the judgement of a block, with their values. */
    String of(int block, boolean in) {
        float[] row = rows[block].clone();
        boolean alone = first.odds(row) > 0 == in;
        Forest forest = alone ? first : second;
        double odds = forest.odds(row);
        record Said(int feature, double weight) {}
        List<Said> said = new ArrayList<>();
        for (int f = 0; f < (alone ? TokenSignals.WIDTH : row.length); f++) {
            float own = row[f];
            row[f] = in ? dropped[f] : kept[f];
            double weight = in ? odds - forest.odds(row) : forest.odds(row) - odds;
            row[f] = own;
            if (weight > LEAST) {
                said.add(new Said(f, weight));
            }
        }
        said.sort(Comparator.comparingDouble(each -> -each.weight()));
        return String.join(
                ", ",
                said.stream()
                        .limit(MOST)
                        .map(each -> "%s %.2f".formatted(name(each.feature()), row[each.feature()]))
                        .toList());
    }

    private static String name(int feature) {
        int token = feature - Signal.WIDTH;
        int second = feature - TokenSignals.WIDTH;
        return (token < 0
                        ? Signal.at(feature).label()
                        : second < 0 ? TokenSignals.NAMES.get(token) : SecondLook.NAMES.get(second))
                .toLowerCase(Locale.ROOT);
    }
}
