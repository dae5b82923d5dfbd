package org.dateline.annotate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Makes a model of labelled texts: how much each set counts, the copies in headline form, the weights, the convention. */
final class Training {
    private static final String REPORTS = "re3d";
    private static final Map<String, Float> WEIGHTS = Map.of("gmb-train", 0.125f);
    private static final int EPOCHS = 10;
    private static final float RATE = 0.05f;
    private static final float DROPOUT = 0.6f;
    private static final int FEWEST = 2;
    private static final int TITLED_EVERY = 16;
    private static final int SHOUTED_EVERY = 40;
    private static final int FEWEST_OF_WORD = 3;

    private final Lexicon lexicon;
    private final Gazetteer gazetteer;

    Training(Lexicon lexicon) {
        this.lexicon = lexicon;
        gazetteer = new Gazetteer(Annotator.shippedAliases().all());
    }

    Model model(String version, List<LabelledText> texts) {
        List<CrfTrainer.Example> examples = new ArrayList<>();
        for (LabelledText text : texts) {
            add(text, examples);
        }
        Weights weights = new CrfTrainer(EPOCHS, RATE, DROPOUT, FEWEST).train(examples);
        return new Model(version, lexicon, weights, convention(texts));
    }

    List<Sentence> sentences(LabelledText text) {
        return text.blocks().stream().map(this::sentence).toList();
    }

    private Sentence sentence(Block block) {
        return Sentence.whole(block, gazetteer.matches(block.tokens()), lexicon);
    }

    private void add(LabelledText text, List<CrfTrainer.Example> examples) {
        List<Sentence> sentences = sentences(text);
        Vocabulary vocabulary = new Vocabulary(sentences);
        boolean report = text.set().startsWith(REPORTS);
        float weight = WEIGHTS.getOrDefault(text.set(), 1f);
        for (int s = 0; s < sentences.size(); s++) {
            int[] gold = text.gold().get(s);
            examples.add(example(sentences.get(s), vocabulary, gold, weight, report));
            Block block = text.blocks().get(s);
            int turn = examples.size();
            if (turn % TITLED_EVERY == 0) {
                examples.add(example(sentence(titled(block)), vocabulary, gold, weight, report));
            } else if (turn % SHOUTED_EVERY == 1) {
                examples.add(example(sentence(shouted(block)), vocabulary, gold, weight, report));
            }
        }
    }

    private static CrfTrainer.Example example(
            Sentence sentence, Vocabulary vocabulary, int[] gold, float weight, boolean report) {
        int[][] features = Model.features(sentence, vocabulary);
        int[][] own = report ? Convention.ofReport(features) : new int[features.length][0];
        for (int i = 0; i < features.length; i++) {
            int n = features[i].length;
            features[i] = Arrays.copyOf(features[i], n + own[i].length);
            System.arraycopy(own[i], 0, features[i], n, own[i].length);
        }
        return new CrfTrainer.Example(features, gold, weight);
    }

    /** The same tokens with a capital each, as a headline has them. */
    private static Block titled(Block block) {
        return new Block(
                block.paragraph(),
                block.text(),
                block.tokens().stream()
                        .map(t -> t.key().length() > 3 ? changed(t, capital(t.text())) : t)
                        .toList());
    }

    private static String capital(String word) {
        int first = Character.charCount(word.codePointAt(0));
        return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
    }

    private static Block shouted(Block block) {
        return new Block(
                block.paragraph(),
                block.text(),
                block.tokens().stream()
                        .map(t -> changed(t, t.text().toUpperCase(Locale.ROOT)))
                        .toList());
    }

    private static Token changed(Token token, String text) {
        return new Token(token.start(), token.end(), text, token.key(), token.shape(), token.joined(), token.opens());
    }

    private Convention convention(List<LabelledText> texts) {
        Map<Integer, int[]> counts = new TreeMap<>();
        int[] all = new int[2];
        for (LabelledText text : texts) {
            int of = text.set().startsWith(REPORTS) ? 1 : 0;
            for (Block block : text.blocks()) {
                for (Token token : block.tokens()) {
                    counts.computeIfAbsent(Form.lower(token.text()), k -> new int[2])[of]++;
                    all[of]++;
                }
            }
        }
        counts.values().removeIf(count -> count[0] + count[1] < FEWEST_OF_WORD);
        HashIndex words = LexiconBuilder.index(counts.keySet());
        byte[] odds = new byte[words.size()];
        counts.forEach((word, count) -> {
            double ratio = (count[1] + 0.5) / (all[1] + 1) / ((count[0] + 0.5) / (all[0] + 1));
            double units = Convention.UNITS * StrictMath.log(ratio);
            odds[words.find(word)] = (byte) Math.max(-100, Math.min(100, Math.round(units)));
        });
        return new Convention(words, odds);
    }
}
