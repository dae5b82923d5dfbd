package org.dateline.index;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Goes through {@link CorrectedValues}. */
final class CorrectedDocValues extends SortedSetDocValues {
    private final SortedSetDocValues written;
    private final AddedValues added;
    private final Map<Integer, long[]> corrected;
    private final int documents;
    private int document = -1;
    private long @Nullable [] ordinals;
    private int given;

    CorrectedDocValues(SortedSetDocValues written, AddedValues added, Map<Integer, long[]> corrected, int documents) {
        this.written = written;
        this.added = added;
        this.corrected = corrected;
        this.documents = documents;
    }

    @Override
    public boolean advanceExact(int target) throws IOException {
        document = target;
        given = 0;
        long[] here = corrected.get(target);
        ordinals = here;
        return here == null ? written.advanceExact(target) : here.length > 0;
    }

    @Override
    public int docValueCount() {
        long[] here = ordinals;
        return here == null ? written.docValueCount() : here.length;
    }

    @Override
    public long nextOrd() throws IOException {
        long[] here = ordinals;
        return here == null ? added.ofWritten(written.nextOrd()) : here[given++];
    }

    @Override
    public BytesRef lookupOrd(long ordinal) throws IOException {
        return added.value(ordinal, written);
    }

    @Override
    public long getValueCount() {
        return written.getValueCount() + added.size();
    }

    @Override
    public int docID() {
        return document;
    }

    @Override
    public int nextDoc() throws IOException {
        return advance(document + 1);
    }

    @Override
    public int advance(int target) throws IOException {
        for (int next = target; next < documents; next++) {
            if (advanceExact(next)) {
                return next;
            }
        }
        document = NO_MORE_DOCS;
        return NO_MORE_DOCS;
    }

    @Override
    public long cost() {
        return documents;
    }
}
