package org.dateline.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dateline.article.NameKey;

/**
 * Cuts a text into words, numbers and marks. A possessive 's is a token of its own and a hyphen always parts, so that
 * "Iran-al-Qaida" and "Iran’s" show the names inside; apostrophes between letters stay ("O’Brien", "al-Qa'ida"), as do the
 * full stops of "U.S." and of titles.
 */
final class Tokenizer {
    private static final Set<String> ABBREVIATIONS = Set.of(
            ("Mr Mrs Ms Dr Gen Sen Rep Gov St Jr Sr Lt Col Maj Capt Sgt Adm Prof Rev Hon Messrs Pres Amb Brig Cmdr"
                            + " Cpl Supt Inc Corp Co Ltd Bros Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec No vs Ft Mt")
                    .split(" "));
    private static final String APOSTROPHES = "'’ʼ‘`´ʻ";
    private static final String ENDS = ".!?…:;•";
    private static final String OPENING_QUOTES = "“„«\"";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean opens = true;

    private Tokenizer(String text) {
        this.text = text;
    }

    /** The tokens of a text in order. */
    static List<Token> tokens(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        tokenizer.run();
        return tokenizer.tokens;
    }

    private void run() {
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Character.isLetterOrDigit(c)) {
                word();
            } else if (space(c)) {
                at += Character.charCount(c);
            } else {
                mark(c);
            }
        }
    }

    private void word() {
        int start = at;
        int end = dotted(start);
        if (end < 0) {
            end = plainEnd(start);
            if (end < text.length()
                    && text.charAt(end) == '.'
                    && (ABBREVIATIONS.contains(text.substring(start, end)) || singleCapital(start, end))) {
                end++;
            }
        }
        String word = text.substring(start, end);
        add(start, end, key(word), shape(word));
        opens = false;
        at = end;
    }

    private boolean singleCapital(int start, int end) {
        return end == start + 1
                && Character.isUpperCase(text.charAt(start))
                && end + 2 < text.length()
                && space(text.charAt(end + 1))
                && Character.isUpperCase(text.charAt(end + 2));
    }

    /** End of an abbreviation of single capitals with full stops, or -1. */
    private int dotted(int start) {
        int i = start;
        int letters = 0;
        while (i + 1 < text.length() && Character.isUpperCase(text.charAt(i)) && text.charAt(i + 1) == '.') {
            i += 2;
            letters++;
        }
        if (letters > 0 && i < text.length() && Character.isUpperCase(text.charAt(i)) && !letterOrDigitAt(i + 1)) {
            return i + 1;
        }
        return letters > 1 && !letterOrDigitAt(i) ? i : -1;
    }

    private int plainEnd(int start) {
        int i = start;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                i += Character.charCount(c);
            } else if (inside(c, i)) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    private boolean inside(int c, int i) {
        if (!letterOrDigitAt(i + 1) || i == 0) {
            return false;
        }
        if (APOSTROPHES.indexOf(c) >= 0) {
            return Character.isLetter(text.charAt(i + 1)) && !possessive(i);
        }
        if (c == '.' || c == ',') {
            return Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
        }
        return c == '&' && Character.isUpperCase(text.charAt(i - 1));
    }

    private boolean possessive(int apostrophe) {
        char next = text.charAt(apostrophe + 1);
        return (next == 's' || next == 'S') && !letterOrDigitAt(apostrophe + 2);
    }

    private void mark(int c) {
        int start = at;
        if (APOSTROPHES.indexOf(c) >= 0
                && at > 0
                && letterOrDigitAt(at + 1)
                && possessive(at)
                && !tokens.isEmpty()
                && tokens.getLast().end() == at) {
            at += 2;
            add(start, at, "'s", Token.Shape.MARK);
            return;
        }
        at += Character.charCount(c);
        boolean opening = OPENING_QUOTES.indexOf(c) >= 0
                || (APOSTROPHES.indexOf(c) >= 0 && (start == 0 || space(text.charAt(start - 1))));
        add(start, at, APOSTROPHES.indexOf(c) >= 0 ? "'" : text.substring(start, at), Token.Shape.MARK);
        opens |= ENDS.indexOf(c) >= 0 || opening;
    }

    private void add(int start, int end, String key, Token.Shape shape) {
        boolean joined = !tokens.isEmpty() && tokens.getLast().end() == start;
        tokens.add(new Token(start, end, text.substring(start, end), key, shape, joined, opens));
    }

    private static Token.Shape shape(String word) {
        int first = word.codePointAt(0);
        if (Character.isDigit(first)) {
            return Token.Shape.NUMBER;
        }
        if (Character.isLowerCase(first)) {
            return Token.Shape.LOWER;
        }
        if (!Character.isUpperCase(first)) {
            return Token.Shape.UNCASED;
        }
        return word.chars().anyMatch(Character::isLowerCase) || word.length() == 1
                ? Token.Shape.CAPITAL
                : Token.Shape.UPPER;
    }

    /** The key of one word; the same as {@link NameKey}'s, without its inner spaces. */
    private static String key(String word) {
        StringBuilder plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 128) {
                return NameKey.of(word).value().replace(" ", "");
            }
            if (c >= 'A' && c <= 'Z') {
                plain.append((char) (c + 32));
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private boolean letterOrDigitAt(int i) {
        return i < text.length() && Character.isLetterOrDigit(text.codePointAt(i));
    }

    private static boolean space(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.isISOControl(c);
    }

    /** The key of a text's words parted by spaces, hyphens left out. */
    static List<String> keys(String text) {
        return tokens(text).stream()
                .filter(t -> t.shape() != Token.Shape.MARK)
                .map(Token::key)
                .toList();
    }
}
