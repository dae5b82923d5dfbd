package org.dateline.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.article.NameKey;
import org.dateline.article.Source;

/**
 * The table of agencies and publishers by which credit lines, datelines and hosts are understood: the shipped list and
 * the user's own, the user's lines before ours.
 *
 * <p>A publisher file is UTF-8 text, one publisher a line: {@code name TAB code TAB alias | alias TAB host host}, the
 * last three optional; {@code #} begins a comment line.
 */
public final class Publishers {
    private static final Pattern ARTICLE = Pattern.compile("(?iu)^the\\s+");

    private final Map<NameKey, Source> byName = new HashMap<>();
    private final Map<String, Source> byHost = new HashMap<>();

    private Publishers() {}

    private static final class Shipped {
        static final Publishers LIST = load();
    }

    /** The list that comes with the program. */
    public static Publishers shipped() {
        return Shipped.LIST;
    }

    private static Publishers load() {
        try (InputStream in = Objects.requireNonNull(
                        Publishers.class.getResourceAsStream("publishers.txt"), "publishers.txt");
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return read(text, "publishers.txt");
        } catch (IOException e) {
            throw new UncheckedIOException("extract: publishers.txt cannot be read", e);
        }
    }

    /**
     * Reads a publisher file.
     *
     * @param in its text; closed by the caller
     * @param name what to call the file in errors
     * @throws IllegalArgumentException with file and line when a line is not of the form
     */
    public static Publishers read(Reader in, String name) throws IOException {
        Publishers read = new Publishers();
        BufferedReader lines = new BufferedReader(in);
        String line;
        for (int number = 1; (line = lines.readLine()) != null; number++) {
            String text = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
            if (!text.isBlank() && !text.startsWith("#")) {
                read.add(text, name + ": line " + number);
            }
        }
        return read;
    }

    /** This table with another laid over it: where both know a name or a host, the other's is taken. */
    public Publishers with(Publishers over) {
        Publishers both = new Publishers();
        both.byName.putAll(byName);
        both.byName.putAll(over.byName);
        both.byHost.putAll(byHost);
        both.byHost.putAll(over.byHost);
        return both;
    }

    /** The publisher of this name or alias, whatever its case, diacritics and full stops. */
    public Optional<Source> named(String name) {
        return Optional.ofNullable(byName.get(NameKey.of(name)));
    }

    /** The publisher of a name with or without its article, or of a name that is its host. */
    Optional<Source> called(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return named(name)
                .or(() -> named(ARTICLE.matcher(name).replaceFirst("")))
                .or(() -> name.indexOf('.') > 0 && name.indexOf(' ') < 0 ? at(name) : Optional.empty());
    }

    /** The publisher whose host this is, or whose host it is a part of ({@code edition.cnn.com} of {@code cnn.com}). */
    public Optional<Source> at(String host) {
        String rest = host.toLowerCase(Locale.ROOT);
        while (!rest.isEmpty()) {
            Source found = byHost.get(rest);
            if (found != null) {
                return Optional.of(found);
            }
            int dot = rest.indexOf('.');
            rest = dot < 0 ? "" : rest.substring(dot + 1);
        }
        return Optional.empty();
    }

    private void add(String line, String where) {
        String[] columns = line.split("\t", -1);
        String name = columns[0].strip();
        if (name.isEmpty() || columns.length > 4) {
            throw new IllegalArgumentException("publishers: " + where
                    + ": expected 'name TAB code TAB alias | alias TAB hosts', found '" + line + "'");
        }
        Source source = new Source(name, columns.length < 2 ? "" : columns[1]);
        names(source, columns).forEach(each -> byName.put(NameKey.of(each), source));
        if (columns.length == 4) {
            Arrays.stream(columns[3].strip().split("\\s+"))
                    .filter(host -> !host.isEmpty())
                    .forEach(host -> byHost.put(host.toLowerCase(Locale.ROOT), source));
        }
    }

    private static List<String> names(Source source, String[] columns) {
        List<String> names = new ArrayList<>();
        if (columns.length > 2) {
            Arrays.stream(columns[2].split("\\|")).map(String::strip).forEach(names::add);
        }
        names.add(source.code());
        names.removeIf(String::isEmpty);
        names.add(source.name());
        return names;
    }
}
