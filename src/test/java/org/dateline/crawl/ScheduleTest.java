package org.dateline.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.dateline.article.NormalizedUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ScheduleTest {
    private static final NormalizedUrl FEED =
            NormalizedUrl.of("https://harbour.example/feed").orElseThrow();
    private static final Instant NOW = Instant.parse("2021-05-03T08:00:00Z");

    private final Schedule schedule = new Schedule(CrawlSettings.of("1", URI.create("https://newsroom.example/bot")));

    private static Due due(@Nullable Duration pace) {
        return new Due(FEED, Role.SEED, FEED, 0, 0, false, 0, 0, Validators.NONE, pace);
    }

    private static Seed line(String options) {
        return Seeds.parse(FEED + " " + options).active().getFirst();
    }

    /** The pace after so many looks at a publisher who brings so many articles by each. */
    private Duration after(int looks, Seed seed, IntUnaryOperator news) {
        Duration pace = schedule.pace(due(null), seed, news.applyAsInt(0));
        for (int look = 1; look < looks; look++) {
            pace = schedule.pace(due(pace), seed, news.applyAsInt(look));
        }
        return pace;
    }

    @Test
    void looksEveryFiveMinutesAtWhoAlwaysHasNews() {
        assertEquals(Duration.ofMinutes(5), after(12, line(""), look -> 3));
    }

    @Test
    void looksOnceADayAtWhoNeverHas() {
        assertEquals(Duration.ofHours(24), after(30, line(""), look -> 0));
    }

    @Test
    void settlesWhereAboutEveryThirdLookBringsNews() {
        Duration pace = after(300, line(""), look -> look % 3 == 0 ? 1 : 0);
        assertTrue(
                pace.compareTo(Duration.ofMinutes(15)) > 0 && pace.compareTo(Duration.ofHours(4)) < 0, pace::toString);
    }

    @Test
    void comesBackSoonToWhoWritesAgainAfterAYear() {
        Duration slept = after(100, line(""), look -> 0);
        Duration woken = schedule.pace(due(slept), line(""), 1);
        assertEquals(Duration.ofMinutes(864), woken);
        assertEquals(NOW.plus(woken), schedule.afterAnswer(due(woken), line(""), NOW));
    }

    @Test
    void looksMoreOftenThanEveryFiveMinutesWhenThatIsSet() {
        CrawlSettings often = TestCrawl.settings().withIntervals(Duration.ofSeconds(20), List.of(Duration.ofHours(1)));
        assertEquals(Duration.ofSeconds(20), new Schedule(often).pace(due(Duration.ofSeconds(20)), line(""), 3));
    }

    @Test
    void keepsWhatTheLineSays() {
        assertEquals(Duration.ofHours(6), after(20, line("every=6h"), look -> 5));
        assertEquals(Duration.ofMinutes(1), after(20, line("every=1m"), look -> 0));
    }
}
