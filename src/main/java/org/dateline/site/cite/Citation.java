package org.dateline.site.cite;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A reference in words, to be put into a text. */
public final class Citation {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK);

    private Citation() {}

    /**
     * One sentence: authors, title, source, origin, date, address, and what proves the text: when it was fetched and the
     * captured page's digest.
     */
    public static String of(Reference reference) {
        List<String> parts = new ArrayList<>();
        if (!reference.authors().isEmpty()) {
            parts.add(joined(reference.authors()));
        }
        parts.add("“" + reference.title() + "”");
        parts.add(reference.source());
        if (reference.reprinted()) {
            parts.add("first published by " + reference.origin());
        }
        parts.add(date(reference));
        parts.add(reference.url().toString());
        String proof = reference.digest().isEmpty() ? "" : " (" + reference.digest() + ")";
        return Reference.oneLine(String.join(", ", parts)) + ", as fetched "
                + TIME.format(reference.fetched().atOffset(ZoneOffset.UTC)) + proof + ".";
    }

    private static String joined(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.getFirst() : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private static String date(Reference reference) {
        return switch (reference.published().precision()) {
            case UNKNOWN -> "date unknown";
            case MONTH -> MONTH.format(reference.published().value());
            case DAY, INSTANT -> DAY.format(reference.published().value());
        };
    }
}
