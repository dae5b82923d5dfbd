package org.dateline.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.article.Alias;
import org.dateline.article.Aliases;
import org.dateline.article.Annotations;
import org.dateline.article.Article;
import org.dateline.article.Correction;
import org.dateline.article.Correction.Becomes;
import org.dateline.article.Correction.Ignored;
import org.dateline.article.Correction.Retyped;
import org.dateline.article.Correction.Spelled;
import org.dateline.article.Correction.Split;
import org.dateline.article.Corrections;
import org.dateline.article.EntityType;
import org.dateline.article.Mention;
import org.dateline.article.NameKey;
import org.jspecify.annotations.Nullable;

/**
 * Lays a user's corrections over what the tagger found. The archive keeps articles as the tagger left them, so that a
 * correction can be taken back; what is indexed and shown has gone through here. Thread-safe.
 */
public final class Corrector {
    private final Corrections corrections;
    private final Map<NameKey, Own> bySpelling = new HashMap<>();
    private final Gazetteer gazetteer;

    /** An entity of the user's file and the line or list it stands in. */
    private record Own(Alias alias, String evidence) {}

    /**
     * A corrector by these corrections.
     *
     * @param shipped what the tagger knows, to tell the type of an entity that the corrections only name
     */
    public Corrector(Aliases shipped, Corrections corrections) {
        this.corrections = corrections;
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

    private static String line(Correction rule) {
        return "line " + rule.line() + " of your aliases.txt";
    }

    /** The article with its names corrected; the same when there is nothing to correct. */
    public Article corrected(Article article) {
        if (corrections.isEmpty()) {
            return article;
        }
        Annotations notes = article.annotations();
        List<Mention> mentions = new ArrayList<>();
        for (Mention mention : withOwn(article)) {
            Mention corrected = corrected(mention);
            if (corrected != null) {
                mentions.add(corrected);
            }
        }
        return mentions.equals(notes.mentions())
                ? article
                : article.withAnnotations(new Annotations(
                        mentions,
                        EntityLinker.entities(mentions),
                        notes.datesMentioned(),
                        notes.fingerprint(),
                        notes.tagger()));
    }

    /** Every name under which a correction may mean something of this article, as compared. */
    public static Set<NameKey> named(Article tagged, Article corrected) {
        Set<String> names = new HashSet<>();
        for (Article article : List.of(tagged, corrected)) {
            article.annotations().entities().forEach(entity -> {
                names.add(entity.name());
                names.addAll(entity.surfaces());
            });
        }
        Set<NameKey> keys = new HashSet<>();
        names.forEach(name -> keys.add(NameKey.of(name)));
        return keys;
    }

    private List<Mention> withOwn(Article article) {
        List<Mention> mentions = article.annotations().mentions();
        if (gazetteer.isEmpty()) {
            return mentions;
        }
        List<Mention> all = new ArrayList<>();
        for (Block block : Annotator.blocks(article)) {
            List<Mention> tagged = mentions.stream()
                    .filter(each -> each.paragraph() == block.paragraph())
                    .toList();
            all.addAll(withOwn(block, tagged));
        }
        return all;
    }

    private List<Mention> withOwn(Block block, List<Mention> tagged) {
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
        all.sort(java.util.Comparator.comparingInt(Mention::start));
        return all;
    }

    /** The mention as corrected, null when it is none. */
    private @Nullable Mention corrected(Mention tagged) {
        Own own = own(tagged);
        Mention mention = own == null
                ? tagged
                : tagged.meaning(own.alias().type(), own.alias().name(), own.evidence());
        int line = 0;
        while (true) {
            Correction next = next(mention, tagged, line);
            if (next == null) {
                return mention;
            }
            if (next instanceof Ignored) {
                return null;
            }
            line = next.line();
            mention = by(next, mention);
        }
    }

    private @Nullable Own own(Mention mention) {
        Own bySurface = bySpelling.get(NameKey.of(mention.surface()));
        return bySurface == null ? bySpelling.get(NameKey.of(mention.entity())) : bySurface;
    }

    private @Nullable Correction next(Mention mention, Mention tagged, int after) {
        for (Correction rule : corrections.of(NameKey.of(mention.entity()))) {
            boolean applies = rule.line() > after && rule.what().fits(mention.type());
            if (applies && !(rule instanceof Spelled) && (!(rule instanceof Split split) || parts(split, tagged))) {
                return rule;
            }
        }
        return null;
    }

    private static boolean parts(Split split, Mention tagged) {
        NameKey surface = NameKey.of(tagged.surface());
        String evidence = tagged.evidence();
        NameKey full = evidence.startsWith(Mention.SURNAME_OF)
                ? NameKey.of(evidence.substring(Mention.SURNAME_OF.length()))
                : surface;
        return split.spellings().stream().map(NameKey::of).anyMatch(each -> each.equals(surface) || each.equals(full));
    }

    private static Mention by(Correction rule, Mention mention) {
        return switch (rule) {
            case Becomes becomes -> {
                EntityType type = becomes.name().type();
                yield mention.meaning(
                        type == null ? mention.type() : type, becomes.name().name(), line(rule));
            }
            case Retyped retyped -> mention.meaning(retyped.type(), mention.entity(), line(rule));
            case Split split ->
                mention.meaning(mention.type(), split.spellings().getFirst(), line(rule));
            case Ignored none -> mention;
            case Spelled none -> mention;
        };
    }
}
