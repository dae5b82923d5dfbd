package org.dateline.demo;

import java.util.Locale;

/** The five publishers, in the order of their ports. */
enum Publisher {
    MERIDIAN("Meridian Wire", "MW", "/clients/advisory"),
    LANTERN("Policy Lantern", "PL", "/wp-admin/drafts/"),
    PARALLAX("The Parallax Review", "PR", "/drafts/next-issue"),
    MINISTRY("Ministry of Foreign Affairs of Halvern", "MFA", "/internal/calendar"),
    COURIER("The Stennick Courier", "SC", "/subscribers/briefing");

    private final String title;
    private final String code;
    private final String closed;

    Publisher(String title, String code, String closed) {
        this.title = title;
        this.code = code;
        this.closed = closed;
    }

    /** The name that readers know it by. */
    String title() {
        return title;
    }

    /** Its short form. */
    String code() {
        return code;
    }

    /** The path of its page that robots.txt closes. */
    String closed() {
        return closed;
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
