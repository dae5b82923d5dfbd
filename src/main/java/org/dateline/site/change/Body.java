package org.dateline.site.change;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.dateline.article.Paragraph;

/** The paragraphs of two versions as one text. For one comparison; not thread-safe. */
final class Body {
    private static final double ALIKE = 0.4;
    /** Of so many paragraphs beside one another each is compared with each. */
    private static final int MOST_PAIRS = 40_000;

    private final List<Paragraph> before;
    private final List<Paragraph> after;
    private final Locale language;
    private final List<Edits.Step> steps;
    private final Map<Integer, Integer> movedTo = new HashMap<>();
    private final Map<Integer, Integer> movedFrom = new HashMap<>();
    private final List<Comparison.Passage> passages = new ArrayList<>();

    Body(List<Paragraph> before, List<Paragraph> after, Locale language) {
        this.before = before;
        this.after = after;
        this.language = language;
        steps = Edits.between(before, after);
        findMoved();
    }

    /** A paragraph that is gone in one place and new in another was moved. */
    private void findMoved() {
        Map<Paragraph, List<Integer>> gone = new HashMap<>();
        steps.stream()
                .filter(step -> step.kind() == Edits.Kind.REMOVED)
                .forEach(step -> gone.computeIfAbsent(before.get(step.before()), text -> new ArrayList<>())
                        .add(step.before()));
        steps.stream().filter(step -> step.kind() == Edits.Kind.ADDED).forEach(step -> {
            List<Integer> from = gone.getOrDefault(after.get(step.after()), List.of());
            if (!from.isEmpty()) {
                int place = from.removeFirst();
                movedTo.put(place, step.after());
                movedFrom.put(step.after(), place);
            }
        });
    }

    List<Comparison.Passage> passages() {
        List<Integer> gone = new ArrayList<>();
        List<Integer> fresh = new ArrayList<>();
        for (Edits.Step step : steps) {
            switch (step.kind()) {
                case REMOVED -> gone.add(step.before());
                case ADDED -> fresh.add(step.after());
                case KEPT -> {
                    replaced(gone, fresh);
                    passages.add(whole(Comparison.Change.KEPT, after.get(step.after()), 0));
                }
            }
        }
        replaced(gone, fresh);
        return passages;
    }

    /** What stands in the place of what: paragraphs alike are one that changed; the others are gone before new ones come. */
    private void replaced(List<Integer> gone, List<Integer> fresh) {
        Deque<Integer> old = new ArrayDeque<>(gone);
        Deque<Integer> now = new ArrayDeque<>(fresh);
        pairs(gone, fresh).forEach((place, from) -> {
            until(from, old, this::leave);
            until(place, now, this::come);
            passages.add(changed(before.get(old.remove()), after.get(now.remove())));
        });
        old.forEach(this::leave);
        now.forEach(this::come);
        gone.clear();
        fresh.clear();
    }

    private static void until(int end, Deque<Integer> places, IntConsumer taker) {
        while (places.element() != end) {
            taker.accept(places.remove());
        }
    }

    private void leave(int place) {
        Integer to = movedTo.get(place);
        passages.add(
                to == null
                        ? whole(Comparison.Change.REMOVED, before.get(place), 0)
                        : whole(Comparison.Change.MOVED_AWAY, before.get(place), to + 1));
    }

    private void come(int place) {
        Integer from = movedFrom.get(place);
        passages.add(
                from == null
                        ? whole(Comparison.Change.ADDED, after.get(place), 0)
                        : whole(Comparison.Change.MOVED_HERE, after.get(place), from + 1));
    }

    private Comparison.Passage changed(Paragraph from, Paragraph to) {
        return new Comparison.Passage(
                Comparison.Change.CHANGED, to.role(), Piece.between(from.text(), to.text(), language), 0);
    }

    private static Comparison.Passage whole(Comparison.Change change, Paragraph text, int elsewhere) {
        return new Comparison.Passage(change, text.role(), List.of(new Piece(Piece.Kind.KEPT, text.text())), elsewhere);
    }

    /** New paragraphs with the old ones that they were made of, both in order. */
    private Map<Integer, Integer> pairs(List<Integer> gone, List<Integer> fresh) {
        Map<Integer, Integer> pairs = new LinkedHashMap<>();
        if ((long) gone.size() * fresh.size() > MOST_PAIRS) {
            return pairs;
        }
        List<Set<String>> words =
                gone.stream().map(place -> words(before.get(place))).toList();
        int from = 0;
        for (int place : fresh) {
            Set<String> own = words(after.get(place));
            int best = -1;
            double alike = ALIKE;
            for (int i = from; i < gone.size() && !movedFrom.containsKey(place); i++) {
                double like = likeness(words.get(i), own);
                if (like >= alike && !movedTo.containsKey(gone.get(i))) {
                    best = i;
                    alike = Math.nextUp(like);
                }
            }
            if (best >= 0) {
                pairs.put(place, gone.get(best));
                from = best + 1;
            }
        }
        return pairs;
    }

    private Set<String> words(Paragraph paragraph) {
        Set<String> words = new HashSet<>();
        for (String word : Piece.words(paragraph.text(), language)) {
            String bare = word.strip().toLowerCase(Locale.ROOT);
            if (bare.codePoints().anyMatch(Character::isLetterOrDigit)) {
                words.add(bare);
            }
        }
        return words;
    }

    /** How many of the words of two texts they share, 0 to 1 (Dice). */
    private static double likeness(Set<String> one, Set<String> other) {
        long shared = one.stream().filter(other::contains).count();
        return 2.0 * shared / Math.max(1, one.size() + other.size());
    }
}
