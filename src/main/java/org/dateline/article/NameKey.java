package org.dateline.article;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A name with everything taken off that writers differ in without meaning another name: case, diacritics, apostrophes,
 * full stops, kind of hyphen and space. Two spellings with equal keys are one name; al-Qaida and al-Qaeda are not, and
 * need an alias.
 *
 * @param value lower-case words parted by single spaces; empty for a text without letters or digits
 */
public record NameKey(String value) {
    private static final String DROPPED = "'’‘ʼʻʾʿ`´.";
    private static final int MARKS =
            1 << Character.NON_SPACING_MARK | 1 << Character.ENCLOSING_MARK | 1 << Character.COMBINING_SPACING_MARK;
    private static final int WORD = 1 << Character.UPPERCASE_LETTER
            | 1 << Character.LOWERCASE_LETTER
            | 1 << Character.TITLECASE_LETTER
            | 1 << Character.MODIFIER_LETTER
            | 1 << Character.OTHER_LETTER
            | 1 << Character.DECIMAL_DIGIT_NUMBER
            | 1 << Character.LETTER_NUMBER
            | 1 << Character.OTHER_NUMBER;

    /** The key of a name as written. */
    public static NameKey of(String name) {
        if (ascii(name)) {
            return new NameKey(ofAscii(name));
        }
        String plain = without(Normalizer.normalize(without(name), Normalizer.Form.NFKD));
        return new NameKey(parted(barred(plain.toLowerCase(Locale.ROOT))));
    }

    /** Without marks, apostrophes and full stops. */
    private static String without(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (!in(MARKS, c) && DROPPED.indexOf(c) < 0) {
                kept.appendCodePoint(c);
            }
        }
        return kept.toString();
    }

    /** Words of letters and numbers, with one space between them. */
    private static String parted(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (in(WORD, c)) {
                words.append(gap && !words.isEmpty() ? " " : "").appendCodePoint(c);
                gap = false;
            } else {
                gap = true;
            }
        }
        return words.toString();
    }

    /** Whether a character is of one of these Unicode categories. */
    private static boolean in(int categories, int c) {
        return (categories >> Character.getType(c) & 1) != 0;
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** The same for plain ASCII, in one pass: most names and lines are. */
    private static String ofAscii(String text) {
        StringBuilder key = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean upper = c >= 'A' && c <= 'Z';
            if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                if (gap && !key.isEmpty()) {
                    key.append(' ');
                }
                gap = false;
                key.append(upper ? (char) (c + 32) : c);
            } else if (c != '\'' && c != '`' && c != '.') {
                gap = true;
            }
        }
        return key.toString();
    }

    /** Without the strokes that Unicode counts as part of the letter. */
    private static String barred(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 'ß') {
                return text.replace('ł', 'l')
                        .replace('ø', 'o')
                        .replace('đ', 'd')
                        .replace('ð', 'd')
                        .replace('ı', 'i')
                        .replace("ß", "ss")
                        .replace("æ", "ae")
                        .replace("œ", "oe")
                        .replace("þ", "th");
            }
        }
        return text;
    }
}
