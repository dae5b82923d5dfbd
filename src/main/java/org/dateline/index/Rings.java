package org.dateline.index;

import java.util.Arrays;

/**
 * Sets of articles that are joined and parted: the members of each in a ring, and each with the number of one of them as the
 * label of all. To join two costs as much as the smaller has members. Not thread-safe.
 */
final class Rings {
    private int[] next;
    private int[] label;

    /** Each of these numbers alone. */
    Rings(int articles) {
        next = new int[Math.max(64, articles)];
        Arrays.setAll(next, article -> article);
        label = next.clone();
    }

    /** Makes a ring of one number that is the next or was there before. */
    void alone(int article) {
        if (article >= next.length) {
            next = Arrays.copyOf(next, article + article / 2);
            label = Arrays.copyOf(label, next.length);
        }
        next[article] = article;
        label[article] = article;
    }

    boolean isAlone(int article) {
        return next[article] == article;
    }

    /** The same number for all members of a ring. */
    int label(int article) {
        return label[article];
    }

    /** Makes one ring of two, if they are not one already. */
    void join(int one, int other) {
        if (label[one] == label[other]) {
            return;
        }
        int smaller = smaller(one, other);
        relabel(smaller, label[smaller == one ? other : one]);
        int after = next[one];
        next[one] = next[other];
        next[other] = after;
    }

    /** Goes round both at once, so that the way is as long as the shorter of them. */
    private int smaller(int one, int other) {
        int here = next[one];
        int there = next[other];
        while (here != one && there != other) {
            here = next[here];
            there = next[there];
        }
        return here == one ? one : other;
    }

    private void relabel(int ring, int with) {
        int member = ring;
        do {
            label[member] = with;
            member = next[member];
        } while (member != ring);
    }

    /** Takes an article out of its ring and leaves it alone. */
    void part(int article) {
        int before = article;
        while (next[before] != article) {
            before = next[before];
        }
        next[before] = next[article];
        if (before != article && label[before] == article) {
            relabel(before, before);
        }
        alone(article);
    }

    /** Everyone in the ring of this article, itself first. */
    int[] members(int article) {
        int[] members = new int[8];
        int size = 0;
        int member = article;
        do {
            if (size == members.length) {
                members = Arrays.copyOf(members, 2 * size);
            }
            members[size++] = member;
            member = next[member];
        } while (member != article);
        return Arrays.copyOf(members, size);
    }
}
