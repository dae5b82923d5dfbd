package org.dateline.article;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A web address as we rewrite it, so that two spellings of one address are equal (RFC 3986, section 6.2).
 *
 * <p>Scheme and host in lower case, host in ASCII, default port, fragment, dot segments, tracking parameters and session
 * ids gone, escapes in upper case and only where they are needed. Parameters keep their order: to sort them can change
 * what a server answers.
 *
 * @param value the address, absolute, http or https
 */
public record NormalizedUrl(String value) {
    /** Longest address that is taken, in characters. */
    public static final int LONGEST = 2_000;

    private static final Pattern PATH_SESSION =
            Pattern.compile("(?i);(jsessionid|phpsessid|sid)=[^/;?]*|(?<=/)\\(([a-z]\\([a-z0-9_-]{8,}\\))+\\)(/|$)");
    private static final Pattern HOST_AND_PORT = Pattern.compile("([a-z0-9_.-]+)(:\\d+)?");
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\t\\r\\n]");
    private static final int HIGHEST_PORT = 65_535;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final String UNRESERVED_EXTRA = "-._~";
    private static final String KEPT = "!$&'()*+,;=:@/?";

    /** The normalized form of an address, or empty when it is not one that a crawler could fetch. */
    public static Optional<NormalizedUrl> of(String address) {
        String url = LINE_BREAKS.matcher(address.strip()).replaceAll("");
        if (url.isEmpty() || url.length() > LONGEST) {
            return Optional.empty();
        }
        int colon = url.indexOf("://");
        if (colon < 0) {
            return Optional.empty();
        }
        String scheme = url.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.empty();
        }
        String rest = cut(url.substring(colon + 3), '#');
        int authorityEnd = firstOf(rest, "/?\\");
        Optional<String> authority = authority(scheme, rest.substring(0, authorityEnd));
        if (authority.isEmpty()) {
            return Optional.empty();
        }
        String tail = rest.substring(authorityEnd);
        int question = tail.indexOf('?');
        String path = question < 0 ? tail : tail.substring(0, question);
        String query = question < 0 ? "" : withoutTracking(tail.substring(question + 1));
        String normalized = scheme + "://" + authority.get() + path(path) + (query.isEmpty() ? "" : "?" + query);
        return normalized.length() <= LONGEST && parses(normalized)
                ? Optional.of(new NormalizedUrl(normalized))
                : Optional.empty();
    }

    /** The same for an address that was parsed already. */
    public static Optional<NormalizedUrl> of(URI address) {
        return of(address.toString());
    }

    /** The address as a URI. */
    public URI uri() {
        return URI.create(value);
    }

    /** The host, in lower-case ASCII. */
    public String host() {
        String authority = authority();
        int port = authority.lastIndexOf(':');
        return port > authority.lastIndexOf(']') ? authority.substring(0, port) : authority;
    }

    /** The port that is contacted, the scheme's own when the address names none. */
    public int port() {
        String authority = authority();
        int port = authority.lastIndexOf(':');
        return port > authority.lastIndexOf(']')
                ? Integer.parseInt(authority.substring(port + 1))
                : value.startsWith("https:") ? HTTPS : HTTP;
    }

    /** Host and port as they are contacted: one politeness queue each. */
    public String authority() {
        return Objects.requireNonNullElse(uri().getRawAuthority(), "");
    }

    private static Optional<String> authority(String scheme, String authority) {
        if (authority.indexOf('@') >= 0) {
            return Optional.empty();
        }
        int colon = authority.startsWith("[")
                ? authority.indexOf(':', authority.indexOf(']') + 1)
                : authority.lastIndexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        String port = colon < 0 ? "" : authority.substring(colon + 1);
        if (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        if (host.isEmpty() || !port.chars().allMatch(c -> c >= '0' && c <= '9') || port.length() > 5) {
            return Optional.empty();
        }
        if (!host.startsWith("[")) {
            if (host.indexOf(':') >= 0) {
                return Optional.empty();
            }
            try {
                host = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED);
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        host = host.toLowerCase(Locale.ROOT);
        int usual = scheme.equals("http") ? HTTP : HTTPS;
        int number = port.isEmpty() ? usual : Integer.parseInt(port);
        if (number > HIGHEST_PORT) {
            return Optional.empty();
        }
        return Optional.of(number == usual ? host : host + ":" + number);
    }

    private static String path(String raw) {
        String path = PATH_SESSION.matcher(raw.replace('\\', '/')).replaceAll("");
        List<String> kept = new ArrayList<>();
        String[] segments = path.split("/", -1);
        for (int i = 1; i < segments.length; i++) {
            boolean last = i == segments.length - 1;
            String segment = escaped(segments[i]);
            switch (segment) {
                case "." -> {
                    if (last) {
                        kept.add("");
                    }
                }
                case ".." -> {
                    if (!kept.isEmpty()) {
                        kept.removeLast();
                    }
                    if (last) {
                        kept.add("");
                    }
                }
                default -> kept.add(segment);
            }
        }
        return "/" + String.join("/", kept);
    }

    private static String withoutTracking(String query) {
        List<String> kept = new ArrayList<>();
        for (String raw : query.split("&", -1)) {
            String parameter = escaped(raw);
            if (!parameter.isEmpty() && !VisitParameters.drop(parameter)) {
                kept.add(parameter);
            }
        }
        return String.join("&", kept);
    }

    /** Escapes what a URI may not hold and unescapes unreserved characters; other escapes stay, in upper case. */
    private static String escaped(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder(bytes.length + 8);
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xff;
            if (b == '%' && i + 2 < bytes.length && hex(bytes[i + 1]) >= 0 && hex(bytes[i + 2]) >= 0) {
                int decoded = hex(bytes[i + 1]) * 16 + hex(bytes[i + 2]);
                i += 2;
                if (unreserved(decoded)) {
                    out.append((char) decoded);
                } else {
                    percent(out, decoded);
                }
            } else if (unreserved(b) || KEPT.indexOf(b) >= 0) {
                out.append((char) b);
            } else {
                percent(out, b);
            }
        }
        return out.toString();
    }

    private static void percent(StringBuilder out, int b) {
        out.append('%')
                .append(Character.toUpperCase(Character.forDigit(b >> 4, 16)))
                .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
    }

    private static int hex(byte b) {
        return b < 0 ? -1 : Character.digit(b, 16);
    }

    private static boolean unreserved(int b) {
        return b < 128 && (Character.isLetterOrDigit(b) || UNRESERVED_EXTRA.indexOf(b) >= 0);
    }

    /** Java takes a host with an underscore for none; name servers and publishers know such hosts. */
    private static boolean parses(String url) {
        try {
            URI uri = new URI(url);
            return uri.getHost() != null
                    || (uri.getRawAuthority() != null
                            && HOST_AND_PORT.matcher(uri.getRawAuthority()).matches()
                            && uri.getRawAuthority().indexOf('_') >= 0);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String cut(String text, char at) {
        int i = text.indexOf(at);
        return i < 0 ? text : text.substring(0, i);
    }

    private static int firstOf(String text, String any) {
        for (int i = 0; i < text.length(); i++) {
            if (any.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return text.length();
    }

    @Override
    public String toString() {
        return value;
    }
}
