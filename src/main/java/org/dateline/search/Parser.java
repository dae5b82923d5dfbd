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

/**
 * Reads the query language by recursive descent, one method per rule. Whatever can't be read as an operator is read as
 * words, and the notes say so; nothing is an error.
 */
final class Parser {
    private static final int DEEPEST = 20;

    private final List<Token> tokens;
    private final List<String> notes;
    private int at;
    private int depth;

    /**
     * A query as read.
     *
     * @param query the tree
     * @param notes what was read otherwise than typed, a sentence each
     */
    record Parsed(Query query, List<String> notes) {
        Parsed {
            notes = List.copyOf(notes);
        }
    }

    private Parser(List<Token> tokens, List<String> notes) {
        this.tokens = tokens;
        this.notes = notes;
    }

    /** Reads any text. */
    static Parsed parse(String text) {
        List<String> notes = new ArrayList<>();
        Parser parser = new Parser(Lexer.tokens(text, notes), notes);
        List<Operand> parts = new ArrayList<>();
        while (parser.peek().type() != Token.Type.END) {
            Query part = parser.or();
            if (part != null) {
                parts.add(new Operand(part, false));
            }
            if (parser.take(Token.Type.CLOSE)) {
                notes.add("A closing bracket without an opening one was left out.");
            }
        }
        Query query = all(parts);
        return new Parsed(
                query == null ? new Everything() : query,
                notes.stream().distinct().toList());
    }

    private @Nullable Query or() {
        List<Query> parts = new ArrayList<>();
        boolean mixed = false;
        do {
            int start = at;
            Query part = and();
            if (part != null) {
                parts.add(part);
                mixed |= part instanceof All && !bracketed(start);
            }
        } while (take(Token.Type.OR));
        Query any = any(parts);
        if (any instanceof Any && mixed) {
            notes.add("AND binds closer than OR: read as " + Printer.print(any) + ".");
        }
        return any;
    }

    private boolean bracketed(int start) {
        int open = 0;
        for (int i = start; i < at; i++) {
            open += tokens.get(i).type() == Token.Type.OPEN ? 1 : tokens.get(i).type() == Token.Type.CLOSE ? -1 : 0;
            if (open == 0 && i < at - 1) {
                return false;
            }
        }
        return true;
    }

    /** @param explicit whether AND was written on one side of it, so that it stands for itself */
    private record Operand(Query query, boolean explicit) {}

    private @Nullable Query and() {
        List<Operand> parts = new ArrayList<>();
        while (true) {
            Token token = peek();
            boolean explicit = false;
            if (token.type() == Token.Type.AND && !parts.isEmpty() && peek(1).begins()) {
                at++;
                explicit = true;
                Operand last = parts.removeLast();
                parts.add(new Operand(last.query, true));
            } else if (token.type() == Token.Type.END
                    || token.type() == Token.Type.CLOSE
                    || (token.type() == Token.Type.OR && !parts.isEmpty() && peek(1).begins())) {
                return all(parts);
            }
            Query part = unary();
            if (part != null) {
                parts.add(new Operand(part, explicit));
            }
        }
    }

    private @Nullable Query unary() {
        Token token = peek();
        if ((token.type() == Token.Type.NOT || token.type() == Token.Type.MINUS) && peek(1).begins()) {
            at++;
            if (++depth > DEEPEST) {
                depth--;
                return unary();
            }
            Query of = unary();
            depth--;
            return of == null ? null : new Not(of);
        }
        return near();
    }

    private @Nullable Query near() {
        Query left = atom();
        while (left != null
                && (peek().type() == Token.Type.NEAR || peek().type() == Token.Type.BEFORE)
                && peek(1).begins()) {
            Token operator = tokens.get(at++);
            Query right = atom();
            if (right == null) {
                return left;
            }
            if (placed(left) && placed(right)) {
                left = new Near(left, right, operator.number(), operator.type() == Token.Type.BEFORE);
            } else {
                notes.add(operator.text() + " stands between words and phrases only, so it was read as AND.");
                left = flat(List.of(left, right));
            }
        }
        return left;
    }

