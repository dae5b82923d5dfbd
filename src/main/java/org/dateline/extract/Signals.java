package org.dateline.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.article.Paragraph.Role;
import org.jsoup.nodes.Element;

/**
 * The features of a page's blocks that need no fitted scores: how each is written, where it stands, what is around it.
 * A row for each block, a column for each name.
 */
final class Signals {
    /** The columns, in order. */
    static final List<String> NAMES = List.of(
            "weight",
            "words",
            "link density",
            "links",
            "ends as sentence",
            "commas",
            "stops",
            "digits",
            "capitals",
            "upper case",
            "quotes",
            "marks",
            "boilerplate phrase",
            "end heading",
            "imprint",
            "ends with colon",
            "begins in lower case",
            "likeness to headline",
            "likeness to summary",
            "witness",
            "times on page",
            "heading level",
            "list item",
            "quote",
            "caption",
            "table",
            "paragraph tag",
            "division tag",
            "box",
            "box distance",
            "depth",
            "parent prose share",
            "parent link density",
            "parent blocks",
            "grandparent prose share",
            "grandparent link density",
            "article distance",
            "main distance",
            "aside distance",
            "place",
            "prose before",
            "blocks from headline",
            "like it",
            "like it prose",
            "like it weight",
            "like it links",
            "teaser",
            "previous weight",
            "previous links",
            "previous prose",
            "next weight",
            "next links",
            "next prose",
            "second previous prose",
            "second next prose",
            "blocks since heading",
            "heading links",
            "heading ends",
            "page prose",
            "page blocks",
            "root",
            "root distance",
            "paragraph siblings",
            "previous same parent",
            "next same parent",
            "prose nearby",
            "italic or bold",
            "blocks since prose",
            "blocks to prose",
            "in root place",
            "levels to headline",
            "headline levels",
            "headings of first order since headline",
            "articles around",
            "own article prose",
            "run before",
            "run after",
            "colon before link",
            "short words");

    static final int WIDTH = NAMES.size();
    private static final int FAR = 12;
    private static final int NEAR = 5;
    private static final Set<String> ASIDES = Set.of("aside", "nav", "footer", "header", "form", "figure");

    private final Survey survey;
    private final Outline outline;
    private final List<Block> blocks;
    private final float[][] rows;
    private final boolean[] prose;
    private final Boxes boxes;
    private final double allProse;
    private double[] proses = {};

    private Signals(Survey survey) {
        this.survey = survey;
        outline = survey.outline();
        blocks = survey.blocks();
        rows = new float[blocks.size()][WIDTH];
        prose = new boolean[blocks.size()];
        double sum = 0;
        for (int i = 0; i < prose.length; i++) {
            prose[i] = blocks.get(i).prose();
            sum += prose[i] ? blocks.get(i).weight() : 0;
        }
        allProse = sum;
        boxes = new Boxes(blocks);
    }

    /** The features of a page's blocks. */
    static float[][] of(Survey survey) {
        Signals signals = new Signals(survey);
        signals.texts();
        signals.places();
        signals.neighbours();
        signals.alike();
        signals.runs();
        return signals.rows;
    }

    private void put(int block, int column, double value) {
        rows[block][column] = (float) value;
    }

    private void texts() {
        Likeness headline = new Likeness(survey.headline());
        Likeness summary = new Likeness(survey.description());
        Likeness bylines = new Likeness(String.join(" ", survey.bylines()));
        int names = 40 + 2 * survey.bylines().stream().mapToInt(String::length).sum();
        Witness witness =
                survey.witness().heard(blocks.stream().filter(Block::prose).toList());
        Map<String, Integer> times = new HashMap<>();
        blocks.forEach(block -> times.merge(block.text(), 1, Integer::sum));
        for (int i = 0; i < rows.length; i++) {
            Block block = blocks.get(i);
            String text = block.text();
            TextStyle style = TextStyle.of(text);
            double words = Math.max(1, style.words());
            boolean small = text.length() < 500;
            put(i, 0, Math.log1p(block.weight()));
            put(i, 1, Math.log1p(style.words()));
            put(i, 2, block.linkDensity());
            put(i, 3, Math.min(20, block.links().size()));
            put(i, 4, Texts.endsAsSentence(text) ? 1 : 0);
            put(i, 5, style.commas() / words);
            put(i, 6, Math.min(12, style.stops()));
            put(i, 7, style.digits() / words);
            put(i, 8, style.capitals() / words);
            put(i, 9, style.upper() / words);
            put(i, 10, style.quotes() / words);
            put(i, 11, style.marks() / words);
            put(i, 12, Phrases.boilerplate(text) ? 1 : 0);
            put(i, 13, Phrases.endsArticle(text) ? 1 : 0);
            put(i, 14, imprint(text, style, names, bylines) ? 1 : 0);
            put(i, 15, text.endsWith(":") ? 1 : 0);
            put(i, 16, Character.isLowerCase(text.charAt(0)) ? 1 : 0);
            put(i, 17, small ? headline.of(text) : 0);
            put(i, 18, small ? summary.of(text) : 0);
            put(i, 19, witness.share(block));
            put(i, 77, colonBeforeLink(block) ? 1 : 0);
            put(i, 78, style.brief() / words);
            put(i, 20, Math.min(5, times.getOrDefault(text, 1)));
        }
    }

