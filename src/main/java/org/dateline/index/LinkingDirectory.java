package org.dateline.index;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder that takes files over from another as links, which needs neither time nor room, or as copies where it can't. */
final class LinkingDirectory extends FilterDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(LinkingDirectory.class);

    private final Path folder;

    LinkingDirectory(FSDirectory in) {
        super(in);
        folder = in.getDirectory();
    }

    @Override
    public void copyFrom(Directory from, String source, String target, IOContext context) throws IOException {
        if (!(unwrap(from) instanceof FSDirectory files)
                || !linked(files.getDirectory().resolve(source), target)) {
            super.copyFrom(from, source, target, context);
        }
    }

    private boolean linked(Path source, String target) throws IOException {
        try {
            Files.createLink(folder.resolve(target), source);
            return true;
        } catch (NoSuchFileException | FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("index: {} is copied, because this file system makes no links: {}", source, e.getMessage());
            return false;
        }
    }
}
