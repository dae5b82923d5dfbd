package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.dateline.article.Aliases;
import org.dateline.article.Fingerprint;
import org.dateline.index.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WideSearcherTest {
    private static final int SEGMENTS = 7;
    private static final int EACH = 60;
    private static final List<String> WORDS = List.of("ferry", "grain", "harbour", "strike");

    @TempDir
    Path folder;

    private static Sample printed(int number) {
        Random random = new Random(number);
        int text = random.nextInt(300);
        Sample sample = Sample.named("number " + number)
                .source("Source " + random.nextInt(5), "")
                .host("host" + random.nextInt(30) + ".example")
                .text(WORDS.get(text % 4) + " and " + WORDS.get(text / 4 % 4))
                .fingerprint(new Fingerprint(new Random(text).ints(128).boxed().toList(), 300, List.of()))
                .person("Person " + random.nextInt(40), "Person " + random.nextInt(9))
                .firstSeen("2024-03-01T08:00:00Z");
        return random.nextInt(6) == 0 ? sample : sample.day("2024-0%d-1%d".formatted(1 + number % 3, number % 10));
    }

    private static List<SearchRequest> requests() {
        List<SearchRequest> all = new ArrayList<>();
        for (String words : List.of("ferry", "grain OR strike", "har*", "ferry -grain", "")) {
            for (boolean fold : new boolean[] {true, false}) {
                SearchRequest plain = SearchRequest.of(words).withFold(fold);
                all.add(plain);
                all.add(plain.toggled(Dimension.PERSON, "Person 3"));
                all.add(plain.toggled(Dimension.SOURCE, "Source 1").withDate(new DateFilter("2024-02")));
                all.add(plain.withSort(Sort.NEWEST).withDate(new DateFilter("2024-01")));
            }
        }
        return all;
    }

    private Desk filled() {
        Desk desk = new Desk(folder, Aliases.NONE);
        for (int i = 0; i < SEGMENTS; i++) {
            Sample[] samples = new Sample[EACH];
            for (int j = 0; j < EACH; j++) {
                samples[j] = printed(i * EACH + j);
            }
            desk.add(samples);
        }
        return desk;
    }

    @Test
    void partsSearchedAtOnceFindAndCountWhatOnePassDoes() {
        try (Desk desk = filled()) {
            desk.index.searchers().use(narrow -> compared(desk.search, narrow));
        }
    }

    @Test
    void repeatsCountedInPartsAreThoseCountedInOne() {
        try (Desk desk = filled()) {
            int[][] counted = desk.index.searchers().use(searcher -> {
                ReaderFacts facts = ReaderFacts.of(searcher.getIndexReader(), new ForwardIndexes());
                Slots slots = new Slots(facts.size(), Bars.of(null).size());
                return new int[][] {
                    noted(new Repeats(1), searcher, facts).counted(facts, slots),
                    noted(new Repeats(1_000_000), searcher, facts).counted(facts, slots)
                };
            });
            assertArrayEquals(counted[1], counted[0]);
            assertTrue(
                    Arrays.stream(counted[0]).sum() > 10_000,
                    "repeats: " + Arrays.stream(counted[0]).sum());
        }
    }

    /** Hits and misses of all stories, far more than a stretch of a part. */
    private static Repeats noted(Repeats repeats, IndexSearcher searcher, ReaderFacts facts) {
        Random random = new Random(8);
        for (int round = 0; round < 40; round++) {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                for (int article = 0; article < leaf.reader().maxDoc(); article++) {
                    int story = facts.folds().story(leaf.docBase + article);
                    if (story == Folds.ALONE) {
                        continue;
                    }
                    if (random.nextInt(5) == 0) {
                        repeats.miss(story, leaf.ord, article, Dimension.PERSON);
                    } else {
                        repeats.hit(story, leaf.ord, article, -1);
                    }
                }
            }
        }
        return repeats;
    }

    private static boolean compared(Search search, IndexSearcher narrow) throws IOException {
        IndexSearcher wide = new WideSearcher(narrow.getIndexReader(), 3, 20);
        assertEquals(3, wide.getSlices().length);
        ReaderFacts facts = ReaderFacts.of(narrow.getIndexReader(), new ForwardIndexes());
        assertTrue(facts.folds().size() > 50);
        for (SearchRequest request : requests()) {
            Translator.Translated query = search.translated(request, narrow);
            assertEquals(
                    shown(facts, request, new Finding(narrow, facts).found(request, query, 25, null)),
                    shown(facts, request, new Finding(wide, facts).found(request, query, 25, null)),
                    request.toString());
            assertEquals(
                    documents(new Finding(narrow, facts).all(request, 25)),
                    documents(new Finding(wide, facts).all(request, 25)),
                    request.toString());
        }
        return true;
    }

    private static List<Integer> documents(Finding.Found found) {
        return Arrays.stream(found.hits().scoreDocs)
                .map((ScoreDoc hit) -> hit.doc)
                .toList();
    }

    private static List<Object> shown(ReaderFacts facts, SearchRequest request, Finding.Found found)
            throws IOException {
        Tally tally = found.tally();
        assertTrue(tally.total() > 0, request.toString());
        return List.of(
                tally.total(),
                tally.stories(),
                documents(found),
                FacetLists.of(facts, request, tally),
                Bars.of(request.date()).timeline(tally.bars(), tally.undated()));
    }
}
