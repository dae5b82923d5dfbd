package org.dateline.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Fits a {@link Forest} by gradient boosting on the logistic loss (Friedman 2001), over histograms of at most 64 bins a
 * feature, with second-order leaf values (Chen and Guestrin 2016). The same rows and seed give the same forest.
 *
 * @param trees how many
 * @param depth levels of questions in each
 * @param rate how far each tree goes
 * @param leaf the least weight of rows in a leaf
 */
record Boost(int trees, int depth, double rate, double leaf) {
    private static final int BINS = 64;
    private static final double RIDGE = 2;
    private static final double FEATURES = 0.4;
    private static final double ROWS = 0.7;

    /** The forest for rows with labels 0 to 1 and weights. */
    Forest fit(float[][] rows, float[] labels, float[] weights, long seed) {
        return new Run(rows, labels, weights, seed).fit();
    }

    private final class Run {
        private final int width;
        private final int count;
        private final float[] labels;
        private final float[] weights;
        private final float[][] cuts;
        private final byte[][] bins;
        private final double[] odds;
        private final float[] gradient;
        private final float[] curve;
        private final Random random;
        private final List<Short> features = new ArrayList<>();
        private final List<Float> thresholds = new ArrayList<>();
        private final List<Integer> left = new ArrayList<>();
        private final List<Integer> roots = new ArrayList<>();

        Run(float[][] rows, float[] labels, float[] weights, long seed) {
            count = rows.length;
            width = rows[0].length;
            this.labels = labels;
            this.weights = weights;
            random = new Random(seed);
            cuts = new float[width][];
            bins = new byte[width][count];
            IntStream.range(0, width).parallel().forEach(f -> bin(rows, f));
            odds = new double[count];
            gradient = new float[count];
            curve = new float[count];
        }

        private void bin(float[][] rows, int feature) {
            int step = Math.max(1, count / 40_000);
            float[] sample = new float[(count + step - 1) / step];
            for (int i = 0, j = 0; i < count; i += step) {
                sample[j++] = rows[i][feature];
            }
            Arrays.sort(sample);
            List<Float> found = new ArrayList<>();
            for (int b = 1; b < BINS; b++) {
                float low = sample[(int) ((long) b * (sample.length - 1) / BINS)];
                int next = Arrays.binarySearch(sample, Math.nextUp(low));
                next = next < 0 ? -next - 1 : next;
                if (next < sample.length) {
                    float cut = (low + sample[next]) / 2;
                    cut = cut >= sample[next] ? low : cut;
                    if (found.isEmpty() || cut > found.getLast()) {
                        found.add(cut);
                    }
                }
            }
            float[] edges = new float[found.size()];
            for (int i = 0; i < edges.length; i++) {
                edges[i] = found.get(i);
            }
            cuts[feature] = edges;
            for (int i = 0; i < count; i++) {
                int at = Arrays.binarySearch(edges, rows[i][feature]);
                bins[feature][i] = (byte) (at < 0 ? -at - 1 : at);
            }
        }

        Forest fit() {
            double sum = 0;
            double all = 0;
            for (int i = 0; i < count; i++) {
                sum += labels[i] * weights[i];
                all += weights[i];
            }
            double base = Math.log(sum / (all - sum));
            Arrays.fill(odds, base);
            for (int t = 0; t < trees; t++) {
                grow();
            }
            short[] asked = new short[features.size()];
            float[] parted = new float[asked.length];
            int[] children = new int[asked.length];
            for (int i = 0; i < asked.length; i++) {
                asked[i] = features.get(i);
                parted[i] = thresholds.get(i);
                children[i] = left.get(i);
            }
            return new Forest(
                    asked,
                    parted,
                    children,
                    roots.stream().mapToInt(Integer::intValue).toArray(),
                    base);
        }

        private void grow() {
            for (int i = 0; i < count; i++) {
                double p = 1 / (1 + Math.exp(-odds[i]));
                gradient[i] = (float) ((labels[i] - p) * weights[i]);
                curve[i] = (float) (Math.max(1e-6, p * (1 - p)) * weights[i]);
            }
            int[] chosen = IntStream.range(0, width)
                    .filter(f -> random.nextDouble() < FEATURES)
                    .toArray();
            int[] sample = IntStream.range(0, count)
                    .filter(i -> random.nextDouble() < ROWS)
                    .toArray();
            int[] everyone = IntStream.range(0, count).toArray();
            roots.add(node());
            split(roots.getLast(), sample, everyone, chosen, 0);
        }

        private int node() {
            features.add((short) -1);
            thresholds.add(0f);
            left.add(-1);
            return features.size() - 1;
        }

        private void split(int node, int[] sample, int[] everyone, int[] chosen, int level) {
            double g = 0;
            double h = 0;
            for (int i : sample) {
                g += gradient[i];
                h += curve[i];
            }
            Cut best = level < depth ? best(sample, chosen, g, h) : Cut.NONE;
            if (best.gain() <= 1e-4) {
                float value = (float) (rate * g / (h + RIDGE));
                thresholds.set(node, Math.round(value * 10_000) / 10_000f);
                for (int i : everyone) {
                    odds[i] += thresholds.get(node);
                }
                return;
            }
            byte[] bin = bins[best.feature()];
            int l = node();
            int r = node();
            features.set(node, (short) best.feature());
            thresholds.set(node, cuts[best.feature()][best.bin()]);
            left.set(node, l);
            split(l, part(sample, bin, best.bin(), true), part(everyone, bin, best.bin(), true), chosen, level + 1);
            split(r, part(sample, bin, best.bin(), false), part(everyone, bin, best.bin(), false), chosen, level + 1);
        }

        private int[] part(int[] rows, byte[] bin, int cut, boolean low) {
            int[] part = new int[rows.length];
            int n = 0;
            for (int i : rows) {
                if (bin[i] <= cut == low) {
                    part[n++] = i;
                }
            }
            return Arrays.copyOf(part, n);
        }

        private Cut best(int[] sample, int[] chosen, double g, double h) {
            return Arrays.stream(chosen)
                    .parallel()
                    .mapToObj(f -> best(sample, f, g, h))
                    .reduce(Cut.NONE, (a, b) -> b.gain() > a.gain() ? b : a);
        }

        private Cut best(int[] sample, int feature, double g, double h) {
            double[] gs = new double[BINS];
            double[] hs = new double[BINS];
            byte[] bin = bins[feature];
            for (int i : sample) {
                gs[bin[i]] += gradient[i];
                hs[bin[i]] += curve[i];
            }
            Cut best = Cut.NONE;
            double gl = 0;
            double hl = 0;
            for (int b = 0; b < cuts[feature].length; b++) {
                gl += gs[b];
                hl += hs[b];
                double hr = h - hl;
                if (hl >= leaf && hr >= leaf) {
                    double gr = g - gl;
                    double gain = gl * gl / (hl + RIDGE) + gr * gr / (hr + RIDGE) - g * g / (h + RIDGE);
                    if (gain > best.gain()) {
                        best = new Cut(feature, b, gain);
                    }
                }
            }
            return best;
        }
    }

    private record Cut(int feature, int bin, double gain) {
        static final Cut NONE = new Cut(-1, 0, 0);
    }
}
