package org.dateline.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that is one page. */
final class OneFile implements Imports.Contents {
    private final Path file;
    private final String relative;
    private final String mediaType;
    private final InputStream in;
    private final PageMaker pages;
    private boolean read;

    OneFile(Path file, String relative, String mediaType, InputStream in, PageMaker pages) {
        this.file = file;
        this.relative = relative;
        this.mediaType = mediaType;
        this.in = in;
        this.pages = pages;
    }

    @Override
    public @Nullable Imported next() throws IOException {
        if (read) {
            return null;
        }
        read = true;
        byte[] body = in.readNBytes(Imports.LONGEST_FILE + 1);
        if (body.length > Imports.LONGEST_FILE) {
            return new Imported.Skipped(file.toString(), "longer than %,d bytes".formatted(Imports.LONGEST_FILE));
        }
        if (new String(body, java.nio.charset.StandardCharsets.ISO_8859_1).isBlank()) {
            return new Imported.Skipped(file.toString(), "the file is empty");
        }
        return new Imported.Read(pages.file(relative, mediaType, body));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
