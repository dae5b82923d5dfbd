package org.dateline.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.util.BytesRef;
import org.dateline.article.ArticleId;

/**
 * Which articles are one story: those that are copies of one another, and copies of copies. The same articles make the same
 * stories in whatever order they came. Not thread-safe.
 *
 * <p>A story is led by the copy of the publisher that others name as origin, else by the one that was first seen; {@link
 * Lead} finds it. What takes as long as a story has members is not done for each article that comes, but once in a {@link
 * #flush} for all that came since the last.
 */
final class Stories {
    /** A story of up to so many is put together anew when a member leaves; in a greater one it is looked whether it must. */
    private static final int SMALL = 64;

    private final Sketches sketches;
    private final Lead lead;
    private final KinLists lists;
    private final Rings rings;
    private final Cohesion cohesion;
    /** The leader of each article as it was given out. */
    private int[] leader;

    private BitSet changed = new BitSet();

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
        lead = new Lead(sketches);
        rings = new Rings(sketches.size());
        lists = new KinLists(sketches, rings);
        cohesion = new Cohesion(sketches, rings);
        leader = IntStream.range(0, Math.max(64, sketches.size())).toArray();
        for (int article = 0; article < sketches.size(); article++) {
            if (written.get(article) != articles.get(article).tie()) {
                restore(article, sketches.find(written.get(article)));
            }
        }
    }

    private void restore(int article, int first) {
        if (first < 0) {
            changed.set(article);
        } else {
            rings.join(article, first);
            leader[article] = first;
        }
    }

    /** Adds an article, or the new revision of one. */
    void put(Sketch sketch) {
        int article = sketches.find(sketch.tie());
        if (article >= 0 && sketches.get(article).equals(sketch)) {
            again(article);
            return;
        }
        if (article < 0) {
            article = add(sketch);
        } else {
            leave(article);
            sketches.replace(article, sketch);
        }
        if (article >= 0) {
            unite(article);
        }
    }

    /** The article was put into the index anew, where it stands alone until it is written. */
    private void again(int article) {
        if (!rings.isAlone(article) || !lists.related(article).isEmpty()) {
            changed.set(article);
        }
    }

    private int add(Sketch sketch) {
        int article = sketches.add(sketch);
        if (article >= 0) {
            rings.alone(article);
            if (article >= leader.length) {
                leader = Arrays.copyOf(leader, article + article / 2);
            }
            leader[article] = article;
        }
        return article;
    }

    /** Takes the article of this {@link Fields#TIE} out of its story, as one that has no fingerprint any more. */
    void remove(long tie) {
        int article = sketches.find(tie);
        if (article >= 0) {
            leave(article);
            sketches.remove(article);
            changed.clear(article);
        }
    }

    /** Makes one story of an article's own and those of its copies. */
    private void unite(int article) {
        for (Sketches.Near near : sketches.near(article)) {
            changed.set(article);
            if (near.copy()) {
                rings.join(article, near.article());
            } else {
                changed.set(near.article());
            }
        }
    }

    /** Leaves the article alone, and its story to those that are copies without it. */
    private void leave(int article) {
        List<Sketches.Near> near = sketches.near(article);
        near.stream().filter(each -> !each.copy()).forEach(each -> changed.set(each.article()));
        leader[article] = article;
        if (rings.isAlone(article)) {
            return;
        }
        int[] others = Arrays.stream(rings.members(article)).skip(1).toArray();
        rings.part(article);
        changed.set(others[0]);
        int[] copies = near.stream()
                .filter(Sketches.Near::copy)
                .mapToInt(Sketches.Near::article)
                .toArray();
        if (others.length <= SMALL || copies.length == 0 || !cohesion.whole(article, copies)) {
            cohesion.joinAnew(others);
            Arrays.stream(others).forEach(changed::set);
        }
    }

    /** Gives out all that changed since the last time. */
    void flush(Changes changes) {
        BitSet now = changed;
        changed = new BitSet();
        BitSet led = new BitSet();
        now.stream().map(rings::label).forEach(led::set);
        led.stream().forEach(story -> lead(rings.members(story), now));
        now.stream().forEach(article -> write(article, changes));
    }

    /** Finds the leader of a story, and notes whom it is new to. */
    private void lead(int[] members, BitSet now) {
        int first = lead.of(members);
        for (int member : members) {
            if (leader[member] != first) {
                leader[member] = first;
                now.set(member);
            }
        }
        now.set(first);
    }

    private void write(int article, Changes changes) {
        boolean leads = leader[article] == article;
        changes.write(
                sketches.get(article).id(),
                sketches.get(leader[article]).tie(),
                Kin.write(leads ? lists.ofLeader(article) : lists.related(article)));
    }
}