    /** Whether a line says who wrote the text and when; most lines are told by a look. */
    private boolean imprint(String text, TextStyle style, int names, Likeness bylines) {
        boolean dated = text.length() < 160 && style.digits() > 0;
        boolean named = text.length() < names && (bylines.of(text) > 0);
        return (dated || named) && Imprint.is(text, survey.bylines());
    }

    /** Whether a link follows a colon and ends the text, as in "Read more: …". */
    private static boolean colonBeforeLink(Block block) {
        if (block.links().isEmpty()) {
            return false;
        }
        String words = block.links().getLast().words();
        int before = block.text().length() - words.length() - 1;
        return block.text().endsWith(words) && before > 0 && block.text().lastIndexOf(':', before) >= before - 1;
    }

    /** How many blocks of the same parent stand before and after a block without a break. */
    private void runs() {
        int run = 0;
        for (int i = 1; i < rows.length; i++) {
            run = outline.parent(outline.at(i)) == outline.parent(outline.at(i - 1)) ? Math.min(30, run + 1) : 0;
            put(i, 75, run);
        }
        run = 0;
        for (int i = rows.length - 2; i >= 0; i--) {
            run = outline.parent(outline.at(i)) == outline.parent(outline.at(i + 1)) ? Math.min(30, run + 1) : 0;
            put(i, 76, run);
        }
    }

    private void places() {
        double[] weights = outline.sums(Block::weight);
        double[] links = outline.sums(Block::linked);
        double[] counts = outline.sums(block -> 1);
        proses = outline.sums(proseWeights());
        int[] article = nearest(Set.of("article"));
        int[] main = nearest(Set.of("main"));
        int[] aside = nearest(ASIDES);
        int[] paragraphs = paragraphs();
        Set<Integer> teasers = Teasers.in(blocks);
        int root = root(proses, weights);
        double before = 0;
        double inRoot = 0;
        int headline = headline();
        int others = 0;
        for (int i = 0; i < rows.length; i++) {
            Block block = blocks.get(i);
            int at = outline.at(i);
            int parent = Math.max(0, outline.parent(at));
            int grandparent = Math.max(0, outline.parent(parent));
            tags(i, block);
            box(i, at);
            put(i, 30, outline.depth(at));
            put(i, 31, proses[parent] / Math.max(1, allProse));
            put(i, 32, links[parent] / Math.max(1, weights[parent]));
            put(i, 33, Math.log1p(counts[parent]));
            put(i, 34, proses[grandparent] / Math.max(1, allProse));
            put(i, 35, links[grandparent] / Math.max(1, weights[grandparent]));
            put(i, 36, article[at]);
            put(i, 37, main[at]);
            put(i, 38, aside[at]);
            put(i, 39, (double) i / rows.length);
            put(i, 40, before / Math.max(1, allProse));
            put(i, 41, headline < 0 ? -60 : Math.max(-30, Math.min(60, i - headline)));
            put(i, 46, teasers.contains(i) ? 1 : 0);
            put(i, 58, Math.log1p(allProse));
            put(i, 59, Math.log1p(rows.length));
            boolean within = outline.within(at, root);
            put(i, 60, within ? 1 : 0);
            put(i, 61, within ? outline.depth(at) - outline.depth(root) : -1);
            put(i, 62, Math.min(20, paragraphs[parent]));
            double mine = prose[i] ? block.weight() : 0;
            put(i, 69, within ? inRoot / Math.max(1, proses[root]) : inRoot > 0 ? 2 : -1);
            shared(i, at, headline);
            if (headline >= 0 && i > headline && block.at().normalName().equals("h1")) {
                others++;
            }
            put(i, 72, others);
            before += mine;
            inRoot += within ? mine : 0;
        }
    }

