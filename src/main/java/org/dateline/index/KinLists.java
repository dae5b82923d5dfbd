package org.dateline.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What is listed with an article: {@link Fields#KIN}.
 *
 * @param sketches of all articles
 * @param stories the members of each story in a ring
 */
record KinLists(Sketches sketches, Rings stories) {
    /** So many copies of a story are listed, the most alike first. */
    static final int MOST_COPIES = 200;
    /** So many related versions of an article are listed. */
    static final int MOST_RELATED = 16;

    /** A copy and how alike it is, in per cent. */
    private record Copy(int article, int percent) {}

    /** The copies of the article that leads a story, the most alike first, then its related versions. */
    List<Kin> ofLeader(int article) {
        Comparator<Copy> order = Comparator.comparingInt((Copy copy) -> -copy.percent())
                .thenComparingLong(copy -> sketches.get(copy.article()).tie());
        List<Kin> kin = new ArrayList<>();
        Arrays.stream(stories.members(article))
                .filter(member -> member != article)
                .mapToObj(member -> new Copy(member, percent(article, member)))
                .sorted(order)
                .limit(MOST_COPIES)
                .forEach(copy -> kin.add(new Kin(sketches.get(copy.article()).id(), true, copy.percent())));
        kin.addAll(related(article));
        return kin;
    }

    /** The related versions of an article that are of other stories. */
    List<Kin> related(int article) {
        return sketches.near(article).stream()
                .map(Sketches.Near::article)
                .filter(near -> stories.label(near) != stories.label(article))
                .limit(MOST_RELATED)
                .map(near -> new Kin(sketches.get(near).id(), false, percent(article, near)))
                .toList();
    }

    private int percent(int one, int other) {
        return (int) Math.round(100 * sketches.get(one).jaccard(sketches.get(other)));
    }
}
