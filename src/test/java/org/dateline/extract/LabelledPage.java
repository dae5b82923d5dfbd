package org.dateline.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.article.Hints;
import org.dateline.article.Page;
import org.dateline.article.Paragraph.Role;

/** A page of the labelled set, as far as fitting needs it. */
@SuppressWarnings("ArrayRecordComponent")
record LabelledPage(
        String id,
        String corpus,
        String domain,
        String truth,
        float[][] signals,
        PageTokens tokens,
        List<String> texts,
        boolean[] lost,
        double[] weights,
        float[] labels,
        float[] importance) {
    private static final Instant FETCHED = Instant.parse("2026-09-01T00:00:00Z");
    private static final Forest LEAF = new Forest(new short[0], new float[0], new int[0], new int[0], 0);
    private static final BlockModel EMPTY =
            new BlockModel(new TokenScores(java.util.Map.of(), java.util.Map.of()), LEAF, LEAF);

    static Optional<LabelledPage> read(String id, JsonNode record, byte[] html) {
        String corpus = record.path("corpus").asText();
        String type = corpus.equals("scrapinghub") ? "text/html; charset=utf-8" : "text/html";
        Page page = Page.imported(URI.create("https://page.example/" + id), FETCHED, type, html, Hints.NONE);
        Survey survey = new HtmlReader(page, Charsets.decode(html, type), EMPTY, Notes.none()).survey();
        List<Block> blocks = survey.blocks();
        List<String> texts = blocks.stream().map(Block::text).toList();
        String truth = record.path("articleBody").asText("");
        int count = texts.size();
        if (count == 0) {
            return Optional.empty();
        }
        float[] importance = new float[count];
        float[] labels;
        if (truth.isEmpty()) {
            labels = new float[count];
            snippets(record, texts, labels, importance);
        } else {
            labels = new BlockLabels(truth).of(texts);
            double all = Math.max(20, Shingles.tokens(truth).size());
            for (int i = 0; i < count; i++) {
                int words = Shingles.tokens(texts.get(i)).size();
                importance[i] = (float) (Math.min(1, (words + 3) / all) + 0.004);
            }
        }
        boolean[] lost = new boolean[count];
        double[] weights = new double[count];
        String headline = Texts.key(survey.headline());
        for (int i = 0; i < count; i++) {
            weights[i] = blocks.get(i).weight();
            lost[i] = blocks.get(i).role() == Role.CAPTION
                    || (!headline.isEmpty()
                            && texts.get(i).length() < 500
                            && Texts.key(texts.get(i)).equals(headline));
        }
        return Optional.of(new LabelledPage(
                id,
                corpus,
                record.path("domain").asText(),
                truth,
                Signals.of(survey),
                PageTokens.of(survey.outline()),
                texts,
                lost,
                weights,
                labels,
                importance));
    }

    private static void snippets(JsonNode record, List<String> texts, float[] labels, float[] importance) {
        for (String kind : List.of("with", "without")) {
            for (JsonNode snippet : record.path(kind)) {
                String sought = Texts.clean(snippet.asText());
                for (int i = 0; i < texts.size(); i++) {
                    if (!sought.isEmpty() && texts.get(i).contains(sought)) {
                        labels[i] = kind.equals("with") ? 1 : 0;
                        importance[i] = 0.15f;
                    }
                }
            }
        }
    }

    /** The text that is left when the blocks that are not sure are dropped. */
    String text(double[] sure) {
        List<String> kept = new ArrayList<>();
        java.util.Set<String> seen = new java.util.HashSet<>();
        for (int i = 0; i < sure.length; i++) {
            if (sure[i] >= 0.5 && !lost[i] && (texts.get(i).length() < 60 || seen.add(texts.get(i)))) {
                kept.add(texts.get(i));
            }
        }
        return String.join("\n", kept);
    }
}
