package org.dateline.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.article.Aliases;
import org.dateline.article.Annotations;
import org.dateline.article.Article;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;
import org.dateline.article.Spelling;

/**
 * People of no alias list, so that articles that spell them differently count under one name: the one that came first.
 * Only full names are held, and joined as strictly as {@link Spelling#same}. Thread-safe.
 */
public final class KnownPeople {
    private final Aliases aliases;
    private final Map<String, List<String>> byBlock = new ConcurrentHashMap<>();

    /** Those who are known from the start. */
    public KnownPeople(Aliases aliases, Iterable<String> names) {
        this.aliases = aliases;
        names.forEach(this::canonical);
    }

    /** The article with its people under the names that they are known by. */
    public Article joined(Article article) {
        Map<String, String> renamed = new HashMap<>();
        List<Mention> mentions = new ArrayList<>();
        for (Mention mention : article.annotations().mentions()) {
            String name =
                    unlisted(mention) ? renamed.computeIfAbsent(mention.entity(), this::canonical) : mention.entity();
            boolean same = name.equals(mention.entity());
            mentions.add(same ? mention : mention.meaning(mention.type(), name, why(mention, name)));
        }
        Annotations notes = article.annotations();
        return renamed.entrySet().stream().allMatch(each -> each.getKey().equals(each.getValue()))
                ? article
                : article.withAnnotations(new Annotations(
                        mentions,
                        EntityLinker.entities(mentions),
                        notes.datesMentioned(),
                        notes.fingerprint(),
                        notes.tagger()));
    }

    private static String why(Mention mention, String name) {
        return mention.evidence().isEmpty() ? "another spelling of " + name : mention.evidence();
    }

    /** The full names of the article's people who are in no list. */
    public List<String> unlisted(Article article) {
        return article.annotations().mentions().stream()
                .filter(this::unlisted)
                .map(Mention::entity)
                .distinct()
                .toList();
    }

    private boolean unlisted(Mention mention) {
        return mention.type() == EntityType.PERSON
                && mention.entity().indexOf(' ') > 0
                && aliases.find(mention.entity()).isEmpty();
    }

    private String canonical(String name) {
        Spelling spelling = Spelling.of(name);
        String[] known = {name};
        byBlock.compute(spelling.block(), (block, names) -> {
            if (names == null) {
                return List.of(name);
            }
            for (String each : names) {
                if (each.equals(name) || Spelling.of(each).same(spelling)) {
                    known[0] = each;
                    return names;
                }
            }
            List<String> more = new ArrayList<>(names);
            more.add(name);
            return List.copyOf(more);
        });
        return known[0];
    }
}
