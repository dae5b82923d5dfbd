package org.dateline.crawl;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One allow or disallow line, ready to be matched against the path of an address (RFC 9309, 2.2.2 and 2.2.3).
 *
 * @param allow whether it allows
 * @param parts the text between its {@code *} wildcards, the first being a prefix
 * @param anchored whether it ends with {@code $}, so that the last part must be the path's end
 * @param weight octets of the pattern: the longer rule wins
 */
record RobotsRule(boolean allow, List<String> parts, boolean anchored, int weight) {
    private static final String UNRESERVED = "-._~";

    RobotsRule {
        parts = List.copyOf(parts);
    }

    /** The rule of a line; one that allows a folder's index page also allows the folder, as Google does. */
    static List<RobotsRule> of(String pattern, boolean allow) {
        List<RobotsRule> rules = new ArrayList<>();
        rules.add(single(pattern, allow));
        int slash = pattern.lastIndexOf('/');
        if (allow && slash >= 0 && pattern.startsWith("index.htm", slash + 1)) {
            rules.add(single(pattern.substring(0, slash + 1) + "$", true));
        }
        return rules;
    }

    private static RobotsRule single(String pattern, boolean allow) {
        boolean anchored = pattern.endsWith("$");
        String body = anchored ? pattern.substring(0, pattern.length() - 1) : pattern;
        String[] parts = body.replaceAll("\\*+", "*").split("\\*", -1);
        for (int i = 0; i < parts.length; i++) {
            parts[i] = normalized(parts[i]);
        }
        int weight = Arrays.stream(parts).mapToInt(String::length).sum() + parts.length - 1 + (anchored ? 1 : 0);
        return new RobotsRule(allow, Arrays.asList(parts), anchored, weight);
    }

    boolean outweighs(RobotsRule other) {
        return weight > other.weight || (weight == other.weight && allow && !other.allow);
    }

    /** Whether the rule speaks of this path, as {@link #pathOf} gives it. */
    boolean matches(String path) {
        String prefix = parts.getFirst();
        if (!path.startsWith(prefix)) {
            return false;
        }
        int at = prefix.length();
        int last = parts.size() - 1;
        for (int i = 1; i <= last; i++) {
            String part = parts.get(i);
            if (i == last && anchored) {
                return path.length() - part.length() >= at && path.endsWith(part);
            }
            int found = path.indexOf(part, at);
            if (found < 0) {
                return false;
            }
            at = found + part.length();
        }
        return !anchored || at == path.length();
    }

    /** Path and query of an address, normalized; {@code /} when it has none. */
    static String pathOf(String url) {
        int scheme = url.indexOf("://");
        int start = scheme >= 0 ? scheme + 3 : url.startsWith("//") ? 2 : 0;
        int path = start;
        while (path < url.length() && "/?;#".indexOf(url.charAt(path)) < 0) {
            path++;
        }
        int fragment = url.indexOf('#', path);
        String found = url.substring(path, fragment < 0 ? url.length() : fragment);
        return normalized(found.startsWith("/") ? found : "/" + found);
    }

    /** Escapes what is not ASCII and the two special characters, unescapes what needs no escape. */
    private static String normalized(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xff;
            if (b == '%' && i + 2 < bytes.length && hex(bytes[i + 1]) >= 0 && hex(bytes[i + 2]) >= 0) {
                b = hex(bytes[i + 1]) * 16 + hex(bytes[i + 2]);
                i += 2;
                append(out, b, !isUnreserved(b));
            } else {
                append(out, b, b > 0x7e || b <= ' ' || b == '*' || b == '$');
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int b, boolean escape) {
        if (escape) {
            out.append('%')
                    .append(Character.toUpperCase(Character.forDigit(b >> 4, 16)))
                    .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
        } else {
            out.append((char) b);
        }
    }

    private static boolean isUnreserved(int b) {
        return b < 128 && (Character.isLetterOrDigit(b) || UNRESERVED.indexOf(b) >= 0);
    }

    private static int hex(byte b) {
        return b < 0 ? -1 : Character.digit(b, 16);
    }
}
