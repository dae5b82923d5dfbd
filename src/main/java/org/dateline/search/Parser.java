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
        List<Joining.Operand> parts = new ArrayList<>();
        while (parser.peek().type() != Token.Type.END) {
            Query part = parser.or();
            if (part != null) {
                parts.add(new Joining.Operand(part, false));
            }
            if (parser.take(Token.Type.CLOSE)) {
                notes.add("A closing bracket without an opening one was left out.");
            }
        }
        Query query = Joining.all(parts);
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
        Query any = Joining.any(parts);
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

    private @Nullable Query and() {
        List<Joining.Operand> parts = new ArrayList<>();
        while (true) {
            Token token = peek();
            boolean explicit = false;
            if (token.type() == Token.Type.AND && !parts.isEmpty() && peek(1).begins()) {
                at++;
                explicit = true;
                Joining.Operand last = parts.removeLast();
                parts.add(new Joining.Operand(last.query(), true));
            } else if (token.type() == Token.Type.END
                    || token.type() == Token.Type.CLOSE
                    || (token.type() == Token.Type.OR && !parts.isEmpty() && peek(1).begins())) {
                return Joining.all(parts);
            }
            Query part = unary();
            if (part != null) {
                parts.add(new Joining.Operand(part, explicit));
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
            if (Joining.placed(left) && Joining.placed(right)) {
                left = new Near(left, right, operator.number(), operator.type() == Token.Type.BEFORE);
            } else {
                notes.add(operator.text() + " stands between words and phrases only, so it was read as AND.");
                left = Joining.flat(List.of(left, right));
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
        if (of instanceof In || of instanceof Dated || Joining.holdsFields(of)) {
            notes.add("A field inside " + field.text() + ":(…) was read by itself.");
            return of;
        }
        return new In(field, of);
    }

    private @Nullable Query atLeast(int times) {
        Query of = atom();
        if (of != null && !Joining.placed(of)) {
            notes.add("atleast counts words and phrases only, so it was left out.");
            return of;
        }
        return of == null ? null : new AtLeast(times, of);
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
