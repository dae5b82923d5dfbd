package org.dateline.site.view;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dateline.search.DateFilter;
import org.dateline.search.MentionedDates;
import org.dateline.search.SearchRequest;
import org.dateline.search.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * The dates that the results speak of: a list to narrow by, and on demand a timeline.
 *
 * @param date the days asked for, as in the address; empty for all
 * @param values the years, months or days that most articles speak of; empty where they were not counted
 * @param more what the list leaves out, empty for nothing
 * @param doubts the way to articles whose dates are not certain, with how many; none when there are none
 * @param over the way to the timeline; none where it is shown
 * @param timeline the timeline where it is asked for
 */
public record MentionedView(
        String date,
        List<FacetView.Value> values,
        String more,
        Optional<Choice> doubts,
        Optional<String> over,
        Optional<TimelineView> timeline) {
    private static final int LISTED = 6;

    /**
     * The view of these counts.
     *
     * @param dates null where they were not counted because there are too many articles
     * @param asked whether the timeline is asked for
     */
    static MentionedView of(@Nullable MentionedDates dates, SearchRequest request, boolean asked) {
        String date = request.mentionsFilter().map(DateFilter::text).orElse("");
        Optional<String> over = Optional.of(Links.overMentioned(request));
        if (dates == null) {
            return new MentionedView(date, List.of(), "", Optional.empty(), over, Optional.empty());
        }
        List<Timeline.Bar> bars = dates.bars().stream()
                .filter(bar -> bar.count() > 0 || bar.chosen())
                .sorted(Comparator.comparing(Timeline.Bar::chosen)
                        .thenComparingLong(Timeline.Bar::count)
                        .reversed())
                .toList();
        boolean shown = asked || !date.isEmpty();
        return new MentionedView(
                date,
                values(bars, dates.unit(), request),
                bars.size() > LISTED ? Words.number(bars.size() - LISTED) + " more over time" : "",
                doubts(dates, request),
                shown || bars.isEmpty() ? Optional.empty() : over,
                shown && !bars.isEmpty() ? Optional.of(TimelineView.of(dates, request)) : Optional.empty());
    }

    /** Whether there is nothing to show or to choose. */
    public boolean empty() {
        return values.isEmpty() && doubts.isEmpty() && over.isEmpty() && date.isEmpty();
    }

    private static List<FacetView.Value> values(List<Timeline.Bar> bars, Timeline.Unit unit, SearchRequest request) {
        long most = bars.stream().mapToLong(Timeline.Bar::count).max().orElse(1);
        return bars.stream()
                .limit(LISTED)
                .map(bar -> new FacetView.Value(
                        bar.filter().text(),
                        TimelineView.label(bar.from(), unit),
                        Words.number(bar.count()),
                        Links.search(request.withMentions(bar.chosen() ? null : bar.filter())),
                        bar.chosen(),
                        bar.count() * 100 / Math.max(1, most) + "%",
                        "",
                        false))
                .toList();
    }

    private static Optional<Choice> doubts(MentionedDates dates, SearchRequest request) {
        boolean chosen = request.mentionsFilter().map(DateFilter::undated).orElse(false);
        if (dates.ambiguous() + dates.unresolved() == 0 && !chosen) {
            return Optional.empty();
        }
        String note = Words.count(dates.ambiguous(), "article") + " with a date of two readings, "
                + Words.count(dates.unresolved(), "article") + " with one that means no known day";
        return Optional.of(new Choice(
                "Not certain", Links.search(request.withMentions(chosen ? null : DateFilter.UNDATED)), chosen, note));
    }
}