    /** How far up a block and the headline meet, and what the nearest article element holds. */
    private void shared(int i, int at, int headline) {
        int up = at;
        int articles = 0;
        int own = -1;
        while (up >= 0) {
            if (outline.element(up).normalName().equals("article")) {
                articles++;
                own = own < 0 ? up : own;
            }
            up = outline.parent(up);
        }
        put(i, 73, Math.min(3, articles));
        put(i, 74, own < 0 ? -1 : proses[own] / Math.max(1, allProse));
        if (headline < 0) {
            put(i, 70, -1);
            put(i, 71, -1);
            return;
        }
        int one = at;
        int other = outline.at(headline);
        while (one != other) {
            if (one > other) {
                one = outline.parent(one);
            } else {
                other = outline.parent(other);
            }
        }
        put(i, 70, Math.min(20, outline.depth(at) - outline.depth(one)));
        put(i, 71, Math.min(20, outline.depth(outline.at(headline)) - outline.depth(one)));
    }

    private double[] proseWeights() {
        double[] each = new double[prose.length];
        for (int i = 0; i < each.length; i++) {
            each[i] = prose[i] ? blocks.get(i).weight() : 0;
        }
        return each;
    }

    /** The element with the best balance of holding the open prose and nothing else. */
    private int root(double[] proses, double[] weights) {
        double[] open = proseWeights();
        for (int i = 0; i < open.length; i++) {
            open[i] *= boxes.reason(outline.element(outline.at(i))).isEmpty() ? 1 : 0.1;
        }
        double[] sums = outline.sums(open);
        int root = 0;
        double most = 0;
        for (int n = 0; n < outline.size(); n++) {
            double score = 2 * sums[n] / Math.max(1, sums[0] + 0.4 * weights[n] + 0.6 * proses[n]);
            if (score >= most) {
                most = score;
                root = n;
            }
        }
        return root;
    }

    private int[] paragraphs() {
        int[] paragraphs = new int[outline.size()];
        for (int i = 0; i < rows.length; i++) {
            int parent = outline.parent(outline.at(i));
            if (prose[i] && parent >= 0) {
                paragraphs[parent]++;
            }
        }
        return paragraphs;
    }

    private int headline() {
        String headline = Texts.key(survey.headline());
        int found = -1;
        for (int i = 0; i < rows.length && !headline.isEmpty(); i++) {
            Block block = blocks.get(i);
            if (rows[i][17] > 0.8 && Texts.key(block.text()).equals(headline)) {
                boolean h1 = block.at().normalName().equals("h1");
                if (h1 || found < 0) {
                    found = i;
                }
                if (h1) {
                    return found;
                }
            }
        }
        return found;
    }

    private void tags(int i, Block block) {
        String tag = block.at().normalName();
        boolean heading = tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
        put(i, 21, heading ? tag.charAt(1) - '0' : 0);
        put(i, 22, block.role() == Role.LIST_ITEM ? 1 : 0);
        put(i, 23, block.role() == Role.QUOTE ? 1 : 0);
        put(i, 24, block.role() == Role.CAPTION ? 1 : 0);
        put(i, 25, block.role() == Role.TABLE ? 1 : 0);
        put(i, 26, tag.equals("p") ? 1 : 0);
        put(i, 27, tag.equals("div") ? 1 : 0);
        put(i, 66, emphasised(block.at()) ? 1 : 0);
    }

    /** Whether the whole block is set off by one inline element. */
    private static boolean emphasised(Element at) {
        if (at.childNodeSize() != 1 || at.childrenSize() != 1) {
            return false;
        }
        return Set.of("em", "i", "b", "strong").contains(at.child(0).normalName());
    }

