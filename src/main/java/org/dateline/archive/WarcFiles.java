package org.dateline.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The WARC files of a folder, {@code dateline-<yyyyMMddHHmmss>-<n>.warc.gz}, in the order of their number. Records are
 * appended to the newest until it is full; a full file never changes again. Not thread-safe; one writer.
 */
final class WarcFiles implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(WarcFiles.class);
    private static final Pattern NAME = Pattern.compile("dateline-\\d{14}-(\\d{1,9})\\.warc\\.gz");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private final Path dir;
    private final Clock clock;
    private final long rollBytes;
    /** Not a channel: an interrupt of one crawling thread would close it for all. */
    private @Nullable RandomAccessFile newest;

    private String newestName = "";
    private @Nullable Place marked;

    WarcFiles(Path dir, Clock clock, long rollBytes) {
        this.dir = dir;
        this.clock = clock;
        this.rollBytes = rollBytes;
    }

    /** Names of the files, oldest first. */
    List<String> names() throws IOException {
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted(Comparator.comparingInt(WarcFiles::number).thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    static int number(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    Path path(String name) {
        return dir.resolve(name);
    }

    /** The record at this place, as it was before compression. */
    byte[] read(Place place) throws IOException {
        try (Members members = new Members(path(place.file()))) {
            return members.at(place.position())
                    .orElseThrow(() -> new IOException("the file ends before " + place.position()))
                    .content();
        }
    }

    /** Appends a compressed record; after an error nothing of it is left. What was appended survives this process. */
    Place append(byte[] record) throws IOException {
        RandomAccessFile file = roomy();
        long position = file.length();
        write(file, position, record);
        Place place = new Place(newestName, position);
        marked = marked == null ? place : marked;
        return place;
    }

    /** From now on remembers the first record that is appended. */
    void mark() {
        marked = null;
    }

    /** The first record appended since {@link #mark}. */
    Optional<Place> marked() {
        return Optional.ofNullable(marked);
    }

    /** Cuts off the newest file before this record; one in an older file stays. */
    void takeBack(Place place) throws IOException {
        if (newest != null && newestName.equals(place.file())) {
            newest.setLength(place.position());
        }
    }

    /** Forces everything appended so far to disk, so that it survives a power cut too. */
    void force() throws IOException {
        if (newest != null) {
            newest.getFD().sync();
        }
    }

    /** Cuts the newest file off at this position. */
    void truncate(String name, long length) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(dir.resolve(name).toFile(), "rw")) {
            file.setLength(length);
            file.getFD().sync();
        }
    }

    private void write(RandomAccessFile file, long position, byte[] record) throws IOException {
        try {
            file.seek(position);
            file.write(record);
        } catch (IOException e) {
            try {
                file.setLength(position);
            } catch (IOException again) {
                e.addSuppressed(again);
                retire();
            }
            throw e;
        }
    }

    private RandomAccessFile roomy() throws IOException {
        if (newest == null) {
            Files.createDirectories(dir);
            List<String> names = names();
            if (!names.isEmpty()) {
                reopen(names.getLast());
            }
        }
        RandomAccessFile file = newest;
        if (file == null || file.length() >= rollBytes) {
            retire();
            file = begin();
        }
        if (file.length() == 0) {
            write(file, 0, RecordWriter.info(newestName, clock.instant()));
        }
        return file;
    }

    private void reopen(String name) throws IOException {
        newest = new RandomAccessFile(dir.resolve(name).toFile(), "rw");
        newestName = name;
    }

    private RandomAccessFile begin() throws IOException {
        List<String> names = names();
        int number = names.isEmpty() ? 1 : number(names.getLast()) + 1;
        newestName = named(clock.instant(), number);
        RandomAccessFile file = new RandomAccessFile(dir.resolve(newestName).toFile(), "rw");
        newest = file;
        forceNames(dir);
        return file;
    }

    /** Forces the names of the files in a folder to disk, where the system can. */
    static void forceNames(Path dir) {
        try (FileChannel folder = FileChannel.open(dir)) {
            folder.force(true);
        } catch (IOException e) {
            LOG.debug("archive: this system can't force the folder {} to disk: {}", dir, e.getMessage());
        }
    }

    /** A name for what takes the place of a file, so that it keeps its place in the order of names too. */
    String another(String name) {
        Instant at = STAMP.parse(name.substring("dateline-".length(), name.lastIndexOf('-')), Instant::from);
        String fresh;
        do {
            at = at.plusSeconds(1);
            fresh = named(at, number(name));
        } while (Files.exists(dir.resolve(fresh)));
        return fresh;
    }

    private static String named(Instant at, int number) {
        return "dateline-" + STAMP.format(at) + "-%05d.warc.gz".formatted(number);
    }

    private void retire() throws IOException {
        RandomAccessFile file = newest;
        newest = null;
        if (file != null) {
            file.getFD().sync();
            file.close();
        }
    }

    @Override
    public void close() throws IOException {
        retire();
    }
}
