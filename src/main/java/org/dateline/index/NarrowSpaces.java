package org.dateline.index;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/**
 * Makes a narrow no-break space an ordinary one: Unicode Standard Annex 29 lets it join words, because some scripts
 * write suffixes after it, but in news it parts them. Offsets stay as they are.
 */
final class NarrowSpaces extends CharFilter {
    private static final char NARROW = '\u202f';

    NarrowSpaces(Reader in) {
        super(in);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = input.read(buffer, offset, length);
        for (int i = offset; i < offset + read; i++) {
            if (buffer[i] == NARROW) {
                buffer[i] = ' ';
            }
        }
        return read;
    }

    @Override
    protected int correct(int offset) {
        return offset;
    }
}