    private void box(int i, int at) {
        int distance = 0;
        int found = FAR;
        String reason = "";
        for (int up = at; up > 0 && distance < FAR; up = outline.parent(up), distance++) {
            reason = boxes.reason(outline.element(up));
            if (!reason.isEmpty()) {
                found = distance;
                break;
            }
        }
        put(i, 28, reason.isEmpty() ? 0 : Boxes.certain(reason) ? 2 : 1);
        put(i, 29, found);
    }

    /** How many levels up the nearest element of these tags is, for each element. */
    private int[] nearest(Set<String> tags) {
        int[] distances = new int[outline.size()];
        Arrays.fill(distances, FAR);
        for (int n = 0; n < distances.length; n++) {
            if (tags.contains(outline.element(n).normalName())) {
                distances[n] = 0;
            } else if (outline.parent(n) >= 0) {
                distances[n] = Math.min(FAR, distances[outline.parent(n)] + 1);
            }
        }
        return distances;
    }

    private void neighbours() {
        int heading = -1;
        double[] nearby = new double[rows.length + 1];
        for (int i = 0; i < rows.length; i++) {
            nearby[i + 1] = nearby[i] + (prose[i] ? blocks.get(i).weight() : 0);
        }
        int since = 30;
        for (int i = 0; i < rows.length; i++) {
            beside(i, i - 1, 47);
            beside(i, i + 1, 50);
            put(i, 53, i > 1 && prose[i - 2] ? 1 : 0);
            put(i, 54, i + 2 < rows.length && prose[i + 2] ? 1 : 0);
            put(i, 55, heading < 0 ? -1 : Math.min(30, i - heading));
            put(i, 56, heading < 0 ? -1 : blocks.get(heading).linkDensity());
            put(i, 57, heading < 0 ? -1 : rows[heading][13]);
            put(i, 63, i > 0 && outline.parent(outline.at(i)) == outline.parent(outline.at(i - 1)) ? 1 : 0);
            put(
                    i,
                    64,
                    i + 1 < rows.length && outline.parent(outline.at(i)) == outline.parent(outline.at(i + 1)) ? 1 : 0);
            int from = Math.max(0, i - NEAR);
            int to = Math.min(rows.length, i + NEAR + 1);
            put(i, 65, Math.log1p(nearby[to] - nearby[from] - (nearby[i + 1] - nearby[i])));
            put(i, 67, since);
            since = prose[i] ? 0 : Math.min(30, since + 1);
            heading = blocks.get(i).role() == Role.HEADING ? i : heading;
        }
        int ahead = 30;
        for (int i = rows.length - 1; i >= 0; i--) {
            put(i, 68, ahead);
            ahead = prose[i] ? 0 : Math.min(30, ahead + 1);
        }
    }

    private void beside(int i, int other, int column) {
        boolean there = other >= 0 && other < rows.length;
        put(i, column, there ? Math.log1p(blocks.get(other).weight()) : -1);
        put(i, column + 1, there ? blocks.get(other).linkDensity() : -1);
        put(i, column + 2, there && prose[other] ? 1 : 0);
    }

    /** What the blocks in elements of the same names are like. */
    private void alike() {
        Map<String, List<Integer>> groups = new HashMap<>();
        for (int i = 0; i < rows.length; i++) {
            groups.computeIfAbsent(likeness(i), key -> new ArrayList<>()).add(i);
        }
        for (List<Integer> group : groups.values()) {
            double weight = 0;
            double linked = 0;
            double inProse = 0;
            for (int i : group) {
                weight += blocks.get(i).weight();
                linked += blocks.get(i).linked();
                inProse += prose[i] ? blocks.get(i).weight() : 0;
            }
            for (int i : group) {
                put(i, 42, Math.log1p(group.size()));
                put(i, 43, inProse / Math.max(1, allProse));
                put(i, 44, Math.log1p(weight / group.size()));
                put(i, 45, linked / Math.max(1, weight));
            }
        }
    }

    private String likeness(int i) {
        return alike(outline, i);
    }

    /** A key that blocks in elements of the same names share. */
    static String alike(Outline outline, int block) {
        int at = outline.at(block);
        Element element = outline.element(at);
        int up = outline.parent(at);
        return element.normalName() + "." + element.className()
                + (up < 0
                        ? ""
                        : "<" + outline.element(up).normalName() + "."
                                + outline.element(up).className());
    }
}
