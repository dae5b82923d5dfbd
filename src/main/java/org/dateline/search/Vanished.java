package org.dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dateline.index.Earlier;
import org.dateline.search.Spans.Span;

/**
 * What matched in an earlier version of an article and no longer in the present one.
 *
 * @param version the number of the version that has most of the words, of several the newest
 * @param passages where, its headline first if that matched
 */
record Vanished(int version, List<Marked> passages) {

    /**
     * Chooses the version.
     *
     * @param earlier all of them
     * @param spans what matched in their texts as {@link Earlier} joins them
     */
    static Vanished of(List<Earlier> earlier, Spans spans) {
        int headline = 0;
        int rest =
                earlier.stream().mapToInt(each -> each.headline().length() + 1).sum();
        Vanished best = new Vanished(1, List.of());
        int most = -1;
        for (Earlier each : earlier) {
            List<String> texts = new ArrayList<>();
            texts.add(each.headline());
            texts.addAll(each.rest());
            int end = rest
                    + each.rest().stream().mapToInt(text -> text.length() + 1).sum();
            Spans own = moved(spans, headline, each.headline().length(), rest, end);
            int words = words(String.join("\n", texts), own);
            if (words >= most) {
                most = words;
                best = new Vanished(each.version(), passages(new Passages(texts, own)));
            }
            headline += each.headline().length() + 1;
            rest = end;
        }
        return best;
    }

    private static Spans moved(Spans spans, int headline, int length, int rest, int end) {
        List<Span> moved = new ArrayList<>(spans.within(headline, headline + length));
        spans.within(rest, end)
                .forEach(span -> moved.add(new Span(span.start() + length + 1, span.end() + length + 1)));
        return new Spans(moved);
    }

    private static int words(String text, Spans spans) {
        return spans.all().stream()
                .map(span -> text.substring(span.start(), span.end()).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet())
                .size();
    }

    private static List<Marked> passages(Passages passages) {
        List<Marked> all = new ArrayList<>();
        if (passages.headline().matches() > 0) {
            all.add(passages.headline());
        }
        all.addAll(passages.best());
        return all.stream().limit(Passages.MOST).toList();
    }
}
