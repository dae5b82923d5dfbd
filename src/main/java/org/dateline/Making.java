package org.dateline;

import java.time.Duration;

/**
 * How far an index is that is being made.
 *
 * @param beside whether it is made beside a whole one, in which searches go on; else searches find what is made so far
 * @param done articles that it holds
 * @param total articles that there are
 * @param perSecond articles a second lately, 0 before that is known
 */
public record Making(boolean beside, long done, long total, double perSecond) {
    /** What is said while that is not known yet. */
    static final String BROKEN =
            "The search index is damaged and is about to be made anew; until then searches find nothing.";

    /** For how long it will go on at this rate; zero when that is not known. */
    public Duration left() {
        return perSecond <= 0
                ? Duration.ZERO
                : Duration.ofMillis((long) (Math.max(0, total - done) * 1000 / perSecond));
    }

    /** In plain words, for readers. */
    public String sentence() {
        String how =
                beside ? "A new search index is being made beside this one: " : "The search index is being made anew: ";
        String until = beside ? "" : " Until then searches find only those.";
        return how + "%,d of %,d articles%s.%s".formatted(Math.min(done, total), total, time(), until);
    }

    /** In figures, for whoever waits for it. */
    public String figures() {
        String rate = perSecond <= 0 ? "" : ", %,.0f a second".formatted(perSecond);
        return "%,d of %,d articles%s%s".formatted(Math.min(done, total), total, rate, time());
    }

    private String time() {
        long seconds = left().toSeconds();
        if (perSecond <= 0 || done >= total) {
            return "";
        }
        if (seconds < 60) {
            return ", less than a minute left";
        }
        long minutes = (seconds + 30) / 60;
        return minutes < 120
                ? ", about %,d %s left".formatted(minutes, minutes == 1 ? "minute" : "minutes")
                : ", about %,d hours left".formatted((minutes + 30) / 60);
    }
}
