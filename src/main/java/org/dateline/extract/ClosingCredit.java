package org.dateline.extract;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A name in brackets that ends a text, as agencies sign: "(Reuters)" in a line of its own or after the last sentence.
 *
 * @param rest the text before it, empty for a line of its own
 * @param name what stands in the brackets
 */
record ClosingCredit(String rest, String name) {
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M} .'’&-]{1,50}");

    private static boolean dash(String text) {
        return text.length() == 1 && "—–-".indexOf(text.charAt(0)) >= 0;
    }

    /** What a text ends with; empty when that is no name in brackets, or is part of a sentence. */
    static Optional<ClosingCredit> of(String text) {
        String end = text.endsWith(").") ? text.substring(0, text.length() - 1) : text;
        int open = end.lastIndexOf('(');
        if (open < 0 || !end.endsWith(")")) {
            return Optional.empty();
        }
        String rest = end.substring(0, open).strip();
        String name = end.substring(open + 1, end.length() - 1).strip();
        boolean apart = rest.isEmpty() || dash(rest) || Texts.endsAsSentence(rest);
        return apart && NAME.matcher(name).matches()
                ? Optional.of(new ClosingCredit(dash(rest) ? "" : rest, name))
                : Optional.empty();
    }
}
