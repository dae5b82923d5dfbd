package org.dateline.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The counted articles that are of stories of two and more, noted as they come. Most stories have one article among the
 * hits; only where there are more is anything looked at twice.
 */
final class Repeats {
    /** Instead of a dimension: the article counts in all of them. */
    private static final int EVERYWHERE = -1;
    /** Instead of a dimension: the article counts for its date only. */
    private static final int NOWHERE = -2;
    /** Story, segment, document in it, slot of the date, dimension. */
    private static final int WIDTH = 5;

    private static final int START = 64;

    /** Parts that are counted at once, at most. */
    private static final int MOST = 4;
    /** A part of fewer notes is not worth handing on. */
    private static final int WORTH = 8_192;
    /** Notes that follow one another in a part. */
    private static final int STRETCH = 1_024;

    private final int worth;
    private int[] notes = new int[START * WIDTH];
    private int size;

    Repeats() {
        this(WORTH);
    }

    /** @param worth notes that a part should have */
    Repeats(int worth) {
        this.worth = worth;
    }

    /** Notes a hit; the slot of its date is negative where it counts for no bar. */
    void hit(int story, int segment, int article, int date) {
        note(story, segment, article, date, EVERYWHERE);
    }

    /** Notes an article that counts for a dimension alone. */
    void miss(int story, int segment, int article, Dimension dimension) {
        note(story, segment, article, -1, dimension.number());
    }

    /** Notes an article that counts for its date alone. */
    void missByDate(int story, int segment, int article, int date) {
        note(story, segment, article, date, NOWHERE);
    }

    private void note(int story, int segment, int article, int date, int what) {
        if (size * WIDTH == notes.length) {
            notes = Arrays.copyOf(notes, notes.length * 2);
        }
        int at = size++ * WIDTH;
        notes[at] = story;
        notes[at + 1] = segment;
        notes[at + 2] = article;
        notes[at + 3] = date;
        notes[at + 4] = what;
    }

    /** Takes over what another pass noted. */
    void add(Repeats other) {
        int together = (size + other.size) * WIDTH;
        if (together > notes.length) {
            notes = Arrays.copyOf(notes, together);
        }
        System.arraycopy(other.notes, 0, notes, size * WIDTH, other.size * WIDTH);
        size += other.size;
    }

    /** In how many articles each slot is that is also in another of the same story, but for one of these; empty for none. */
    int[] counted(ReaderFacts facts, Slots slots) {
        if (size < 2) {
            return new int[0];
        }
        int[] last = new int[facts.folds().size()];
        int[] before = new int[size];
        for (int i = 0; i < size; i++) {
            int story = notes[i * WIDTH];
            before[i] = last[story] - 1;
            last[story] = i + 1;
        }
        int parts =
                Math.clamp(size / worth, 1, Math.min(MOST, Runtime.getRuntime().availableProcessors()));
        if (parts == 1) {
            return counted(0, 1, last, before, facts, slots);
        }
        int[][] counted = IntStream.range(0, parts)
                .parallel()
                .mapToObj(part -> counted(part, parts, last, before, facts, slots))
                .toArray(int[][]::new);
        for (int part = 1; part < parts; part++) {
            for (int i = 0; i < counted[0].length; i++) {
                counted[0][i] += counted[part][i];
            }
        }
        return counted[0];
    }

    /** The same for one of several parts: a story is counted where its last note is, and every so many notes go to one part. */
    private int[] counted(int part, int parts, int[] last, int[] before, ReaderFacts facts, Slots slots) {
        int[] repeats = new int[slots.size()];
        int[] marks = new int[slots.size()];
        for (int stretch = part * STRETCH; stretch < size; stretch += parts * STRETCH) {
            for (int i = stretch; i < Math.min(size, stretch + STRETCH); i++) {
                if (last[notes[i * WIDTH]] == i + 1 && before[i] >= 0) {
                    count(i, before, marks, repeats, facts, slots);
                }
            }
        }
        return repeats;
    }

    private void count(int head, int[] before, int[] marks, int[] repeats, ReaderFacts facts, Slots slots) {
        if (before[before[head]] < 0 && isHit(head) && isHit(before[head])) {
            countTwo(head * WIDTH, before[head] * WIDTH, repeats, facts, slots);
            return;
        }
        Story story = new Story(head + 1, marks, repeats);
        for (int each = head; each >= 0; each = before[each]) {
            count(each * WIDTH, story, facts, slots);
        }
    }

    private boolean isHit(int note) {
        return notes[note * WIDTH + 4] == EVERYWHERE;
    }

    /** Of two hits, which are nearly all stories, the values are in order and are gone through together. */
    private void countTwo(int at, int other, int[] repeats, ReaderFacts facts, Slots slots) {
        repeats[slots.all()]++;
        if (notes[at + 3] >= 0 && notes[at + 3] == notes[other + 3]) {
            repeats[notes[at + 3]]++;
        }
        Numbered ours = facts.values(notes[at + 1]);
        Numbered theirs = facts.values(notes[other + 1]);
        int here = ours.forward().start(notes[at + 2]);
        int end = ours.forward().start(notes[at + 2] + 1);
        int there = theirs.forward().start(notes[other + 2]);
        int otherEnd = theirs.forward().start(notes[other + 2] + 1);
        while (here < end && there < otherEnd) {
            int value = ours.at(here);
            int otherValue = theirs.at(there);
            if (value == otherValue) {
                repeats[value]++;
            }
            here += value <= otherValue ? 1 : 0;
            there += value >= otherValue ? 1 : 0;
        }
    }

    private void count(int at, Story story, ReaderFacts facts, Slots slots) {
        int what = notes[at + 4];
        if (notes[at + 3] >= 0) {
            story.has(notes[at + 3]);
        }
        if (what == EVERYWHERE) {
            story.has(slots.all());
        }
        if (what != NOWHERE) {
            Numbered values = facts.values(notes[at + 1]);
            int article = notes[at + 2];
            for (int i = values.forward().start(article); i < values.forward().start(article + 1); i++) {
                int value = values.forward().value(i);
                if (what == EVERYWHERE || values.forward().in(what, value)) {
                    story.has(values.everywhere(value));
                }
            }
        }
    }

    private static final class Story {
        private final int number;
        private final int[] marks;
        private final int[] repeats;

        /** @param number marks what it has; from 1 */
        private Story(int number, int[] marks, int[] repeats) {
            this.number = number;
            this.marks = marks;
            this.repeats = repeats;
        }

        void has(int slot) {
            if (marks[slot] == number) {
                repeats[slot]++;
            }
            marks[slot] = number;
        }
    }
}
