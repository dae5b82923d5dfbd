package org.dateline.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.junit.jupiter.api.Test;

class CompetingTest {
    private record Scored(int article, float score) {}

    private static List<Integer> first(List<Scored> of, int many) {
        return of.stream()
                .sorted(Comparator.comparing((Scored each) -> -each.score).thenComparing(Scored::article))
                .limit(many)
                .map(Scored::article)
                .toList();
    }

    private static List<Scored> passed(List<Scored> all, int many) throws IOException {
        List<Scored> passed = new ArrayList<>();
        float[] score = new float[1];
        LeafCollector collector = new Competing(
                new LeafCollector() {
                    @Override
                    public void setScorer(Scorable scorer) {}

                    @Override
                    public void collect(int article) {
                        passed.add(new Scored(article, score[0]));
                    }
                },
                new Competing.Best(many));
        collector.setScorer(new Scorable() {
            @Override
            public float score() {
                return score[0];
            }
        });
        for (Scored each : all) {
            score[0] = each.score;
            collector.collect(each.article);
        }
        return passed;
    }

    @Test
    void theBestAndAllThatTieWithTheLastOfThemAreAmongThosePassedOn() throws IOException {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            int many = 1 + random.nextInt(30);
            int scores = 1 + random.nextInt(200);
            List<Scored> all = new ArrayList<>();
            for (int i = 0; i < random.nextInt(2_000); i++) {
                all.add(new Scored(random.nextInt(1_000_000), random.nextInt(scores) / 7f));
            }
            assertEquals(first(all, many), first(passed(all, many), many));
        }
    }

    @Test
    void mostOfManyAreNotPassedOn() throws IOException {
        Random random = new Random(6);
        List<Scored> all = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            all.add(new Scored(i, random.nextFloat()));
        }
        assertTrue(passed(all, 10).size() < 200, "passed on: " + passed(all, 10).size());
    }
}
