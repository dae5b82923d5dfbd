package org.dateline.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.dateline.article.ArticleId;
import org.dateline.article.Fingerprint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A story of as many copies as no story has, in a real index. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LargeStoryTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    private final Random dice = new Random(5);
    private final List<Integer> minima =
            dice.ints(Sketch.MINIMA, 0, Integer.MAX_VALUE).boxed().toList();

    private ArticleIndex index;

    @BeforeEach
    void open() {
        index = ArticleIndex.open(folder);
    }

    @AfterEach
    void close() {
        index.close();
    }

    private Sample copy(int number, Instant firstSeen) {
        return Sample.named("copy " + number)
                .source("Paper " + number % 500, "")
                .firstSeen(firstSeen.toString())
                .fingerprint(print(0.97));
    }

    private Fingerprint print(double same) {
        List<Integer> varied = minima.stream()
                .map(each -> dice.nextDouble() < same ? each : Integer.valueOf(dice.nextInt(Integer.MAX_VALUE)))
                .toList();
        return new Fingerprint(varied, 400, List.of());
    }

    /** Each is seen before those that came earlier, so that the leader changes with every one. */
    private void putNewestFirst(int copies) {
        for (int i = 0; i < copies; i++) {
            index.put(copy(i, NOON.minus(Duration.ofMinutes(i))).article());
        }
        index.refresh();
    }

    /** The story of every article by its {@link Fields#TIE}. */
    private Map<Long, Long> stories() {
        return index.searchers().use(LargeStoryTest::stories);
    }

    private static Map<Long, Long> stories(IndexSearcher searcher) throws IOException {
        Map<Long, Long> stories = new HashMap<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            NumericDocValues tie = leaf.reader().getNumericDocValues(Fields.TIE);
            NumericDocValues story = leaf.reader().getNumericDocValues(Fields.STORY);
            BinaryDocValues kin = leaf.reader().getBinaryDocValues(Fields.KIN);
            for (int i = 0; i < leaf.reader().maxDoc(); i++) {
                boolean live = leaf.reader().getLiveDocs() == null
                        || leaf.reader().getLiveDocs().get(i);
                if (live && tie.advanceExact(i) && story.advanceExact(i) && kin.advanceExact(i)) {
                    stories.put(tie.longValue(), story.longValue());
                    assertTrue(tie.longValue() == story.longValue()
                            || Kin.read(kin.binaryValue()).stream().noneMatch(Kin::copy));
                }
            }
        }
        return stories;
    }

    private void assertLed(int articles, ArticleId leader) {
        Map<Long, Long> stories = stories();
        assertEquals(articles, stories.size());
        assertTrue(stories.values().stream().allMatch(story -> story == Fields.tie(leader)));
    }

    @Test
    void fourThousandCopiesThatComeNewestFirstAreOneStoryAndItsLeaderMayLeave() {
        areOneStoryAndItsLeaderMayLeave(4_000);
    }

    @Test
    @Tag("long")
    void twentyThousandCopiesThatComeNewestFirstAreOneStoryAndItsLeaderMayLeave() {
        areOneStoryAndItsLeaderMayLeave(20_000);
    }

    private void areOneStoryAndItsLeaderMayLeave(int copies) {
        putNewestFirst(copies);
        assertLed(copies, Sample.id("copy " + (copies - 1)));
        index.put(copy(copies - 1, NOON.minus(Duration.ofDays(99)))
                .revision(2)
                .fingerprint(Fingerprint.NONE)
                .article());
        index.refresh();
        Map<Long, Long> stories = stories();
        assertEquals(Fields.tie(Sample.id("copy " + (copies - 2))), stories.get(Fields.tie(Sample.id("copy 0"))));
    }

    @Test
    void theOriginsCopyLeadsHoweverLateItComesAndGivesTheLeadBackWhenItLeaves() {
        putNewestFirst(2_000);
        index.put(copy(3_000, NOON).origin("City Wire").article());
        index.refresh();
        assertLed(2_001, Sample.id("copy 1999"));
        Sample origin = copy(3_001, NOON.plus(Duration.ofDays(9))).source("City Wire", "");
        index.put(origin.article());
        index.refresh();
        assertLed(2_002, Sample.id("copy 3001"));
        index.put(origin.revision(2).fingerprint(print(0.1)).article());
        index.refresh();
        Map<Long, Long> stories = stories();
        assertEquals(Fields.tie(Sample.id("copy 1999")), stories.get(Fields.tie(Sample.id("copy 5"))));
    }

    @Test
    void aCommitHoldsWhatTheStoriesBecameAndAnIndexOpenedAgainGoesOnFromThere() {
        putNewestFirst(300);
        index.put(copy(400, NOON.minus(Duration.ofDays(30))).article());
        index.commit(1);
        index.close();
        index = ArticleIndex.open(folder);
        assertLed(301, Sample.id("copy 400"));
        index.put(copy(401, NOON.minus(Duration.ofDays(31))).article());
        index.refresh();
        assertLed(302, Sample.id("copy 401"));
    }
}
