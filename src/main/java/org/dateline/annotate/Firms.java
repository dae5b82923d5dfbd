package org.dateline.annotate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.article.EntityType;

/** The organisations that one article names in full, and what they may be called for short. */
final class Firms {
    private final Map<String, String> names = new LinkedHashMap<>();

    /** @param key of the name as written; @param name the canonical name */
    void add(String key, String name) {
        names.putIfAbsent(key, name);
    }

    /** The one whose name begins or ends with a word that a model took for somebody's: "Merrill". */
    Optional<NamesOfArticle.Who> shortFor(String key) {
        if (key.contains(" ") || Words.ORDINARY.contains(key)) {
            return Optional.empty();
        }
        List<String> meant = names.entrySet().stream()
                .filter(each ->
                        each.getKey().startsWith(key + " ") || each.getKey().endsWith(" " + key))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return meant.size() == 1
                ? Optional.of(new NamesOfArticle.Who(
                        EntityType.ORGANISATION, meant.getFirst(), "short for " + meant.getFirst()))
                : Optional.empty();
    }
}
