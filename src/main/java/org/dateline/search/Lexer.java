package org.dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.index.Analysis;
import org.dateline.index.Fields;

/** Cuts a query's text into tokens; straightens quotation marks, spaces and dashes on the way. */
final class Lexer {
    /** Words and phrases that are read at most. */
    static final int CLAUSES = 64;
    /** Largest distance in words, and most repetitions. */
    static final int FURTHEST = 250;

    private static final Pattern JOINER = Pattern.compile("AND|OR|NOT");
    private static final Pattern NEAR = Pattern.compile("(?:NEAR|[wW])/(\\d{1,9})");
    private static final Pattern BEFORE = Pattern.compile("(?:PRE|P)/(\\d{1,9})");
    private static final Pattern AT_LEAST = Pattern.compile("(?i)atleast(\\d{1,9})");
    private static final Pattern FIELD = Pattern.compile("(\\p{Alpha}+):(.*)");
    private static final Pattern FUZZY = Pattern.compile("([^~]+)~([12]?)");
    private static final Pattern DISTANCE = Pattern.compile("~(\\d{1,9})");

    private final String text;
    private final List<String> notes;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int clauses;

    private Lexer(String text, List<String> notes) {
        this.text = text;
        this.notes = notes;
    }

    /** The tokens of a query, what is said about them added to the notes. */
    static List<Token> tokens(String query, List<String> notes) {
        Lexer lexer = new Lexer(Analysis.calm(Straight.text(query)), notes);
        while (lexer.at < lexer.text.length()) {
            lexer.next();
        }
        if (lexer.clauses > CLAUSES) {
            notes.add("Only the first " + CLAUSES + " words and phrases were read.");
        }
        return lexer.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        switch (c) {
            case ' ' -> at++;
            case '(' -> bracket(Token.Type.OPEN);
            case ')' -> bracket(Token.Type.CLOSE);
            case '|' -> {
                at++;
                tokens.add(Token.of(Token.Type.OR, "OR"));
            }
            case '"' -> phrase(false);
            case '-', '+', '=' -> prefixed(c);
            default -> word(run());
        }
    }

    private void bracket(Token.Type type) {
        tokens.add(Token.of(type, text.substring(at, at + 1)));
        at++;
    }

    private void prefixed(char c) {
        at++;
        if (at == text.length() || " )|".indexOf(text.charAt(at)) >= 0) {
            return;
        }
        if (c == '-') {
            tokens.add(Token.of(Token.Type.MINUS, "-"));
        } else if (c == '=' && text.charAt(at) == '"') {
            phrase(true);
        } else if (c == '=' && text.charAt(at) != '(') {
            add(Token.of(Token.Type.EXACT, run().replace("*", "")));
        }
    }

    private void phrase(boolean exact) {
        int end = text.indexOf('"', at + 1);
        String words = text.substring(at + 1, end < 0 ? text.length() : end).strip();
        at = end < 0 ? text.length() : end + 1;
        Matcher distance = DISTANCE.matcher(text).region(at, text.length());
        int moves = 0;
        if (!exact && distance.lookingAt()) {
            moves = limited(distance.group(1));
            at = distance.end();
        }
        add(Token.of(exact ? Token.Type.EXACT : Token.Type.PHRASE, words, moves));
    }

