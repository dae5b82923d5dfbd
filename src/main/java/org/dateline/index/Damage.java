package org.dateline.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;

/** Tells an index whose files are wrong, cut off or missing from one that can't be reached at the moment. */
final class Damage {
    private Damage() {}

    /** Whether this failure means that the files can't be used. */
    static boolean is(Throwable failure) {
        return switch (failure) {
            case CorruptIndexException wrong -> true;
            case IndexFormatTooOldException old -> true;
            case IndexFormatTooNewException young -> true;
            case IndexNotFoundException none -> true;
            case EOFException cutOff -> true;
            case FileNotFoundException missing -> true;
            case NoSuchFileException missing -> true;
            default -> failure.getCause() instanceof IOException cause && is(cause);
        };
    }

    /** Whether this failure of a search may come from reading wrong bytes: files that are cut off end in an error of memory. */
    static boolean maybe(Throwable failure) {
        return failure instanceof IndexOutOfBoundsException
                || failure instanceof NegativeArraySizeException
                || failure instanceof InternalError;
    }
}
