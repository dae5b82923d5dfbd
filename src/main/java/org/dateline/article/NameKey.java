package org.dateline.article;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name with everything taken off that writers differ in without meaning another name: case, diacritics, apostrophes,
 * full stops, kind of hyphen and space. Two spellings with equal keys are one name; al-Qaida and al-Qaeda are not, and
 * need an alias.
 *
 * @param value lower-case words parted by single spaces; empty for a text without letters or digits
 */
public record NameKey(String value) {
    private static final Pattern DROPPED = Pattern.compile("[\\p{M}'’‘ʼʻʾʿ`´.]+");
    private static final Pattern PARTING = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The key of a name as written. */
    public static NameKey of(String name) {
        if (ascii(name)) {
            return new NameKey(ofAscii(name));
        }
        String bare = DROPPED.matcher(name).replaceAll("");
        String plain = DROPPED.matcher(Normalizer.normalize(bare, Normalizer.Form.NFKD))
                .replaceAll("");
        return new NameKey(PARTING.matcher(barred(plain.toLowerCase(Locale.ROOT)))
                .replaceAll(" ")
                .strip());
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
