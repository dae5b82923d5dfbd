package org.dateline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.SQLiteDataSource;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library, unpacked once. The driver otherwise unpacks it at every start and compares what it wrote byte by
 * byte, which took a tenth of a start. The launcher names a file of its cache by the driver's own settings; where it is not
 * there or can't be loaded, the driver unpacks its own.
 */
final class SqliteLibrary {
    private SqliteLibrary() {}

    /** Unpacks it to where {@code org.sqlite.lib.path} and {@code org.sqlite.lib.name} say; does nothing without them. */
    static void unpack() throws IOException {
        String folder = System.getProperty("org.sqlite.lib.path");
        String name = System.getProperty("org.sqlite.lib.name");
        if (folder == null || name == null || Files.exists(Path.of(folder, name))) {
            return;
        }
        String packed = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
        try (InputStream in = SQLiteDataSource.class.getResourceAsStream(packed)) {
            if (in != null) {
                Files.copy(in, Path.of(folder, name));
            }
        }
    }
}
