package org.dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dateline.search.Query.All;
import org.dateline.search.Query.Any;
import org.dateline.search.Query.AtLeast;
import org.dateline.search.Query.Dated;
import org.dateline.search.Query.Everything;
import org.dateline.search.Query.Exact;
import org.dateline.search.Query.Fuzzy;
import org.dateline.search.Query.In;
import org.dateline.search.Query.Near;
import org.dateline.search.Query.Not;
import org.dateline.search.Query.Phrase;
import org.dateline.search.Query.Prefix;
import org.dateline.search.Query.Spelled;
import org.dateline.search.Query.Word;
import org.jspecify.annotations.Nullable;

/** How trees are put together so that one meaning has one tree. */
final class Joining {
    private Joining() {}

    /**
     * A part of what AND joins.
     *
     * @param explicit whether AND was written on one side of it, so that it stands for itself
     */
    record Operand(Query query, boolean explicit) {}

    static @Nullable Query any(List<Query> parts) {
        List<Query> flat = new ArrayList<>();
        parts.forEach(part -> flat.addAll(part instanceof Any any ? any.of() : List.of(part)));
        return flat.isEmpty() ? null : flat.size() == 1 ? flat.getFirst() : new Any(flat);
    }

    /** All of the parts, those of one field that no AND was written between widened to any of them. */
    static @Nullable Query all(List<Operand> parts) {
        List<Query> merged = new ArrayList<>();
        List<QueryField> fields = new ArrayList<>();
        for (Operand part : parts) {
            QueryField field = part.explicit() ? null : field(part.query());
            int same = field == null ? -1 : fields.indexOf(field);
            if (same < 0) {
                merged.add(part.query());
                fields.add(field);
            } else {
                merged.set(same, widened(merged.get(same), part.query()));
            }
        }
        return merged.isEmpty() ? null : flat(merged);
    }

    private static Query widened(Query first, Query second) {
        return first instanceof In one && second instanceof In two
                ? new In(one.field(), either(one.of(), two.of()))
                : either(first, second);
    }

    private static Query either(Query first, Query second) {
        return Objects.requireNonNull(any(List.of(first, second)));
    }

    private static @Nullable QueryField field(Query query) {
        return switch (query) {
            case In in -> in.field();
            case Dated dated -> dated.field();
            case Any any ->
                any.of().stream().allMatch(Dated.class::isInstance)
                        ? field(any.of().getFirst())
                        : null;
            default -> null;
        };
    }

    static Query flat(List<Query> parts) {
        List<Query> flat = new ArrayList<>();
        for (Query part : parts) {
            if (part instanceof All all) {
                flat.addAll(all.of());
            } else if (!(part instanceof Everything)) {
                flat.add(part);
            }
        }
        return flat.isEmpty() ? new Everything() : flat.size() == 1 ? flat.getFirst() : new All(flat);
    }

    /** Whether it looks into a field anywhere. */
    static boolean holdsFields(Query query) {
        return switch (query) {
            case All all -> all.of().stream().anyMatch(Joining::holdsFields);
            case Any any -> any.of().stream().anyMatch(Joining::holdsFields);
            case Not not -> holdsFields(not.of());
            case In in -> true;
            case Dated dated -> true;
            default -> false;
        };
    }

    /** Whether the query has places in the text that a distance can be measured between. */
    static boolean placed(Query query) {
        return switch (query) {
            case Word word -> true;
            case Phrase phrase -> phrase.distance() == 0;
            case Exact exact -> true;
            case Prefix prefix -> true;
            case Near near -> true;
            case Any any -> any.of().stream().allMatch(Joining::placed);
            case Spelled spelled -> placed(spelled.typed());
            case Everything e -> false;
            case Fuzzy f -> false;
            case All a -> false;
            case Not n -> false;
            case AtLeast a -> false;
            case In i -> false;
            case Dated d -> false;
        };
    }
}
