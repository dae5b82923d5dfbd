package org.dateline.search;

/** What one search counted. */
final class Tally {
    private final ReaderFacts facts;
    private final Slots slots;
    private final int[] articles;
    private final int[] repeats;

    /**
     * @param articles how many articles have each value, by its slot
     * @param repeats how many of them have a value that another of their story has; empty for none
     */
    Tally(ReaderFacts facts, Slots slots, int[] articles, int[] repeats) {
        this.facts = facts;
        this.slots = slots;
        this.articles = articles;
        this.repeats = repeats;
    }

    /** By number of the dimension's value. */
    Counts values(Dimension dimension) {
        return new Counts(
                articles,
                repeats,
                facts.first(dimension),
                facts.ordinals(dimension).size());
    }

    /** By bar of the timeline. */
    Counts bars() {
        return new Counts(articles, repeats, slots.bar(0), slots.bars());
    }

    /** Articles that match and pass every filter. */
    long total() {
        return articles[slots.all()];
    }

    /** Stories that such an article is of. */
    long stories() {
        return new Counts(articles, repeats, slots.all(), 1).stories(0);
    }

    /** Articles of unknown date that pass every filter but that of dates. */
    long undated() {
        return articles[slots.undated()];
    }
}
