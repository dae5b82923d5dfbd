package org.dateline;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the values of settings are written. Each method throws {@link IllegalArgumentException} for what is written otherwise. */
final class SettingForms {
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,6})(ms|s|m|h|d)");

    private SettingForms() {}

    /** The parts between commas. */
    static List<String> words(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A number in these bounds. */
    static int number(String text, int least, int most) {
        int number = Integer.parseInt(text);
        check(number >= least && number <= most);
        return number;
    }

    /** A web address with a host. */
    static URI web(String text) {
        return address(text, List.of("http", "https"));
    }

    /** An address with a host and one of these schemes. */
    static URI address(String text, List<String> schemes) {
        try {
            URI uri = new URI(text);
            check(uri.getHost() != null && uri.getScheme() != null && schemes.contains(uri.getScheme()));
            return uri;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not an address", e);
        }
    }

    /** {@code address:port}. */
    static String pair(String text) {
        check(text.matches(".+:\\d{1,5}"));
        return text;
    }

    /** {@code 500ms}, {@code 2s}, {@code 30m}, {@code 6h}, {@code 14d}. */
    static Duration length(String text) {
        Matcher matcher = LENGTH.matcher(text.strip());
        check(matcher.matches());
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    /** A length of time that is more than none. */
    static Duration some(String text) {
        Duration length = length(text);
        check(length.isPositive());
        return length;
    }

    static void check(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("written otherwise");
        }
    }
}
