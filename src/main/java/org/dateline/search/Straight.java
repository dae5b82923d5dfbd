package org.dateline.search;

/** Typography undone: quotation marks, spaces and dashes as a keyboard has them. */
final class Straight {
    private static final String QUOTES = "“”„‟«»″〝〞＂";
    private static final String HYPHENS = "‐‑‒–−﹣－";
    private static final String LONG_DASHES = "—―⸺⸻﹘";

    private Straight() {}

    /** The text with straight quotation marks, plain spaces and hyphens; control characters become spaces. */
    static String text(String typed) {
        StringBuilder straight = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            straight.append(straight(typed, i));
        }
        return straight.toString();
    }

    private static char straight(String typed, int i) {
        char c = typed.charAt(i);
        if (QUOTES.indexOf(c) >= 0) {
            return '"';
        }
        if (HYPHENS.indexOf(c) >= 0) {
            return '-';
        }
        if (LONG_DASHES.indexOf(c) >= 0) {
            return beginsWord(typed, i) ? '-' : ' ';
        }
        boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
        return blank || c == '\u200b' || c == '\ufeff' || loneSurrogate(typed, i) ? ' ' : c;
    }

    private static boolean beginsWord(String typed, int i) {
        boolean apart = i == 0 || Character.isWhitespace(typed.charAt(i - 1)) || typed.charAt(i - 1) == '(';
        return apart && i + 1 < typed.length() && Character.isLetterOrDigit(typed.codePointAt(i + 1));
    }

    private static boolean loneSurrogate(String typed, int i) {
        char c = typed.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == typed.length() || !Character.isLowSurrogate(typed.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(typed.charAt(i - 1)));
    }
}
