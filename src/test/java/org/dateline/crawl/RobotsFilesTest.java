package org.dateline.crawl;

import static org.dateline.crawl.Trial.STORY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of a host's answer to the question for its robots.txt. */
@Timeout(30)
class RobotsFilesTest {
    private static final String CLOSED = "User-agent: *\nDisallow: /closed\n";

    @TempDir
    Path folder;

    private Trial trial;
    private TestWeb web;

    @BeforeEach
    void open() {
        trial = new Trial(folder);
        web = trial.web;
        trial.feed("/open", "/closed").page("/open", STORY).page("/closed", STORY + "closed");
    }

    @AfterEach
    void close() {
        trial.close();
    }

    private List<String> fetched() {
        trial.crawl();
        return trial.captured().stream().sorted().toList();
    }

    private void allowsAll() {
        assertEquals(List.of("/closed", "/open"), fetched());
    }

    private void forbidsTheClosed() {
        assertEquals(List.of("/open"), fetched());
        assertEquals(0, web.asked("/closed"));
    }

    private void forbidsEverything() {
        assertEquals(List.of(), fetched());
        assertEquals(0, web.asked("/feed"));
    }

    private static byte[] marked(int mark, Charset charset) {
        byte[] text = CLOSED.getBytes(charset);
        byte[] file = new byte[text.length + 2];
        file[0] = (byte) (mark >> 8);
        file[1] = (byte) mark;
        System.arraycopy(text, 0, file, 2, text.length);
        return file;
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 418, 451, 204})
    void aFileThatIsNotThereForbidsNothing(int status) {
        web.status("/robots.txt", status);
        allowsAll();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 599})
    void aFileThatCannotBeHadForbidsEverythingUntilItCan(int status) {
        web.status("/robots.txt", status);
        forbidsEverything();
        web.robots(CLOSED);
        trial.time.pass(Duration.ofMinutes(20));
        forbidsTheClosed();
    }

    @Test
    void aFileThatNeverEndsItsAnswerForbidsEverything() {
        trial.with(settings -> settings.withTimeout(Duration.ofMillis(300)));
        web.silent("/robots.txt");
        forbidsEverything();
    }

    @Test
    void aPageInTheFilesPlaceForbidsNothing() {
        web.page("/robots.txt", "<html><body><p>Not here.<p>User-agents are welcome</body></html>");
        allowsAll();
    }

    @Test
    void anEmptyFileForbidsNothing() {
        web.answer("/robots.txt", 200, "text/plain", "");
        allowsAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/octet-stream", "image/png"})
    void aFileOfAnyTypeCounts(String type) {
        web.answer("/robots.txt", 200, type, CLOSED);
        forbidsTheClosed();
    }

    @Test
    void aFileWithAByteOrderMarkCounts() {
        web.robots("\ufeff" + CLOSED);
        forbidsTheClosed();
    }

    @ParameterizedTest
    @CsvSource({"0xfeff, UTF-16BE", "0xfffe, UTF-16LE"})
    void aFileInUtf16Counts(int mark, String charset) {
        web.bytes("/robots.txt", 200, "text/plain", marked(mark, Charset.forName(charset)));
        forbidsTheClosed();
    }

    @Test
    void aFileThatIsPackedCounts() {
        byte[] packed = TestWeb.gzip(CLOSED.getBytes(StandardCharsets.UTF_8));
        web.bytes("/robots.txt", 200, "text/plain", packed, "Content-Encoding", "gzip");
        forbidsTheClosed();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void redirectsAreFollowedFiveTimes(int hops) {
        redirects(hops);
        forbidsTheClosed();
    }

    @Test
    void afterMoreThanFiveRedirectsThereIsNoFile() {
        redirects(6);
        allowsAll();
    }

    private void redirects(int hops) {
        web.redirect("/robots.txt", "/r1");
        for (int i = 1; i < hops; i++) {
            web.redirect("/r" + i, "/r" + (i + 1));
        }
        web.answer("/r" + hops, 200, "text/plain", CLOSED);
    }

    @Test
    void aFileOnAnotherHostCountsForTheHostThatNamesIt() {
        try (TestWeb other = new TestWeb()) {
            other.robots(CLOSED);
            trial.with(settings -> settings.withAllowed(java.util.Set.of(other.endpoint())));
            web.redirect("/robots.txt", other.url("/robots.txt").value());
            forbidsTheClosed();
        }
    }

    @Test
    void aFileInsideTheNewsroomIsNotAskedFor() {
        try (TestWeb canary = new TestWeb()) {
            web.redirect("/robots.txt", canary.url("/robots.txt").value());
            forbidsEverything();
            assertEquals(0, canary.log().size());
        }
    }

    @Test
    void ofALongFileTheFirstFiveHundredKibibytesCountAndNoLineIsCutInTwo() {
        String line = "# " + "x".repeat(97) + "\n";
        String filling = line.repeat((500 * 1024 - CLOSED.length() - 20) / line.length());
        String before = CLOSED + filling;
        String cut = "Disallow: /open-and-some-more\n";
        int blanks = 500 * 1024 - before.length() - "Disallow: /open".length() - 1;
        web.robots(before + "#" + " ".repeat(Math.max(0, blanks - 1)) + "\n" + cut + "Disallow: /\n".repeat(9));
        forbidsTheClosed();
    }

    @Test
    void aHostThatHangsUpForbidsEverything() {
        web.on("/robots.txt", exchange -> exchange.close());
        forbidsEverything();
    }

    @Test
    void aRuleThatComesLaterIsKeptWithinADay() {
        allowsAll();
        web.robots("User-agent: dateline\nDisallow: /\n");
        trial.time.pass(Duration.ofHours(23));
        trial.crawl();
        assertEquals(1, web.asked("/robots.txt"));
        trial.time.pass(Duration.ofHours(2));
        long before = web.paths().size();
        trial.crawl();
        assertEquals(2, web.asked("/robots.txt"));
        assertEquals(before, web.paths().size());
        assertTrue(trial.crawl().totals().counts().refused() > 0);
    }
}
