package org.dateline.extract;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jsoup.nodes.Element;

/** How much of some text each element of a page holds. */
final class Prose {
    private final IdentityHashMap<Element, Double> sums = new IdentityHashMap<>();
    private double total;

    private Prose() {}

    /** A measure of the blocks, summed over every element that holds them. */
    static Prose of(List<Block> blocks, ToDoubleFunction<Block> measure) {
        Prose prose = new Prose();
        for (Block block : blocks) {
            double weight = measure.applyAsDouble(block);
            if (weight != 0) {
                prose.total += weight;
                for (Element up = block.at(); up != null; up = up.parent()) {
                    prose.sums.merge(up, weight, Double::sum);
                }
            }
        }
        return prose;
    }

    double in(Element element) {
        return sums.getOrDefault(element, 0.0);
    }

    /** The element's part of all, 0 to 1. */
    double share(Element element) {
        return total == 0 ? 0 : in(element) / total;
    }

    double total() {
        return total;
    }

    Iterable<Element> elements() {
        return sums.keySet();
    }
}
