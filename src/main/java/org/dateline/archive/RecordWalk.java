package org.dateline.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Goes through a WARC file record by record, past what is damaged. Not thread-safe. */
final class RecordWalk implements Closeable {
    private final Members members;
    private final long end;
    private long position;

    /** Begins at this position, where a record begins; what is appended meanwhile is not gone through. */
    RecordWalk(Path file, long start) throws IOException {
        members = new Members(file);
        end = members.size();
        position = start;
    }

    /** The next stretch, or empty at the end of the file. */
    Optional<Stretch> next() throws IOException {
        if (position >= end) {
            return Optional.empty();
        }
        Stretch found = stretch();
        position = found.to();
        return Optional.of(found);
    }

    private Stretch stretch() throws IOException {
        Optional<Members.Member> member = whole(position);
        if (member.isPresent()) {
            return new Stretch.Whole(position, member.get().end(), member.get().content());
        }
        Optional<Long> candidate = members.candidateAfter(position);
        while (candidate.isPresent()) {
            if (whole(candidate.get()).isPresent()) {
                return new Stretch.Damaged(position, candidate.get());
            }
            candidate = members.candidateAfter(candidate.get());
        }
        return new Stretch.Torn(position, end);
    }

    private Optional<Members.Member> whole(long at) {
        try {
            Optional<Members.Member> member = members.at(at);
            if (member.isPresent()) {
                RecordReader.record(member.get().content());
            }
            return member;
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        members.close();
    }
}
