package org.dateline.archive;

import java.util.ArrayList;
import java.util.List;

/**
 * What opening the archive had to mend.
 *
 * @param rebuilt whether the database knew nothing and every WARC file was read again
 * @param captures captures found in the files whose rows were missing
 * @param articles article revisions found in the files whose rows were missing
 * @param dropped rows whose records are gone, as after a power cut
 * @param tornBytes bytes of an incomplete last record that were cut off
 * @param troubles what could not be mended, a sentence each: damaged stretches, missing files
 */
public record Repairs(boolean rebuilt, int captures, int articles, int dropped, long tornBytes, List<String> troubles) {
    static final Repairs NONE = new Repairs(false, 0, 0, 0, 0, List.of());

    public Repairs {
        troubles = List.copyOf(troubles);
    }

    /** These, after a removal was finished that the last process had begun. */
    Repairs after(boolean removal) {
        List<String> all = new ArrayList<>(troubles);
        if (removal) {
            all.add("Finished removing what the retention rules no longer keep.");
        }
        return new Repairs(rebuilt, captures, articles, dropped, tornBytes, all);
    }

    /** Whether all was in order. */
    public boolean none() {
        return equals(NONE);
    }

    /** What was mended and what was not, for a person; empty when all was in order. */
    public List<String> sentences() {
        List<String> said = new ArrayList<>();
        if (rebuilt) {
            said.add("The capture index was empty and was made again from the WARC files.");
        }
        if (captures + articles > 0) {
            said.add("Added %,d captures and %,d article revisions that the database did not know."
                    .formatted(captures, articles));
        }
        if (dropped > 0) {
            said.add("Forgot %,d rows whose records are not in the WARC files.".formatted(dropped));
        }
        if (tornBytes > 0) {
            said.add("Cut off an incomplete last record of %,d bytes.".formatted(tornBytes));
        }
        said.addAll(troubles);
        return List.copyOf(said);
    }
}
