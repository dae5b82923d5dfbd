package org.dateline.crawl;

import java.util.Locale;

/** Why an address is in the frontier. */
enum Role {
    /** The address of a seed line, whatever it turns out to be. */
    SEED,
    FEED,
    SITEMAP,
    /** A page that lists articles. */
    SECTION,
    ARTICLE;

    /** Whether it is looked at for links rather than handed on. */
    boolean lists() {
        return this != ARTICLE;
    }

    /** Its turn in its host's queue; articles that are known come after all these, at 3. */
    int rank() {
        return switch (this) {
            case SEED, FEED, SITEMAP -> 0;
            case SECTION -> 1;
            case ARTICLE -> 2;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
