package org.dateline.search;

import java.util.List;

/**
 * The dates that the articles found speak of, over time: all years, or the months or days of what was chosen. An article
 * counts in every bar that one of its dates lies in or reaches into, so that a bar counts what the search finds with {@code
 * mentions:} and the bar's filter added. Dates that could not be read for certain are in no bar.
 *
 * @param unit how wide a bar is
 * @param bars in order of time; empty years at either end are left out
 * @param articles how many articles the search finds
 * @param dated how many of them speak of a date that was resolved
 * @param ambiguous how many of them speak of one that can be read in two ways, such as 11/09
 * @param unresolved how many of them speak of one that means no known days, such as "last Friday" in an undated article
 */
public record MentionedDates(
        Timeline.Unit unit, List<Timeline.Bar> bars, long articles, long dated, long ambiguous, long unresolved) {
    public MentionedDates {
        bars = List.copyOf(bars);
    }
}
