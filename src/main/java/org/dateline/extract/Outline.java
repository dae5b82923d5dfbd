package org.dateline.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jsoup.nodes.Element;

/**
 * The elements that hold a page's blocks, numbered so that a parent's number is lower than its children's, which lets
 * sums run over the tree in one pass.
 */
final class Outline {
    private final List<Block> blocks;
    private final List<Element> elements = new ArrayList<>();
    private final int[] at;
    private int[] parents = new int[64];
    private int[] depths = new int[64];
    private final String[] boxes;
    private final String[] forms;

    Outline(List<Block> blocks) {
        this.blocks = blocks;
        at = new int[blocks.size()];
        Path path = new Path();
        for (int i = 0; i < at.length; i++) {
            at[i] = path.to(blocks.get(i).at());
        }
        boxes = new String[elements.size()];
        Map<String, String> words = new HashMap<>();
        for (int n = 0; n < boxes.length; n++) {
            boxes[n] = Boxes.named(elements.get(n), name -> words.computeIfAbsent(name, Boxes::word));
        }
        forms = forms();
    }

    /** The form of each element, the same string for the same form. */
    private String[] forms() {
        List<String> names = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        Map<Long, String> known = new HashMap<>();
        int[] named = new int[elements.size()];
        String[] all = new String[named.length];
        for (int n = 0; n < named.length; n++) {
            String name = elements.get(n).normalName() + "." + elements.get(n).className();
            named[n] = numbers.computeIfAbsent(name, key -> {
                names.add(key);
                return names.size() - 1;
            });
            int above = parents[n] < 0 ? -1 : named[parents[n]];
            int own = named[n];
            all[n] = known.computeIfAbsent(
                    (long) above << Integer.SIZE | own,
                    pair -> names.get(own) + (above < 0 ? "" : "<" + names.get(above)));
        }
        return all;
    }

    /** The way from the root to a block; the next block in order shares its beginning, and comes back to nothing else. */
    private final class Path {
        private List<Element> elements = List.of();
        private List<Integer> numbers = new ArrayList<>();

        /** The number of an element, which is given one, as are those around it, when the way first leads there. */
        int to(Element at) {
            if (elements.isEmpty() || !elements.getLast().equals(at)) {
                List<Element> way = new ArrayList<>();
                for (Element up = at; up != null; up = up.parent()) {
                    way.add(up);
                }
                Collections.reverse(way);
                go(way);
            }
            return numbers.getLast();
        }

        private void go(List<Element> way) {
            int shared = 0;
            while (shared < Math.min(way.size(), elements.size())
                    && way.get(shared).equals(elements.get(shared))) {
                shared++;
            }
            numbers.subList(shared, numbers.size()).clear();
            for (int i = shared; i < way.size(); i++) {
                numbers.add(add(way.get(i), i == 0 ? -1 : numbers.get(i - 1)));
            }
            elements = way;
        }
    }

    private int add(Element element, int parent) {
        int number = elements.size();
        if (number == parents.length) {
            parents = Arrays.copyOf(parents, 2 * number);
            depths = Arrays.copyOf(depths, 2 * number);
        }
        elements.add(element);
        parents[number] = parent;
        depths[number] = parent < 0 ? 0 : depths[parent] + 1;
        return number;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** How many elements there are. */
    int size() {
        return elements.size();
    }

    Element element(int number) {
        return elements.get(number);
    }

    /** The number of the element that a block stands in. */
    int at(int block) {
        return at[block];
    }

    /** The number of an element's parent, -1 for the root. */
    int parent(int number) {
        return parents[number];
    }

    int depth(int number) {
        return depths[number];
    }

    /** What names an element as a box of boilerplate, see {@link Boxes#named}; empty for nothing. */
    String box(int number) {
        return boxes[number];
    }

    /** A key that elements share that have the same names, as have those around them. */
    String form(int number) {
        return forms[number];
    }

    /** For each element the sum of a measure over the blocks under it. */
    double[] sums(ToDoubleFunction<Block> measure) {
        double[] each = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            each[i] = measure.applyAsDouble(blocks.get(i));
        }
        return sums(each);
    }

    /** For each element the sum of what is given for each block under it. */
    double[] sums(double[] each) {
        double[] sums = new double[elements.size()];
        for (int i = 0; i < at.length; i++) {
            sums[at[i]] += each[i];
        }
        for (int n = sums.length - 1; n > 0; n--) {
            if (parents[n] >= 0) {
                sums[parents[n]] += sums[n];
            }
        }
        return sums;
    }

    /** Whether one element is another or lies in it. */
    boolean within(int number, int ancestor) {
        int up = number;
        while (up > ancestor) {
            up = parents[up];
        }
        return up == ancestor;
    }
}
