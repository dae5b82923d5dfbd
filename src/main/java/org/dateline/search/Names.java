package org.dateline.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.dateline.article.NameKey;

/** The people, organisations and places of one state of the index, to be found by the beginning of any of their words. */
final class Names {
    private static final List<Dimension> NAMED = List.of(Dimension.PERSON, Dimension.ORGANISATION, Dimension.PLACE);

    private final List<Named> byFame;
    private final Start[] starts;
    private final Sounds sounds;

    /** @param articles how many articles name it */
    record Named(Dimension dimension, String name, int articles) {}

    /**
     * A name from one of its words on.
     *
     * @param key as compared
     * @param rank its place by fame
     */
    private record Start(String key, int rank) {}

    private Names(List<Named> byFame, Start[] starts, Sounds sounds) {
        this.byFame = byFame;
        this.starts = starts;
        this.sounds = sounds;
    }

    /** @param all the counts of all articles */
    static Names of(ReaderFacts facts, Tally all) throws IOException {
        List<Named> named = new ArrayList<>();
        for (Dimension dimension : NAMED) {
            Ordinals ordinals = facts.ordinals(dimension);
            Counts counts = all.values(dimension);
            for (int i = 0; i < counts.size(); i++) {
                if (counts.articles(i) > 0) {
                    named.add(new Named(dimension, ordinals.value(i), counts.articles(i)));
                }
            }
        }
        named.sort(Comparator.comparingInt(Named::articles).reversed().thenComparing(Named::name));
        List<Start> starts = new ArrayList<>(named.size() * 2);
        for (int rank = 0; rank < named.size(); rank++) {
            addStarts(NameKey.of(named.get(rank).name()).value(), rank, starts);
        }
        Start[] sorted = starts.toArray(Start[]::new);
        Arrays.sort(sorted, Comparator.comparing(Start::key));
        return new Names(named, sorted, Sounds.of(people(named)));
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
        PriorityQueue<Integer> best = new PriorityQueue<>(most + 1, Comparator.reverseOrder());
        for (int i = first(key); i < starts.length && starts[i].key.startsWith(key); i++) {
            int rank = starts[i].rank;
            if ((best.size() < most || rank < best.element()) && !best.contains(rank)) {
                best.add(rank);
                if (best.size() > most) {
                    best.remove();
                }
            }
        }
        return best.stream().sorted().map(byFame::get).toList();
    }

    private int first(String key) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle].key.compareTo(key) < 0) {
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
