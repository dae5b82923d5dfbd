package org.dateline.demo;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTML file with gaps: {@code ${name}} takes text and escapes it, {@code $!{name}} takes mark-up as it is.
 *
 * @param source the file's text
 */
record Template(String source) {
    private static final Pattern GAP = Pattern.compile("\\$(!?)\\{([a-z_]+)}");

    /** The template of this name, without {@code .html}. */
    static Template named(String name) {
        return new Template(Library.resource("templates/" + name + ".html"));
    }

    /**
     * Fills every gap.
     *
     * @throws IllegalArgumentException when a value for one is not given
     */
    String fill(Map<String, String> values) {
        return GAP.matcher(source).replaceAll(gap -> {
            String value = values.get(gap.group(2));
            if (value == null) {
                throw new IllegalArgumentException("demo: nothing to fill '" + gap.group(2) + "' with");
            }
            return Matcher.quoteReplacement(gap.group(1).isEmpty() ? Html.text(value) : value);
        });
    }
}
