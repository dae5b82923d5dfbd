package org.dateline.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The query parameters that name a visit or a campaign and never an article: {@code tracking-parameters.txt}. */
final class VisitParameters {
    private static final Set<String> NAMES = new HashSet<>();
    private static final List<String> PREFIXES = new ArrayList<>();
    private static final Set<String> SESSIONS = new HashSet<>();
    private static final Pattern TOKEN =
            Pattern.compile("(?=.*\\d)(?=.*[a-z])[a-z0-9_.-]{16,}|[0-9a-f]{32,}", Pattern.CASE_INSENSITIVE);

    static {
        read();
    }

    private VisitParameters() {}

    /** Whether a parameter, {@code name=value}, can be dropped without changing what is answered. */
    static boolean drop(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        String value = equals < 0 ? "" : parameter.substring(equals + 1);
        return NAMES.contains(name)
                || PREFIXES.stream().anyMatch(name::startsWith)
                || (SESSIONS.contains(name) && TOKEN.matcher(value).matches());
    }

    private static void read() {
        try (InputStream in = Objects.requireNonNull(
                        VisitParameters.class.getResourceAsStream("tracking-parameters.txt"),
                        "tracking-parameters.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(VisitParameters::add);
        } catch (IOException e) {
            throw new UncheckedIOException("article: tracking-parameters.txt cannot be read", e);
        }
    }

    private static void add(String line) {
        String name = line.substring(0, line.length() - 1);
        switch (line.charAt(line.length() - 1)) {
            case '*' -> PREFIXES.add(name);
            case '?' -> SESSIONS.add(name);
            default -> NAMES.add(line);
        }
    }
}
