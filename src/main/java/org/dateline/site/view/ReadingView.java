package org.dateline.site.view;

import java.util.ArrayList;
import java.util.List;
import org.dateline.search.Reading;
import org.dateline.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * How a query was understood, with ways to have it otherwise.
 *
 * @param sentence the sentence; spellings that were added are links that take them out
 * @param plainly ways to search what was typed alone, without its other spellings
 * @param again spellings that were taken out, links that put them back
 * @param notes what was ignored, bracketed or capped
 * @param canonical the way to the query as it was read, so that the box says no more than was searched; null where it
 *     says that already
 */
public record ReadingView(
        List<Part> sentence,
        List<Choice> plainly,
        List<Choice> again,
        List<String> notes,
        @Nullable Choice canonical) {
    /** More spellings than this are not taken out all at once, since each stands in the address. */
    private static final int MOST_AT_ONCE = 30;

    /**
     * A part of the sentence.
     *
     * @param text its words
     * @param href the search without this spelling, empty for what cannot be taken out
     */
    public record Part(String text, String href) {}

    /** Whether nothing was typed or chosen that is to be told. */
    public boolean empty() {
        return sentence.isEmpty();
    }

    static ReadingView of(Reading reading, SearchRequest request, List<String> notes) {
        if (request.query().isEmpty()) {
            return new ReadingView(List.of(), List.of(), List.of(), notes, null);
        }
        boolean otherwise = !reading.notes().isEmpty() && !reading.canonical().equals(request.query());
        return new ReadingView(
                sentence(reading, request),
                reading.variants().stream()
                        .filter(variants ->
                                variants.also().size() > 1 && variants.also().size() <= MOST_AT_ONCE)
                        .map(variants -> Choice.of(
                                "Only “" + variants.typed() + "” as typed", Links.search(plain(variants, request))))
                        .toList(),
                reading.variants().stream()
                        .flatMap(variants -> variants.removed().stream())
                        .distinct()
                        .map(spelling -> Choice.of(spelling, Links.search(request.toggledSpelling(spelling))))
                        .toList(),
                notes,
                otherwise
                        ? Choice.of(reading.canonical(), Links.search(request.withQuery(reading.canonical())))
                        : null);
    }

    private static SearchRequest plain(Reading.Variants variants, SearchRequest request) {
        SearchRequest plain = request;
        for (String spelling : variants.also()) {
            plain = plain.toggledSpelling(spelling);
        }
        return plain;
    }

    private static List<Part> sentence(Reading reading, SearchRequest request) {
        List<Part> parts = new ArrayList<>();
        String sentence = reading.sentence();
        int done = 0;
        for (Reading.Variants variants : reading.variants()) {
            String added = "(also " + String.join(", ", variants.also()) + ")";
            int at = variants.also().isEmpty() ? -1 : sentence.indexOf(added, done);
            if (at >= 0) {
                parts.add(words(sentence.substring(done, at) + "(also "));
                for (String spelling : variants.also()) {
                    if (!parts.getLast().href().isEmpty()) {
                        parts.add(words(", "));
                    }
                    parts.add(new Part(spelling, Links.search(request.toggledSpelling(spelling))));
                }
                done = at + added.length() - 1;
            }
        }
        parts.add(words(sentence.substring(done)));
        return List.copyOf(parts);
    }

    private static Part words(String text) {
        return new Part(Words.isolated(text), "");
    }
}
