package org.dateline.demo;

import java.util.Map;

/** How a publisher puts its stories on the web. */
sealed interface Press permits WirePress, LanternPress, MagazinePress, MinistryPress, NewspaperPress {
    /** Everything that it serves, by path and query. */
    Map<String, Reply> print();

    /** The press of a publisher. */
    static Press of(Publisher publisher, Edition edition) {
        return switch (publisher) {
            case MERIDIAN -> new WirePress(edition);
            case LANTERN -> new LanternPress(edition);
            case PARALLAX -> new MagazinePress(edition);
            case MINISTRY -> new MinistryPress(edition);
            case COURIER -> new NewspaperPress(edition);
        };
    }
}
