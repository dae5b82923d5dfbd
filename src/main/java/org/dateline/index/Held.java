package org.dateline.index;

import java.util.HashMap;
import java.util.Map;

/**
 * What a commit says of the articles in it.
 *
 * @param through up to which capture they are complete, but for what is lacking
 * @param lacking captures whose articles are still to be put
 * @param corrections the user's corrections that they have gone through
 * @param made what they were made from, as whoever makes an index anew wrote it; empty for an index that grew
 */
record Held(long through, Stretch lacking, String corrections, String made) {
    static final Held NOTHING = new Held(0, Stretch.NONE, "", "");
    static final String SCHEMA = "schema";

    private static final String THROUGH = "through";
    private static final String CORRECTIONS = "corrections";
    private static final String LACKING_AFTER = "lacking.after";
    private static final String LACKING_THROUGH = "lacking.through";
    private static final String MADE = "made";

    static Held of(Map<String, String> commitData) {
        return new Held(
                number(commitData, THROUGH),
                new Stretch(number(commitData, LACKING_AFTER), number(commitData, LACKING_THROUGH)),
                commitData.getOrDefault(CORRECTIONS, ""),
                commitData.getOrDefault(MADE, ""));
    }

    private static long number(Map<String, String> commitData, String key) {
        return Long.parseLong(commitData.getOrDefault(key, "0"));
    }

    Map<String, String> commitData() {
        Map<String, String> data = new HashMap<>();
        data.put(SCHEMA, Fields.SCHEMA);
        data.put(THROUGH, Long.toString(through));
        data.put(CORRECTIONS, corrections);
        if (!lacking.isEmpty()) {
            data.put(LACKING_AFTER, Long.toString(lacking.after()));
            data.put(LACKING_THROUGH, Long.toString(lacking.through()));
        }
        if (!made.isEmpty()) {
            data.put(MADE, made);
        }
        return data;
    }

    Held withThrough(long number) {
        return new Held(number, lacking, corrections, made);
    }

    Held withLacking(Stretch captures) {
        return new Held(through, captures, corrections, made);
    }

    Held withCorrections(String text) {
        return new Held(through, lacking, text, made);
    }

    Held withMade(String from) {
        return new Held(through, lacking, corrections, from);
    }
}
