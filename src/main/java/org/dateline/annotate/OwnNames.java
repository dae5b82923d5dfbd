package org.dateline.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/** The entities and spellings that a user's file adds, which are looked for in the text. */
final class OwnNames {
    private final Map<NameKey, Own> bySpelling = new HashMap<>();
    private final Gazetteer gazetteer;

    /** An entity of the user's file and the line or list it stands in. */
    private record Own(Alias alias, String evidence) {}

    /**
     * The entities and spellings of these corrections.
     *
     * @param shipped what the tagger knows, to tell the type of an entity that the corrections only name
     */
    OwnNames(Aliases shipped, Corrections corrections) {
        List<Alias> spelled = new ArrayList<>();
        for (Alias entity : corrections.entities()) {
            spelled.add(entity);
            know(entity, "listed in your aliases.txt");
        }
        Aliases listed = corrections.over(shipped);
        for (Correction rule : corrections.rules()) {
            if (rule instanceof Spelled spelling) {
                Alias entity = entity(spelling, listed);
                spelled.add(new Alias(entity.name(), entity.type(), spelling.spellings(), ""));
                know(new Alias(spelling.spellings().getFirst(), entity.type(), spelling.spellings(), ""), entity, rule);
            }
        }
        gazetteer = new Gazetteer(spelled);
    }

    private static Alias entity(Spelled rule, Aliases listed) {
        EntityType type = rule.what().type();
        Optional<Alias> known = listed.find(rule.what().name());
        return type == null || known.filter(each -> each.type() == type).isPresent()
                ? known.orElseGet(() -> new Alias(rule.what().name(), EntityType.PERSON, List.of(), ""))
                : new Alias(rule.what().name(), type, List.of(), "");
    }

    private void know(Alias entity, String evidence) {
        bySpelling.put(NameKey.of(entity.name()), new Own(entity, evidence));
        entity.others().forEach(other -> bySpelling.put(NameKey.of(other), new Own(entity, evidence)));
    }

    private void know(Alias spellings, Alias entity, Correction rule) {
        spellings.others().forEach(other -> bySpelling.put(NameKey.of(other), new Own(entity, line(rule))));
    }

    /** What an article says of a name that a line of the file decided. */
    static String line(Correction rule) {
        return "line " + rule.line() + " of your aliases.txt";
    }

    /** The mention as one of the file's entities, or as it was. */
    Mention meant(Mention mention) {
        Own own = own(mention);
        return own == null
                ? mention
                : mention.meaning(own.alias().type(), own.alias().name(), own.evidence());
    }

    private @Nullable Own own(Mention mention) {
        Own bySurface = bySpelling.get(NameKey.of(mention.surface()));
        return bySurface == null ? bySpelling.get(NameKey.of(mention.entity())) : bySurface;
    }

    /** The mentions of an article with those that the file adds. */
    List<Mention> in(Article article) {
        List<Mention> mentions = article.annotations().mentions();
        if (gazetteer.isEmpty()) {
            return mentions;
        }
        List<Mention> all = new ArrayList<>();
        for (Block block : Annotator.blocks(article)) {
            List<Mention> tagged = mentions.stream()
                    .filter(each -> each.paragraph() == block.paragraph())
                    .toList();
            all.addAll(in(block, tagged));
        }
        return all;
    }

    private List<Mention> in(Block block, List<Mention> tagged) {
        List<Mention> all = new ArrayList<>(tagged);
        for (Gazetteer.Match match : gazetteer.matches(block.tokens())) {
            int start = block.tokens().get(match.first()).start();
            int end = block.tokens().get(match.end() - 1).end();
            boolean within = all.stream().anyMatch(each -> each.start() <= start && end <= each.end());
            if (!within) {
                all.removeIf(each -> each.start() < end && start < each.end());
                String surface = block.text().substring(start, end);
                Own own = bySpelling.getOrDefault(NameKey.of(surface), new Own(match.alias(), ""));
                Alias entity = own.alias();
                all.add(new Mention(
                        block.paragraph(), start, end, entity.type(), surface, entity.name(), own.evidence()));
            }
        }
        all.sort(Comparator.comparingInt(Mention::start));
        return all;
    }
}
