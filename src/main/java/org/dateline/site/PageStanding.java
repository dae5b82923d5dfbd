package org.dateline.site;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a page that was captured stands with its publisher today.
 *
 * @param goneSince when the publisher was first seen not to have it any more or to have withdrawn it, null while it is there
 * @param why what was answered then, in plain words
 * @param noArchive whether the publisher asks that no copy of the page be shown
 */
public record PageStanding(@Nullable Instant goneSince, String why, boolean noArchive) {
    /** A page that is there, as far as is known. */
    public static final PageStanding THERE = new PageStanding(null, "", false);

    /** When it was first seen to be gone. */
    public Optional<Instant> gone() {
        return Optional.ofNullable(goneSince);
    }
}