    private String run() {
        int start = at;
        while (at < text.length() && " ()\"|".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private void word(String run) {
        Matcher atLeast = AT_LEAST.matcher(run);
        Matcher near = NEAR.matcher(run);
        Matcher before = BEFORE.matcher(run);
        Matcher field = FIELD.matcher(run);
        if (JOINER.matcher(run).matches()) {
            tokens.add(Token.of(Token.Type.valueOf(run), run));
        } else if (near.matches()) {
            tokens.add(Token.of(Token.Type.NEAR, run, limited(near.group(1))));
        } else if (before.matches()) {
            tokens.add(Token.of(Token.Type.BEFORE, run, limited(before.group(1))));
        } else if (atLeast.matches() && nextIs('(')) {
            tokens.add(Token.of(Token.Type.AT_LEAST, run, limited(atLeast.group(1))));
        } else if (!field.matches() || !field(field.group(1), field.group(2))) {
            add(plain(run));
        }
    }

    private boolean field(String name, String rest) {
        QueryField field = QueryField.of(name).orElse(null);
        if (field == null || (rest.isEmpty() && !nextIs('(') && !nextIs('"'))) {
            return false;
        }
        if (field.holds() == QueryField.Holds.DATE) {
            return dated(field, rest);
        }
        int before = tokens.size();
        tokens.add(new Token(Token.Type.FIELD, name, 0, field));
        if (rest.startsWith("=")) {
            at -= rest.length();
            prefixed('=');
        } else if (!rest.isEmpty()) {
            add(plain(rest));
        } else if (nextIs('"')) {
            phrase(false);
        } else {
            return true;
        }
        if (tokens.size() == before + 1) {
            tokens.removeLast();
        }
        return true;
    }

    private boolean dated(QueryField field, String rest) {
        int start = at;
        String value = rest;
        if (value.isEmpty() && nextIs('"')) {
            int end = text.indexOf('"', at + 1);
            at = end < 0 ? text.length() : end + 1;
            value = text.substring(start + 1, end < 0 ? at : end);
        }
        if (Days.isReadable(value.strip())) {
            add(new Token(Token.Type.DATED, value.strip(), 0, field));
            return true;
        }
        at = start;
        notes.add(
                "\"%s\" is no date, so %s: was read as a word; dates are written 2021, 2021-05, 2021-05-03, 2021..2022 or 7d."
                        .formatted(value, field.text()));
        add(Token.of(Token.Type.PHRASE, field.text() + ":" + rest));
        return true;
    }

    private Token plain(String run) {
        if (run.equals("*") || run.equals("*:*")) {
            return Token.of(Token.Type.EVERYTHING, "*");
        }
        Matcher fuzzy = FUZZY.matcher(run);
        if (fuzzy.matches() && single(fuzzy.group(1))) {
            return Token.of(
                    Token.Type.FUZZY, fuzzy.group(1), fuzzy.group(2).isEmpty() ? 2 : Integer.parseInt(fuzzy.group(2)));
        }
        String start = run.substring(0, run.length() - 1);
        if (run.endsWith("*") && start.indexOf('*') < 0 && single(start)) {
            return Token.of(Token.Type.PREFIX, start);
        }
        if (operator(run)) {
            return Token.of(Token.Type.PHRASE, run);
        }
        if (run.indexOf('*') >= 0) {
            notes.add("* is read at the end of a word only.");
        }
        return run.matches(".*[*~=].*|.*:.*|-.*") ? Token.of(Token.Type.PHRASE, run) : Token.of(Token.Type.WORD, run);
    }

    private static boolean operator(String run) {
        return JOINER.matcher(run).matches()
                || NEAR.matcher(run).matches()
                || BEFORE.matcher(run).matches();
    }

    private static boolean single(String word) {
        return Analysis.words(Fields.EXACT, word).size() == 1 && !word.matches(".*[:=~-].*");
    }

    private void add(Token token) {
        boolean spoken = token.type() == Token.Type.EVERYTHING
                || token.type() == Token.Type.DATED
                || !Analysis.words(Fields.EXACT, token.text()).isEmpty();
        if (spoken && ++clauses <= CLAUSES) {
            tokens.add(token);
        }
    }

    private boolean nextIs(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private int limited(String number) {
        int n = Math.max(1, Integer.parseInt(number));
        if (n > FURTHEST) {
            notes.add("%d was read as %d, the largest distance or number of times.".formatted(n, FURTHEST));
        }
        return Math.min(n, FURTHEST);
    }
}
