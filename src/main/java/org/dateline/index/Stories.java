package org.dateline.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.util.BytesRef;
import org.dateline.article.ArticleId;

/**
 * Which articles are one story: those that are copies of one another, and copies of copies. The same articles make the same
 * stories in whatever order they came. Not thread-safe.
 *
 * <p>A story is led by the copy of the publisher that others name as origin, else by the one that was first seen. What
 * changes is given out to be written; the members of a story are in the list of its leader alone.
 */
final class Stories {
    /** So many copies of a story are listed, the most alike first. */
    static final int MOST_COPIES = 200;
    /** So many related versions of an article are listed. */
    static final int MOST_RELATED = 16;

    private final Sketches sketches;
    private int[] leader;
    /** The members of each story in a ring. */
    private int[] next;

    /** Takes what is to be written of an article. */
    @FunctionalInterface
    interface Changes {
        /**
         * Writes it.
         *
         * @param story {@link Fields#TIE} of the leader
         * @param kin {@link Fields#KIN}
         */
        void write(ArticleId id, long story, BytesRef kin);
    }

    Stories() {
        this(List.of(), List.of());
    }

    /**
     * The stories as they were written.
     *
     * @param articles all articles that have a sketch
     * @param written the story of each
     */
    Stories(List<Sketch> articles, List<Long> written) {
        sketches = new Sketches(articles);
        leader = IntStream.range(0, Math.max(64, sketches.size())).toArray();
        next = leader.clone();
        for (int article = 0; article < sketches.size(); article++) {
            if (written.get(article) != articles.get(article).tie()) {
                join(article, sketches.find(written.get(article)));
            }
        }
    }

    private void join(int article, int first) {
        if (first >= 0) {
            next[article] = next[first];
            next[first] = article;
            leader[article] = first;
        }
    }

    private int add(Sketch sketch) {
        int article = sketches.add(sketch);
        if (article >= leader.length) {
            leader = Arrays.copyOf(leader, article + article / 2);
            next = Arrays.copyOf(next, leader.length);
        }
        if (article >= 0) {
            alone(article);
        }
        return article;
    }

    private void alone(int article) {
        leader[article] = article;
        next[article] = article;
    }

    /** Adds an article, or the new revision of one, and gives out what changes. */
    void put(Sketch sketch, Changes changes) {
        Set<Integer> changed = new LinkedHashSet<>();
        int article = sketches.find(sketch.tie());
        if (article >= 0 && sketches.get(article).equals(sketch)) {
            write(article, changes);
            return;
        }
        if (article < 0) {
            article = add(sketch);
        } else {
            leave(article, changed);
            sketches.replace(article, sketch);
        }
        if (article >= 0) {
            unite(article, changed);
            changed.add(article);
            if (changed.size() > 1 || next[article] != article) {
                changed.forEach(each -> write(each, changes));
            }
        }
    }

    /** Takes the article of this {@link Fields#TIE} out of its story, as one that has no fingerprint any more. */
    void remove(long tie, Changes changes) {
        int article = sketches.find(tie);
        if (article >= 0) {
            Set<Integer> changed = new LinkedHashSet<>();
            leave(article, changed);
            sketches.remove(article);
            changed.forEach(each -> write(each, changes));
        }
    }

    /** Makes one story of an article's own and those of its copies. */
    private void unite(int article, Set<Integer> changed) {
        Set<Integer> members = new HashSet<>(List.of(article));
        for (Sketches.Near near : sketches.near(article)) {
            int other = near.article();
            if (near.likeness().relation() == Likeness.Relation.RELATED) {
                changed.add(other);
            } else if (!members.contains(other)) {
                members.addAll(ring(other));
                int after = next[article];
                next[article] = next[other];
                next[other] = after;
            }
        }
        lead(article, changed);
    }

    /** Leaves the article alone, and its story to those that are copies without it. */
    private void leave(int article, Set<Integer> changed) {
        sketches.near(article).stream()
                .filter(near -> near.likeness().relation() == Likeness.Relation.RELATED)
                .forEach(near -> changed.add(near.article()));
        List<Integer> others = ring(article);
        others.remove(Integer.valueOf(article));
        others.forEach(this::alone);
        alone(article);
        Set<Integer> left = new HashSet<>(others);
        for (int other : others) {
            for (Sketches.Near near : sketches.near(other)) {
                boolean copy = near.likeness().relation() == Likeness.Relation.COPY;
                if (copy && left.contains(near.article()) && !ring(other).contains(near.article())) {
                    int after = next[other];
                    next[other] = next[near.article()];
                    next[near.article()] = after;
                }
            }
        }
        others.forEach(other -> lead(other, changed));
        changed.addAll(others);
    }

    /** Finds the leader of an article's story, and notes whom it is new to. */
    private void lead(int article, Set<Integer> changed) {
        List<Integer> members = ring(article);
        int first = first(members);
        for (int member : members) {
            if (leader[member] != first) {
                leader[member] = first;
                changed.add(member);
            }
        }
        changed.add(first);
    }

    private int first(List<Integer> members) {
        Set<Integer> credited = new HashSet<>();
        members.stream().map(sketches::get).filter(Stories::reprint).forEach(reprint -> credited.add(reprint.origin()));
        return members.stream()
                .min(Comparator.comparing(
                        sketches::get,
                        Comparator.comparing((Sketch sketch) -> !credited.contains(sketch.source()))
                                .thenComparing(Stories::reprint)
                                .thenComparingLong(Sketch::firstSeen)
                                .thenComparingLong(Sketch::tie)))
                .orElseThrow();
    }

    private static boolean reprint(Sketch sketch) {
        return sketch.source() != sketch.origin();
    }

    private List<Integer> ring(int article) {
        List<Integer> ring = new ArrayList<>(List.of(article));
        for (int member = next[article]; member != article; member = next[member]) {
            ring.add(member);
        }
        return ring;
    }

    private void write(int article, Changes changes) {
        Sketch sketch = sketches.get(article);
        List<Kin> kin = new ArrayList<>();
        if (leader[article] == article) {
            ring(article).stream()
                    .filter(member -> member != article)
                    .map(member -> kin(sketch, member, true))
                    .sorted(Comparator.comparingInt((Kin each) -> -each.percent())
                            .thenComparing(Kin::id))
                    .limit(MOST_COPIES)
                    .forEach(kin::add);
        }
        sketches.near(article).stream()
                .map(Sketches.Near::article)
                .filter(near -> leader[near] != leader[article])
                .limit(MOST_RELATED)
                .map(near -> kin(sketch, near, false))
                .forEach(kin::add);
        changes.write(sketch.id(), sketches.get(leader[article]).tie(), Kin.write(kin));
    }

    private Kin kin(Sketch sketch, int other, boolean copy) {
        Sketch its = sketches.get(other);
        return new Kin(its.id(), copy, (int) Math.round(100 * sketch.to(its).jaccard()));
    }
}
