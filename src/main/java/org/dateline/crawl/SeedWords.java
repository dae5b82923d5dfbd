package org.dateline.crawl;

import java.util.ArrayList;
import java.util.List;

/** Splits a seed line at spaces, except inside quotes, and drops its comment. */
final class SeedWords {
    private static final String OPENING = "\"\u201c\u201d\u201e";
    private static final String CLOSING = "\"\u201d\u201c";

    private final String line;
    private final List<String> words = new ArrayList<>();
    private int at;

    private SeedWords(String line) {
        this.line = line;
    }

    /**
     * The words of a line, quotes taken off.
     *
     * @throws SeedException when a quote isn't closed
     */
    static List<String> of(String line) {
        SeedWords reader = new SeedWords(line);
        while (reader.skipSpaces() && line.charAt(reader.at) != '#') {
            reader.words.add(reader.word());
        }
        return reader.words;
    }

    private boolean skipSpaces() {
        while (at < line.length() && isSpace(line.charAt(at))) {
            at++;
        }
        return at < line.length();
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        while (at < line.length() && !isSpace(line.charAt(at))) {
            boolean valueBegins = !word.isEmpty() && word.charAt(word.length() - 1) == '=';
            if (valueBegins && OPENING.indexOf(line.charAt(at)) >= 0) {
                quoted(word);
            } else {
                word.append(line.charAt(at++));
            }
        }
        return word.toString();
    }

    private void quoted(StringBuilder word) {
        int opened = at++;
        while (at < line.length() && CLOSING.indexOf(line.charAt(at)) < 0) {
            char c = line.charAt(at++);
            word.append(isSpace(c) ? ' ' : c);
        }
        if (at == line.length()) {
            throw new SeedException(
                    "the quote in column " + (opened + 1) + " is not closed; add a \" at the value's end");
        }
        at++;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff' || c == '\u200b';
    }
}
