package org.dateline.saved;

/** Text made fit for any reader. */
final class PlainText {
    private PlainText() {}

    /** Without what XML 1.0 can't hold or advises against: control characters, lone surrogates, noncharacters. */
    static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(PlainText::allowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean allowed(int c) {
        boolean space = c == '\t' || c == '\n' || c == '\r';
        boolean control = c < 0x20 || (c >= 0x7f && c <= 0x9f);
        boolean nothing = (c >= 0xd800 && c <= 0xdfff) || (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
        return space || !(control || nothing);
    }

    /** The same on one line, without space at its ends. */
    static String line(String text) {
        return clean(text.replaceAll("[\\t\\n\\r\\u0085\\u2028\\u2029]+", " ")).strip();
    }

    /** The line, cut with an ellipsis at a word or at least a character when it is longer than so many UTF-16 units. */
    static String shortened(String text, int most) {
        String line = line(text);
        if (line.length() <= most) {
            return line;
        }
        int at = most - 1;
        int word = line.lastIndexOf(' ', at);
        if (word > most / 2) {
            at = word;
        } else if (Character.isHighSurrogate(line.charAt(at - 1))) {
            at--;
        }
        return line.substring(0, at) + "…";
    }

    /**
     * The line with what looks like an end tag or a character reference changed by a letter's breadth: where a feed has
     * plain text some readers look for HTML, and validators warn of both.
     */
    static String withoutMarkup(String text) {
        return line(text).replaceAll("<(?=/?[A-Za-z!])", "‹").replaceAll("&(?=#?\\w+;)", "＆");
    }

    /** The text as HTML. */
    static String html(String text) {
        return clean(text.replaceAll("[\\t\\r\\n]+", " "))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