    private @Nullable Query atom() {
        Token token = tokens.size() > at ? tokens.get(at++) : Token.END;
        return switch (token.type()) {
            case WORD -> new Word(token.text());
            case PHRASE -> new Phrase(token.text(), token.number());
            case EXACT -> new Exact(token.text());
            case PREFIX -> new Prefix(token.text());
            case FUZZY -> new Fuzzy(token.text(), token.number());
            case EVERYTHING -> new Everything();
            case DATED -> new Dated(Objects.requireNonNull(token.field()), token.text());
            case FIELD -> in(Objects.requireNonNull(token.field()));
            case AT_LEAST -> atLeast(token.number());
            case OPEN -> group();
            case AND, OR, NOT, NEAR, BEFORE -> asWord(token);
            case MINUS, CLOSE, END -> null;
        };
    }

    private Query asWord(Token operator) {
        notes.add("%s has nothing to join here, so it was read as a word.".formatted(operator.text()));
        return new Phrase(operator.text(), 0);
    }

    private @Nullable Query group() {
        if (++depth > DEEPEST) {
            depth--;
            notes.add("Brackets deeper than " + DEEPEST + " were left out.");
            return null;
        }
        Query inside = or();
        depth--;
        take(Token.Type.CLOSE);
        return inside;
    }

    private @Nullable Query in(QueryField field) {
        Query of = atom();
        if (of == null) {
            return null;
        }
        if (of instanceof In || of instanceof Dated || holdsFields(of)) {
            notes.add("A field inside " + field.text() + ":(…) was read by itself.");
            return of;
        }
        return new In(field, of);
    }

    private @Nullable Query atLeast(int times) {
        Query of = atom();
        if (of != null && !placed(of)) {
            notes.add("atleast counts words and phrases only, so it was left out.");
            return of;
        }
        return of == null ? null : new AtLeast(times, of);
    }

    private static boolean holdsFields(Query query) {
        return switch (query) {
            case All all -> all.of().stream().anyMatch(Parser::holdsFields);
            case Any any -> any.of().stream().anyMatch(Parser::holdsFields);
            case Not not -> holdsFields(not.of());
            case In in -> true;
            case Dated dated -> true;
            default -> false;
        };
    }

    /** Whether the query has places in the text that a distance can be measured between. */
    private static boolean placed(Query query) {
        return switch (query) {
            case Word word -> true;
            case Phrase phrase -> phrase.distance() == 0;
            case Exact exact -> true;
            case Prefix prefix -> true;
            case Near near -> true;
            case Any any -> any.of().stream().allMatch(Parser::placed);
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

    private static @Nullable Query any(List<Query> parts) {
        List<Query> flat = new ArrayList<>();
        parts.forEach(part -> flat.addAll(part instanceof Any any ? any.of() : List.of(part)));
        return flat.isEmpty() ? null : flat.size() == 1 ? flat.getFirst() : new Any(flat);
    }

    /** All of the parts, those of one field that no AND was written between widened to any of them. */
    private static @Nullable Query all(List<Operand> parts) {
        List<Query> merged = new ArrayList<>();
        List<QueryField> fields = new ArrayList<>();
        for (Operand part : parts) {
            QueryField field = part.explicit ? null : field(part.query);
            int same = field == null ? -1 : fields.indexOf(field);
            if (same < 0) {
                merged.add(part.query);
                fields.add(field);
            } else {
                merged.set(same, widened(merged.get(same), part.query));
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

    private static Query flat(List<Query> parts) {
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

    private Token peek() {
        return peek(0);
    }

    private Token peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : Token.END;
    }

    private boolean take(Token.Type type) {
        if (peek().type() == type) {
            at++;
            return true;
        }
        return false;
    }
}
