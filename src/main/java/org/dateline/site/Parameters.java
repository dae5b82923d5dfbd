package org.dateline.site;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names and values of a query string or a form ({@code application/x-www-form-urlencoded}, WHATWG URL): always
 * UTF-8, and whatever is broken in it stands as it is or becomes U+FFFD, since a page is shown for any address.
 *
 * @param values each name's values in order
 */
record Parameters(Map<String, List<String>> values) {
    private static final int MOST = 1_000;

    /**
     * Reads them.
     *
     * @param text what stands behind the question mark, or null
     */
    static Parameters of(@Nullable String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (text != null && !text.isEmpty()) {
            for (String part : text.split("&", MOST)) {
                String[] pair = part.split("=", 2);
                values.computeIfAbsent(decoded(pair[0]), name -> new ArrayList<>())
                        .add(pair.length == 2 ? decoded(pair[1]) : "");
            }
        }
        return new Parameters(values);
    }

    /** What is asked for: by the address or, where it was posted so that it stands in no address, by the form. */
    static Parameters asked(Context ctx) {
        return of(ctx.method().equals(HandlerType.POST) ? ctx.body() : ctx.req().getQueryString());
    }

    /** The first value of this name. */
    Optional<String> first(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static String decoded(String text) {
        byte[] in = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(in.length);
        for (int i = 0; i < in.length; i++) {
            int value = in[i] == '%' && i + 2 < in.length ? hex(in[i + 1], in[i + 2]) : -1;
            if (value >= 0) {
                out.put((byte) value);
                i += 2;
            } else {
                out.put(in[i] == '+' ? (byte) ' ' : in[i]);
            }
        }
        return StandardCharsets.UTF_8.decode(out.flip()).toString();
    }

    private static int hex(byte high, byte low) {
        int left = Character.digit(high, 16);
        int right = Character.digit(low, 16);
        return left < 0 || right < 0 ? -1 : left * 16 + right;
    }
}
