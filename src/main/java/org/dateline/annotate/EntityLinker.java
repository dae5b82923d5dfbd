package org.dateline.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.article.Aliases;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;

/**
 * Decides over a whole article whom its names mean: by the alias list, by the acronym that the text gives, by surname
 * after full name, by another way of writing a name. Two full names are one person only where the list says so or where
 * they differ as transliterations do.
 */
final class EntityLinker {
    private final ListedNames listed;

    EntityLinker(Aliases aliases) {
        listed = new ListedNames(aliases);
    }

    /** The mentions that the spans are, in the same order. */
    List<Mention> link(List<Block> article, List<Span> spans) {
        NamesOfArticle names = new NamesOfArticle(listed);
        article.forEach(block -> Acronyms.in(block).forEach(names::add));
        spans.forEach(names::add);
        List<Mention> mentions = new ArrayList<>();
        for (Span span : spans) {
            NamesOfArticle.Who who = names.who(span);
            mentions.add(new Mention(
                    span.block().paragraph(),
                    span.start(),
                    span.stop(),
                    who.type(),
                    span.surface(),
                    who.name(),
                    who.why()));
        }
        return mentions;
    }

    /** The entities of these mentions, most mentioned first, then in order of appearance. */
    static List<Entity> entities(List<Mention> mentions) {
        record Named(EntityType type, String name) {}
        Map<Named, Map<String, Integer>> surfaces = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            surfaces.computeIfAbsent(new Named(mention.type(), mention.entity()), k -> new LinkedHashMap<>())
                    .merge(mention.surface(), 1, Integer::sum);
        }
        return surfaces.entrySet().stream()
                .map(e -> new Entity(
                        e.getKey().type(),
                        e.getKey().name(),
                        e.getValue().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        byCount(e.getValue())))
                .sorted(Comparator.comparingInt((Entity e) -> -e.mentions()))
                .toList();
    }

    private static List<String> byCount(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
