package org.dateline.article;

/**
 * An article's headline.
 *
 * @param text the words, never blank
 * @param made whether we made it from the first sentence because the article has none
 */
public record Headline(String text, boolean made) {
    private static final int LONGEST_MADE = 120;
    /** Less is not a sentence but "Mr." or "No." */
    private static final int SHORTEST_MADE = 20;

    public Headline {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("article: a headline needs words; make one with Headline.madeFrom");
        }
    }

    /** The publisher's own headline. */
    public static Headline of(String text) {
        return new Headline(text, false);
    }

    /** A title made of the first sentence of the body, cut at a word near 120 characters; "Untitled" for no text. */
    public static Headline madeFrom(String text) {
        String flat = text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
        if (flat.isEmpty()) {
            return new Headline("Untitled", true);
        }
        java.text.BreakIterator sentences = java.text.BreakIterator.getSentenceInstance(java.util.Locale.ROOT);
        sentences.setText(flat);
        int end = sentences.next();
        while (end > 0 && end < SHORTEST_MADE && end < flat.length()) {
            end = sentences.next();
        }
        String first = (end <= 0 ? flat : flat.substring(0, end)).strip();
        if (first.length() <= LONGEST_MADE) {
            return new Headline(first, true);
        }
        int cut = first.lastIndexOf(' ', LONGEST_MADE);
        int at = cut > LONGEST_MADE / 2 ? cut : LONGEST_MADE;
        if (Character.isHighSurrogate(first.charAt(at - 1))) {
            at--;
        }
        return new Headline(first.substring(0, at) + "…", true);
    }
}
