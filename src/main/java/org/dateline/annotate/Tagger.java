package org.dateline.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.article.Aliases;
import org.dateline.article.Mention;

/**
 * Finds names by a trained model and an alias list. The model sees the list's names and may find longer ones; a name of
 * the list that it missed counts all the same. A name once found in an article is found again in its headline and by the
 * person's surname.
 */
final class Tagger {
    private final Gazetteer gazetteer;
    private final Model model;

    Tagger(Aliases aliases, Model model) {
        gazetteer = new Gazetteer(aliases.all());
        this.model = model;
    }

    /** The names in an article of English, in order and none overlapping. */
    List<Span> tag(List<Block> article) {
        List<List<Gazetteer.Match>> matches = gazetteer.inArticle(article);
        List<List<Sentence>> sentences = new ArrayList<>();
        for (int b = 0; b < article.size(); b++) {
            Block block = article.get(b);
            sentences.add(
                    block.paragraph() == Mention.IN_HEADLINE
                            ? List.of(Sentence.whole(block, matches.get(b), model.lexicon()))
                            : Sentence.split(block, matches.get(b), model.lexicon()));
        }
        return tag(article, matches, sentences);
    }

    /**
     * The labels of lines that others have cut into sentences.
     *
     * @param documents the lines of each text; all together tell whether they are reports
     */
    List<List<int[]>> labels(List<List<Block>> documents) {
        List<List<Sentence>> read = documents.stream()
                .map(lines -> lines.stream()
                        .map(line -> Sentence.whole(line, gazetteer.matches(line.tokens()), model.lexicon()))
                        .toList())
                .toList();
        boolean reports =
                model.convention().reports(read.stream().flatMap(List::stream).toList());
        return read.stream()
                .map(text -> reports ? model.labelsOfReport(text) : model.labels(text))
                .toList();
    }

    private List<Span> tag(List<Block> article, List<List<Gazetteer.Match>> matches, List<List<Sentence>> sentences) {
        List<Sentence> all = sentences.stream().flatMap(List::stream).toList();
        List<int[]> labels = model.labels(all);
        Vocabulary vocabulary = new Vocabulary(all);
        List<List<Span>> read = new ArrayList<>();
        int at = 0;
        for (int b = 0; b < article.size(); b++) {
            int end = at + sentences.get(b).size();
            read.add(spans(article.get(b), sentences.get(b), labels.subList(at, end)));
            at = end;
        }
        Set<String> surnames = SeenNames.surnames(read);
        Map<Block, List<Span>> found = new HashMap<>();
        for (int b = 0; b < article.size(); b++) {
            found.put(article.get(b), Reconciled.of(article.get(b), read.get(b), matches.get(b), surnames));
        }
        dropThings(article, found);
        Peoples peoples = new Peoples(found.values().stream().flatMap(List::stream));
        found.values().forEach(spans -> spans.removeIf(peoples::has));
        new SeenNames(article, found).add(article, found, vocabulary);
        return inOrder(article, found);
    }

    private static List<Span> spans(Block block, List<Sentence> sentences, List<int[]> labels) {
        List<Span> spans = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            int first = sentences.get(s).first();
            int[] own = labels.get(s);
            for (int i = 0; i < own.length; i++) {
                if (Labels.opens(own[i])) {
                    int end = Labels.end(own, i);
                    spans.add(new Span(block, first + i, first + end, Labels.entityType(own[i]), null));
                }
            }
        }
        return spans;
    }

    /** The names that the alias list holds, for a language that the model does not know. */
    List<Span> tagKnown(List<Block> article) {
        List<List<Gazetteer.Match>> matches = gazetteer.inArticle(article);
        List<Span> spans = new ArrayList<>();
        for (int b = 0; b < article.size(); b++) {
            spans.addAll(spans(article.get(b), matches.get(b)));
        }
        return spans;
    }

    static List<Span> spans(Block block, List<Gazetteer.Match> matches) {
        return matches.stream()
                .map(m -> new Span(block, m.first(), m.end(), m.alias().type(), m.alias()))
                .toList();
    }

    /** A plan or treaty with its acronym is no organisation, here and wherever the acronym stands; nor a ship without its prefix. */
    private static void dropThings(List<Block> article, Map<Block, List<Span>> found) {
        Set<String> things = article.stream()
                .flatMap(block -> Acronyms.in(block).stream())
                .filter(expansion -> !expansion.organisation())
                .flatMap(expansion -> Stream.of(expansion.name(), expansion.acronym()))
                .collect(Collectors.toSet());
        article.forEach(block -> things.addAll(Things.ships(block)));
        found.values().forEach(spans -> spans.removeIf(s -> s.alias() == null && things.contains(s.surface())));
    }

    private static List<Span> inOrder(List<Block> article, Map<Block, List<Span>> found) {
        List<Span> all = new ArrayList<>();
        for (Block block : article) {
            List<Span> spans = new ArrayList<>(found.getOrDefault(block, List.of()));
            spans.sort(Comparator.comparingInt(Span::first));
            all.addAll(spans);
        }
        return all;
    }
}
