package org.dateline.demo;

import java.util.Locale;

/** The five publishers, in the order of their ports. */
enum Publisher {
    MERIDIAN("Meridian Wire", "MW"),
    LANTERN("Policy Lantern", "PL"),
    PARALLAX("The Parallax Review", "PR"),
    MINISTRY("Ministry of Foreign Affairs of Halvern", "MFA"),
    COURIER("The Stennick Courier", "SC");

    private final String title;
    private final String code;

    Publisher(String title, String code) {
        this.title = title;
        this.code = code;
    }

    /** The name that readers know it by. */
    String title() {
        return title;
    }

    /** Its short form. */
    String code() {
        return code;
    }

    /** The name of its folder among the article files. */
    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it prints a story: path and query. */
    String path(Story story) {
        return switch (this) {
            case MERIDIAN -> "/story/" + story.slug();
            case LANTERN -> "/" + story.slug() + "/";
            case PARALLAX -> "/" + story.date().substring(0, 7).replace('-', '/') + "/" + story.slug();
            case MINISTRY -> "/press/release?nr=" + story.slug();
            case COURIER -> "/" + story.field("section") + "/" + story.date().substring(0, 10) + "/" + story.slug();
        };
    }
}
