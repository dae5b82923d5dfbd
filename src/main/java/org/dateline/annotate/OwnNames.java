package org.dateline.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.article.Alias;
import org.dateline.article.Aliases;
import org.dateline.article.Article;
import org.dateline.article.Correction;
import org.dateline.article.Correction.Spelled;
import org.dateline.article.Corrections;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;
import org.dateline.article.NameKey;
import org.jspecify.annotations.Nullable;

/** The entities and spellings that a user's alias file lists, looked up and found in texts. Thread-safe. */
final class OwnNames {
    private final Map<NameKey, Own> bySpelling = new HashMap<>();
    private final Set<NameKey> entities = new HashSet<>();
    private final Gazetteer gazetteer;

    /**
     * An entity of the user's file.
     *
     * @param alias the entity
     * @param evidence the line or list that it stands in
     */
    record Own(Alias alias, String evidence) {
        /** The mention meaning this entity. */
        Mention in(Mention mention) {
            return mention.meaning(alias.type(), alias.name(), evidence);
        }
    }

    /** @param shipped what the tagger knows, to tell the type of an entity that the corrections only name */
    OwnNames(Aliases shipped, Corrections corrections) {
        List<Alias> spelled = new ArrayList<>();
        for (Alias entity : corrections.entities()) {
            spelled.add(entity);
            know(entity.name(), new Own(entity, Mention.LISTED));
            entity.others().forEach(other -> know(other, new Own(entity, Mention.LISTED)));
        }
        Aliases listed = corrections.over(shipped);
        for (Correction rule : corrections.rules()) {
            if (rule instanceof Spelled spelling) {
                Alias entity = entity(spelling, listed);
                spelled.add(new Alias(entity.name(), entity.type(), spelling.spellings(), ""));
                spelling.spellings().forEach(other -> know(other, new Own(entity, Corrector.line(rule))));
            }
        }
        spelled.forEach(entity -> entities.add(NameKey.of(entity.name())));
        gazetteer = new Gazetteer(spelled);
    }

    private static Alias entity(Spelled rule, Aliases listed) {
        EntityType type = rule.what().type();
        Optional<Alias> known = listed.find(rule.what().name());
        return type == null || known.filter(each -> each.type() == type).isPresent()
                ? known.orElseGet(() -> new Alias(rule.what().name(), EntityType.PERSON, List.of(), ""))
                : new Alias(rule.what().name(), type, List.of(), "");
    }

    private void know(String spelling, Own own) {
        bySpelling.put(NameKey.of(spelling), own);
    }

    /** The entity of the user's that the mention means, by its spelling or by its name; null for none. */
    @Nullable
    Own find(Mention mention) {
        if (bySpelling.isEmpty()) {
            return null;
        }
        Own bySurface = bySpelling.get(NameKey.of(mention.surface()));
        return bySurface == null ? bySpelling.get(NameKey.of(mention.entity())) : bySurface;
    }

    /** Whether an entity of this name is listed, or a spelling of it. */
    boolean lists(String entity) {
        return entities.contains(NameKey.of(entity));
    }

    /** The article's mentions with those in it that the user's spellings find and no mention holds yet. */
    List<Mention> foundIn(Article article) {
        List<Mention> mentions = article.annotations().mentions();
        if (gazetteer.isEmpty()) {
            return mentions;
        }
        List<Mention> all = new ArrayList<>();
        for (Block block : Annotator.blocks(article)) {
            List<Mention> tagged = mentions.stream()
                    .filter(each -> each.paragraph() == block.paragraph())
                    .toList();
            all.addAll(foundIn(block, tagged));
        }
        return all;
    }

    private List<Mention> foundIn(Block block, List<Mention> tagged) {
        List<Mention> all = new ArrayList<>(tagged);
        for (Gazetteer.Match match : gazetteer.matches(block.tokens())) {
            int start = block.tokens().get(match.first()).start();
            int end = block.tokens().get(match.end() - 1).end();
            boolean within = all.stream().anyMatch(each -> each.start() <= start && end <= each.end());
            if (!within) {
                all.removeIf(each -> each.start() < end && start < each.end());
                Alias entity = match.alias();
                String surface = block.text().substring(start, end);
                all.add(new Mention(
                        block.paragraph(), start, end, entity.type(), surface, entity.name(), Mention.LISTED));
            }
        }
        all.sort(Comparator.comparingInt(Mention::start));
        return all;
    }
}
