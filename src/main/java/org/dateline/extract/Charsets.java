package org.dateline.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to text when labels may lie. A byte order mark is believed first; then bytes that are valid UTF-8 are UTF-8,
 * whatever they claim; then the Content-Type and the page's own label, latin-1 read as windows-1252 (Encoding Standard,
 * WHATWG); windows-1252 stands in where nothing fits.
 */
final class Charsets {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int PRESCAN = 8_192;
    private static final Pattern LABEL =
            Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9][a-z0-9._:+-]*)");

    private Charsets() {}

    /**
     * The text of these bytes.
     *
     * @param contentType the Content-Type field, empty when there is none
     */
    static String decode(byte[] bytes, String contentType) {
        Optional<Charset> marked = byteOrderMark(bytes);
        if (marked.isPresent()) {
            String text = new String(bytes, marked.get());
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        }
        Optional<Charset> declared = label(contentType).or(() -> label(head(bytes)));
        if (declared.isPresent() && declared.get().name().startsWith("ISO-2022")) {
            return new String(bytes, declared.get());
        }
        if (declared.isEmpty() || !declared.get().name().startsWith("UTF-16") || !mostlyWide(bytes)) {
            Optional<String> utf8 = strictly(bytes);
            if (utf8.isPresent()) {
                return utf8.get();
            }
        }
        return new String(bytes, fitting(bytes, declared.orElse(WINDOWS)));
    }

    private static Charset fitting(byte[] bytes, Charset declared) {
        if (declared.equals(StandardCharsets.UTF_8)) {
            return mostlyUtf8(bytes) ? declared : WINDOWS;
        }
        if (declared.name().startsWith("UTF-16")) {
            return mostlyWide(bytes) ? declared : WINDOWS;
        }
        boolean latin = declared.equals(StandardCharsets.ISO_8859_1) || declared.equals(StandardCharsets.US_ASCII);
        return latin ? WINDOWS : declared;
    }

    private static Optional<Charset> byteOrderMark(byte[] b) {
        if (b.length >= 3 && (b[0] & 0xff) == 0xef && (b[1] & 0xff) == 0xbb && (b[2] & 0xff) == 0xbf) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (b.length >= 2 && (b[0] & 0xff) == 0xfe && (b[1] & 0xff) == 0xff) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (b.length >= 2 && (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xfe) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return Optional.empty();
    }

    private static Optional<Charset> label(String text) {
        Matcher label = LABEL.matcher(text);
        while (label.find()) {
            Optional<Charset> named = named(label.group(1));
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    private static Optional<Charset> named(String label) {
        try {
            return Optional.of(Charset.forName(label.toLowerCase(Locale.ROOT)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1);
    }

    /** The bytes as UTF-8 if they are that without a fault: the quick decoder sets a replacement character for each. */
    private static Optional<String> strictly(byte[] bytes) {
        String quick = new String(bytes, StandardCharsets.UTF_8);
        return quick.indexOf('\ufffd') < 0 ? Optional.of(quick) : slowly(bytes);
    }

    private static Optional<String> slowly(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether a few stray bytes, and no more, keep the bytes from being UTF-8. */
    private static boolean mostlyUtf8(byte[] bytes) {
        int leads = 0;
        int broken = 0;
        for (int i = 0; i < bytes.length; i++) {
            int lead = bytes[i] & 0xff;
            if (lead >= 0x80) {
                int wanted = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 0;
                int got = 0;
                while (got < wanted && i + 1 < bytes.length && (bytes[i + 1] & 0xc0) == 0x80) {
                    i++;
                    got++;
                }
                leads++;
                broken += wanted == 0 || got < wanted ? 1 : 0;
            }
        }
        return broken * 5 <= leads;
    }

    private static boolean mostlyWide(byte[] bytes) {
        int zeros = 0;
        int seen = Math.min(bytes.length, PRESCAN);
        for (int i = 0; i < seen; i++) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros * 4 > seen;
    }
}
