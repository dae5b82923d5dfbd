package org.dateline.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.DateMentioned;
import org.dateline.article.PublicationDate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates that a text speaks of and reads those that can mean one interval only. What needs to know when the
 * article was written ("January 12", "last Friday") is read against a publication date that the page gave and stays
 * unresolved without one. The words found are those of the date, without the preposition before it.
 */
final class DateFinder {
    private final PublicationDate published;

    /** A finder for an article of this publication date. */
    DateFinder(PublicationDate published) {
        this.published = published;
    }

    /** The dates in one block, in order and none overlapping; of two readings the longer. */
    List<DateMentioned> in(int paragraph, String text) {
        List<DateMentioned> found = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1))) {
                DateMentioned date = at(paragraph, text, i);
                if (date != null) {
                    found.add(date);
                    i = date.end() - 1;
                }
            }
        }
        return found;
    }

    private @Nullable DateMentioned at(int paragraph, String text, int start) {
        DateMentioned longest = null;
        for (DateRule rule : DateRule.at(text, start)) {
            Matcher match = rule.pattern()
                    .matcher(text)
                    .region(start, text.length())
                    .useTransparentBounds(true)
                    .useAnchoringBounds(false);
            if (match.lookingAt() && (longest == null || match.end() > longest.end())) {
                Written written = new Written(published, looksAhead(text, start));
                Optional<Days> days = rule.reader().read(match, written);
                if (days.isPresent()) {
                    longest = mentioned(paragraph, match, days.get());
                }
            }
        }
        return longest;
    }

    private static DateMentioned mentioned(int paragraph, Matcher match, Days days) {
        return new DateMentioned(
                paragraph, match.start(), match.end(), match.group(), days.reading(), days.from(), days.to());
    }

    private static final Pattern AHEAD = Pattern.compile(
            "\\b(?:will|shall|scheduled|due|plans? to|expected to|set to|is to|are to|slated)\\b[^.!?]*$");
    private static final int AHEAD_REACH = 80;

    /** Whether the words before speak of the future, so that "Monday" is the next and not the last. */
    private static boolean looksAhead(String text, int at) {
        return AHEAD.matcher(text.substring(Math.max(0, at - AHEAD_REACH), at)).find();
    }
}
