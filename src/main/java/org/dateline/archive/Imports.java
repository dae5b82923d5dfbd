package org.dateline.archive;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.dateline.article.Source;
import org.jspecify.annotations.Nullable;

/**
 * Files as pages: HTML, plain text, WARC and JSON Lines, gzipped or not, and folders of them in the order of their names.
 * What a file is, its content says before its name. What can't be read is said and the rest goes on.
 *
 * <p>One page at a time is in memory, however long the files are.
 */
public final class Imports {
    /** Longest file of HTML or text that is taken, in bytes after decompression. */
    static final int LONGEST_FILE = 16 << 20;

    private static final int LOOKED_AT = 4096;

    private final Source source;
    private final @Nullable URI base;
    private final Clock clock;

    /**
     * How to read files.
     *
     * @param source the publisher of all of them, {@link Source#UNKNOWN} to leave it to what they say
     * @param base address that the path of a file without one of its own is added to, null for {@code urn:sha256:…}
     */
    public Imports(Source source, @Nullable URI base, Clock clock) {
        if (base != null && (!base.isAbsolute() || base.isOpaque())) {
            throw new IllegalArgumentException(
                    "import: '" + base + "' is no base address; give one such as https://example.org/news/");
        }
        this.source = source;
        this.base = base;
        this.clock = clock;
    }

    /** What the files and the files in these folders hold, read as it is asked for; to be closed. */
    public Stream<Imported> read(List<Path> paths) {
        Walk walk = new Walk(paths);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(walk::close);
    }

    /** A file of some format being read, one page or trouble after another. */
    interface Contents extends AutoCloseable {
        /** The next page or trouble, null at the end. */
        @Nullable
        Imported next() throws IOException;

        @Override
        void close() throws IOException;
    }

    private Contents open(Path file, Path top) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return contents(file, top, in);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private Contents contents(Path file, Path top, InputStream raw) throws IOException {
        boolean gzipped = Format.gzipped(raw);
        byte[] start = start(raw, gzipped);
        PageMaker pages = new PageMaker(source, base, clock);
        return switch (Format.of(start, name(file, gzipped))) {
            case WARC -> new WarcContents(file, raw, pages);
            case JSON_LINES -> new JsonLines(file, plain(raw, gzipped), pages);
            case HTML -> new OneFile(file, relative(file, top, gzipped), "text/html", plain(raw, gzipped), pages);
            case TEXT -> new OneFile(file, relative(file, top, gzipped), "text/plain", plain(raw, gzipped), pages);
            case OTHER -> throw new IOException("neither HTML, text, WARC nor JSON Lines");
        };
    }

    private static byte[] start(InputStream raw, boolean gzipped) throws IOException {
        raw.mark(1 << 16);
        try {
            return gzipped ? new GZIPInputStream(raw, 512).readNBytes(LOOKED_AT) : raw.readNBytes(LOOKED_AT);
        } finally {
            raw.reset();
        }
    }

    private static InputStream plain(InputStream raw, boolean gzipped) throws IOException {
        return gzipped ? new GZIPInputStream(raw, 1 << 16) : raw;
    }

    private static String name(Path file, boolean gzipped) {
        String name = Objects.requireNonNullElse(file.getFileName(), file).toString();
        String lower = name.toLowerCase(Locale.ROOT);
        return gzipped && lower.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    /** The file's path below the folder that was named, its {@code .gz} taken off; its name when it was named itself. */
    private static String relative(Path file, Path top, boolean gzipped) {
        Path folder = file.equals(top) ? null : file.getParent();
        String name = name(file, gzipped);
        if (folder == null || folder.equals(top)) {
            return name;
        }
        return top.relativize(folder).toString().replace(folder.getFileSystem().getSeparator(), "/") + "/" + name;
    }

    /** Goes through files and folders, depth first, and through what each file holds. */
    private final class Walk implements Iterator<Imported>, AutoCloseable {
        private record Step(Path path, Path top) {}

        private final Deque<Step> ahead = new ArrayDeque<>();
        private @Nullable Contents reading;
        private Path file = Path.of("");
        private @Nullable Imported next;

        Walk(List<Path> paths) {
            paths.forEach(path -> ahead.addLast(new Step(path, path)));
        }

        @Override
        public boolean hasNext() {
            while (next == null && (reading != null || !ahead.isEmpty())) {
                next = advance();
            }
            return next != null;
        }

        @Override
        public Imported next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Imported result = Objects.requireNonNull(next);
            next = null;
            return result;
        }

        private @Nullable Imported advance() {
            try {
                Contents contents = reading;
                if (contents == null) {
                    step(ahead.removeFirst());
                    return null;
                }
                Imported found = contents.next();
                if (found == null) {
                    close();
                }
                return found;
            } catch (IOException | UncheckedIOException e) {
                close();
                return new Imported.Skipped(file.toString(), reason(e));
            }
        }

        private void step(Step step) throws IOException {
            file = step.path;
            if (Files.isDirectory(step.path)) {
                try (Stream<Path> inside = Files.list(step.path)) {
                    inside.filter(path -> !name(path, false).startsWith("."))
                            .filter(path -> !(Files.isSymbolicLink(path) && Files.isDirectory(path)))
                            .sorted(Comparator.reverseOrder())
                            .forEach(path -> ahead.addFirst(new Step(path, step.top)));
                }
            } else {
                reading = open(step.path, step.top);
            }
        }

        @Override
        public void close() {
            Contents contents = reading;
            reading = null;
            if (contents != null) {
                try {
                    contents.close();
                } catch (IOException e) {
                    throw new UncheckedIOException("import: " + file + " could not be closed", e);
                }
            }
        }
    }

    private static String reason(Exception e) {
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        return switch (cause) {
            case NoSuchFileException missing -> "there is no such file";
            case AccessDeniedException denied -> "it may not be read; mend its permissions";
            case EOFException cut -> "the file is cut short";
            default -> Objects.requireNonNullElse(cause.getMessage(), cause.toString());
        };
    }
}
