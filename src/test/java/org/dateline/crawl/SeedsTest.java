package org.dateline.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.dateline.article.Kind;
import org.dateline.article.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SeedsTest {
    private static Seed only(String text) {
        Seeds seeds = Seeds.parse(text);
        assertEquals(List.of(), seeds.problems());
        assertEquals(1, seeds.all().size());
        return seeds.all().getFirst();
    }

    @Test
    void takesEveryOption() {
        Seed seed = only("https://example.org/policy/ name=\"Voice of Policy\" code=VOP kind=press-release lang=PT-br"
                + " every=6h max=500 depth=3 only=/policy/,/law/ skip=/tag/");
        assertEquals("https://example.org/policy/", seed.url().value());
        assertEquals(new Source("Voice of Policy", "VOP"), seed.source());
        assertEquals(Kind.PRESS_RELEASE, seed.hints().kind());
        assertEquals("pt-BR", seed.hints().language());
        assertEquals(Duration.ofHours(6), seed.every());
        assertEquals(500, seed.max());
        assertEquals(3, seed.depth());
        assertEquals(new PathFilter(List.of("/policy/", "/law/"), List.of("/tag/")), seed.paths());
    }

    @Test
    void namesASourceWithoutANameAfterItsHost() {
        Seed seed = only("https://www.example.org/feed");
        assertEquals(Source.named("example.org"), seed.source());
        assertEquals(Kind.UNKNOWN, seed.hints().kind());
        assertEquals("", seed.hints().language());
        assertNull(seed.every());
    }

    @Test
    void readsAFileThatWentThroughOtherEditors() {
        Seeds seeds = Seeds.parse("\ufeff# a list\r\n\r\n\texample.org/feed\tname=\u201cTwo\u00a0Words\u201d\r\n"
                + "\u00a0http://b.example/\u00a0code=B # the second\r\n\u2013 c.example\r\n#https://d.example/");
        assertEquals(List.of(), seeds.problems());
        assertEquals(
                List.of("https://example.org/feed", "http://b.example/", "https://c.example/"),
                seeds.all().stream().map(seed -> seed.url().value()).toList());
        assertEquals(List.of(3, 4, 5), seeds.all().stream().map(Seed::line).toList());
        assertEquals("Two Words", seeds.all().getFirst().source().name());
        assertEquals("B", seeds.all().get(1).source().code());
    }

    @Test
    void keepsAPausedSourceWithoutCrawlingIt() {
        Seeds seeds = Seeds.parse("- https://example.org/old/   # its articles stay\nhttps://example.org/new/");
        assertTrue(seeds.all().getFirst().paused());
        assertEquals(
                List.of("https://example.org/new/"),
                seeds.active().stream().map(seed -> seed.url().value()).toList());
    }

    @Test
    void keepsHashesAndEqualsSignsInsideAnAddressOrQuotes() {
        Seed seed = only("https://example.org/?feed=rss2#top name=\"C# Weekly = good\"");
        assertEquals("https://example.org/?feed=rss2", seed.url().value());
        assertEquals("C# Weekly = good", seed.source().name());
    }

    @Test
    void tellsEveryProblemAndKeepsTheOtherLines() {
        Seeds seeds = Seeds.parse("https://a.example/ evry=6h\nhttps://b.example/\nhttps://c.example/ depth=none\n");
        assertEquals(
                List.of(
                        "seeds: line 1: unknown option 'evry' (did you mean 'every'?)",
                        "seeds: line 3: depth=none is not a number from 1 to 5"),
                seeds.problems().stream().map(Seeds.Problem::message).toList());
        assertEquals(1, seeds.all().size());
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "bad-seeds.csv", numLinesToSkip = 1, delimiter = '~', quoteCharacter = '\0')
    void saysWhatIsWrong(String line, String message) {
        List<Seeds.Problem> problems =
                Seeds.parse("https://a.example/\n" + line).problems();
        assertEquals(1, problems.size(), problems.toString());
        assertEquals(2, problems.getFirst().line());
        assertEquals("seeds: line 2: " + message, problems.getFirst().message());
    }

    @Test
    void theShippedListHasNoProblem() throws IOException {
        Seeds seeds = Seeds.read(Path.of("crawl-seeds.txt"));
        assertEquals(List.of(), seeds.problems());
        assertTrue(seeds.all().stream().anyMatch(seed -> seed.source().equals(new Source("Voice of America", "VOA"))));
        assertTrue(seeds.all().stream()
                .anyMatch(seed -> seed.source().equals(new Source("World Geostrategic Insights", "WGI"))));
    }
}
