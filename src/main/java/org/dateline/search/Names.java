package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.dateline.article.NameKey;
import org.jspecify.annotations.Nullable;

/** The people, organisations and places of one state of the index, to be found by the beginning of any of their words. */
final class Names {
    private static final List<Dimension> NAMED = List.of(Dimension.PERSON, Dimension.ORGANISATION, Dimension.PLACE);

    private final List<Named> byFame;
    private final Sounds sounds;
    private final ReentrantLock sorting = new ReentrantLock();
    private volatile Start @Nullable [] starts;

    /** @param articles how many articles name it */
    record Named(Dimension dimension, String name, int articles) {}

    /**
     * A name from one of its words on.
     *
     * @param key as compared
     * @param rank its place by fame
     */
    record Start(String key, int rank) {}

    private Names(List<Named> byFame, Sounds sounds) {
        this.byFame = byFame;
        this.sounds = sounds;
    }

    /** @param all the counts of all articles */
    static Names of(ReaderFacts facts, Tally all) throws IOException {
        List<Named> named = new ArrayList<>();
        for (Dimension dimension : NAMED) {
            Ordinals.Values values = facts.ordinals(dimension).values();
            Counts counts = all.values(dimension);
            for (int i = 0; i < counts.size(); i++) {
                if (counts.articles(i) > 0) {
                    named.add(new Named(dimension, values.of(i), counts.articles(i)));
                }
            }
        }
        named.sort(Comparator.comparingInt(Named::articles).reversed().thenComparing(Named::name));
        return new Names(named, Sounds.of(people(named)));
    }

    /** Every word of every name in order: what suggestions need and a search does not, so it is made when first asked for. */
    Start[] starts() {
        Start[] known = starts;
        if (known != null) {
            return known;
        }
        sorting.lock();
        try {
            known = starts == null ? sortedStarts() : starts;
            starts = known;
            return known;
        } finally {
            sorting.unlock();
        }
    }

    private Start[] sortedStarts() {
        List<Start> all = new ArrayList<>(byFame.size() * 2);
        for (int rank = 0; rank < byFame.size(); rank++) {
            addStarts(NameKey.of(byFame.get(rank).name()).value(), rank, all);
        }
        Start[] sorted = all.toArray(Start[]::new);
        Arrays.sort(sorted, Comparator.comparing(Start::key));
        return sorted;
    }

    private static List<String> people(List<Named> named) {
        return named.stream()
                .filter(each -> each.dimension == Dimension.PERSON)
                .map(Named::name)
                .toList();
    }

    private static void addStarts(String key, int rank, List<Start> starts) {
        for (int at = 0; at >= 0 && at < key.length(); at = key.indexOf(' ', at)) {
            at = at == 0 ? 0 : at + 1;
            starts.add(new Start(key.substring(at), rank));
            at = Math.max(at, 1);
        }
    }

    /** The most famous names one of whose words, and what follows it, begins like this. */
    List<Named> beginning(String typed, int most) {
        String key = NameKey.of(typed).value();
        if (key.isEmpty()) {
            return List.of();
        }
        Start[] all = starts();
        PriorityQueue<Integer> best = new PriorityQueue<>(most + 1, Comparator.reverseOrder());
        for (int i = first(all, key); i < all.length && all[i].key.startsWith(key); i++) {
            int rank = all[i].rank;
            if ((best.size() < most || rank < best.element()) && !best.contains(rank)) {
                best.add(rank);
                if (best.size() > most) {
                    best.remove();
                }
            }
        }
        return best.stream().sorted().map(byFame::get).toList();
    }

    private static int first(Start[] all, String key) {
        int low = 0;
        int high = all.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all[middle].key.compareTo(key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Sounds sounds() {
        return sounds;
    }
}
