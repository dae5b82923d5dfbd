package org.dateline.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file of JSON objects, a page a line: the line is the page's body, for the extractor to read. */
final class JsonLines implements Imports.Contents {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final InputStream in;
    private final PageMaker pages;
    private long number;

    JsonLines(Path file, InputStream in, PageMaker pages) {
        this.file = file;
        this.in = new BufferedInputStream(in, 1 << 16);
        this.pages = pages;
    }

    @Override
    public @Nullable Imported next() throws IOException {
        for (byte[] line = line(); line != null; line = line()) {
            number++;
            if (line.length > Imports.LONGEST_FILE) {
                return skipped("longer than %,d bytes".formatted(Imports.LONGEST_FILE));
            }
            if (!new String(line, StandardCharsets.ISO_8859_1).isBlank()) {
                return page(line);
            }
        }
        return null;
    }

    private Imported page(byte[] line) throws IOException {
        JsonNode json;
        try {
            json = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return skipped("not JSON: " + e.getOriginalMessage());
        }
        if (!json.isObject()) {
            return skipped("not a JSON object");
        }
        return new Imported.Read(pages.line(text(json, "url"), text(json, "source"), line));
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asText("").strip();
    }

    private Imported skipped(String reason) {
        return new Imported.Skipped(file + ": line " + number, reason);
    }

    /** The next line without its end and a byte order mark, null after the last; one too long comes cut. */
    private byte @Nullable [] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
        int b = in.read();
        if (b < 0) {
            return null;
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() <= Imports.LONGEST_FILE) {
                line.write(b);
            }
        }
        return trimmed(line.toByteArray());
    }

    private byte[] trimmed(byte[] line) {
        boolean marked = number == 0
                && line.length >= 3
                && line[0] == (byte) 0xef
                && line[1] == (byte) 0xbb
                && line[2] == (byte) 0xbf;
        int end = line.length > 0 && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        int start = marked ? 3 : 0;
        return java.util.Arrays.copyOfRange(line, Math.min(start, end), end);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
