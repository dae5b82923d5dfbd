package org.dateline.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/** A WARC file of whatever making: its responses of status 200 and its resources, where they are HTML or text. */
final class WarcContents implements Imports.Contents {
    private static final Set<String> TAKEN = Set.of("text/html", "application/xhtml+xml", "text/plain");

    private final Path file;
    private final WarcReader reader;
    private final PageMaker pages;
    private long number;

    WarcContents(Path file, InputStream in, PageMaker pages) throws IOException {
        this.file = file;
        this.reader = new WarcReader(in);
        this.pages = pages;
        reader.setLenient(true);
    }

    @Override
    public @Nullable Imported next() throws IOException {
        for (Optional<WarcRecord> record = following(); record.isPresent(); record = following()) {
            number++;
            Imported found = read(record.get());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private Optional<WarcRecord> following() throws IOException {
        try {
            return reader.next();
        } catch (IOException | RuntimeException e) {
            throw new IOException(
                    "damaged after record " + number + ": " + e.getMessage() + "; the rest is left out", e);
        }
    }

    private @Nullable Imported read(WarcRecord record) {
        try {
            return switch (record) {
                case WarcResponse response -> response(response);
                case WarcResource resource -> resource(resource);
                default -> null;
            };
        } catch (IOException | RuntimeException e) {
            return skipped(String.valueOf(e.getMessage()));
        }
    }

    /** Of resources JSON is taken too: imported lines of another Dateline's archive. */
    private @Nullable Imported resource(WarcResource resource) throws IOException {
        String type = resource.headers().first("Content-Type").orElse("");
        boolean taken = taken(type) || media(type).equals("application/json");
        return taken ? page(resource, type, resource.body()) : null;
    }

    private @Nullable Imported response(WarcResponse response) throws IOException {
        if (!response.contentType().base().equals(MediaType.HTTP)) {
            return null;
        }
        HttpResponse http = response.http();
        String type = http.headers().first("Content-Type").orElse("");
        return http.status() == 200 && taken(type) ? page(response, type, http.bodyDecoded()) : null;
    }

    private Imported page(WarcTargetRecord record, String type, MessageBody body) throws IOException {
        byte[] bytes = body.stream().readNBytes(Imports.LONGEST_FILE + 1);
        if (bytes.length > Imports.LONGEST_FILE) {
            return skipped("longer than %,d bytes".formatted(Imports.LONGEST_FILE));
        }
        return new Imported.Read(
                pages.captured(record.targetURI(), record.date(), type, bytes, RecordReader.hints(record)));
    }

    private static boolean taken(String type) {
        return TAKEN.contains(media(type));
    }

    private static String media(String type) {
        return MediaType.parseLeniently(type).base().toString().toLowerCase(Locale.ROOT);
    }

    private Imported skipped(String reason) {
        return new Imported.Skipped(file + ": record " + number, reason);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
