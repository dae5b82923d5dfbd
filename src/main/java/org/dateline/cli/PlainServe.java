package org.dateline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code dateline serve} with nothing but plain options, read here. Picocli is compiled for Java 5, and the JDK's cache can't
 * hold classes of that age: loading its 175 took as long as all else before the site was up. Whatever is not plain (help, a
 * spelling with {@code =}, an option given twice, a mistake) is left to picocli.
 */
public final class PlainServe {
    private PlainServe() {}

    /** Serves, if the arguments ask for that plainly, and returns the exit code. */
    public static OptionalInt run(String... args) {
        Optional<ServeCommand> serve = read(List.of(args));
        if (serve.isEmpty()) {
            return OptionalInt.empty();
        }
        PrintWriter err = new PrintWriter(System.err, true);
        try {
            serve.get().told = err;
            return OptionalInt.of(serve.get().call());
        } catch (Exception e) {
            return OptionalInt.of(Plain.failed(err, e));
        }
    }

    /** The command with its options set; empty when picocli is to read the arguments. */
    static Optional<ServeCommand> read(List<String> args) {
        if (args.isEmpty() || !args.getFirst().equals("serve")) {
            return Optional.empty();
        }
        ServeCommand serve = new ServeCommand();
        Set<String> given = new HashSet<>();
        Iterator<String> rest = args.listIterator(1);
        while (rest.hasNext()) {
            String option = rest.next();
            if (!given.add(option) || !set(serve, option) && !set(serve, option, rest)) {
                return Optional.empty();
            }
        }
        return Optional.of(serve);
    }

    private static boolean set(ServeCommand serve, String option) {
        switch (option) {
            case "--no-crawl" -> serve.noCrawl = true;
            case "--open" -> serve.serving.open = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean set(ServeCommand serve, String option, Iterator<String> rest) {
        String value = rest.hasNext() ? plain(rest.next()) : null;
        if (value == null) {
            return false;
        }
        switch (option) {
            case "--data" -> serve.common.data = Path.of(value);
            case "--seeds" -> serve.common.seeds = Path.of(value);
            case "--config" -> serve.common.config = Path.of(value);
            case "--host" -> serve.serving.host = value;
            case "--port" -> {
                if (!value.matches("[0-9]{1,5}")) {
                    return false;
                }
                serve.serving.port = Integer.valueOf(value);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A value that nobody could take for an option or for a file of arguments. */
    private static @Nullable String plain(String value) {
        return value.isEmpty() || "-@\"'".indexOf(value.charAt(0)) >= 0 ? null : value;
    }
}
