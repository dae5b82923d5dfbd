package org.dateline.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

/** Writes a tree back in the query language, so that reading it gives the same tree. */
final class Printer {
    private Printer() {}

    /** The canonical text; empty for {@link Everything} alone. */
    static String print(Query query) {
        return switch (query) {
            case Everything everything -> "";
            case All all -> joined(all.of(), repeatsField(all.of()) ? " AND " : " ");
            case Any any -> joined(any.of(), " OR ");
            default -> part(query);
        };
    }

    private static String joined(List<Query> parts, String separator) {
        return parts.stream().map(Printer::part).collect(Collectors.joining(separator));
    }

    private static boolean repeatsField(List<Query> parts) {
        Set<QueryField> seen = EnumSet.noneOf(QueryField.class);
        return parts.stream()
                .anyMatch(part -> (part instanceof In in && !seen.add(in.field()))
                        || (part instanceof Dated dated && !seen.add(dated.field())));
    }

    private static String part(Query query) {
        return switch (query) {
            case Everything everything -> "*";
            case Word word -> word.text();
            case Phrase phrase -> quoted(phrase.text()) + (phrase.distance() > 0 ? "~" + phrase.distance() : "");
            case Exact exact -> "=" + quoted(exact.text());
            case Prefix prefix -> prefix.start() + "*";
            case Fuzzy fuzzy -> fuzzy.word() + "~" + fuzzy.edits();
            case All all -> "(" + print(all) + ")";
            case Any any -> "(" + print(any) + ")";
            case Not not -> "-" + part(not.of());
            case Near near -> near(near);
            case AtLeast atLeast -> "atleast" + atLeast.times() + "(" + print(atLeast.of()) + ")";
            case In in -> in.field().text() + ":" + part(in.of());
            case Dated dated -> dated.field().text() + ":" + dated.value();
            case Spelled spelled -> part(spelled.typed());
        };
    }

    private static String near(Near near) {
        String left = near.left() instanceof Near inner ? near(inner) : part(near.left());
        String right = near.right() instanceof Near inner ? "(" + near(inner) + ")" : part(near.right());
        return left + (near.ordered() ? " PRE/" : " NEAR/") + near.within() + " " + right;
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
