package org.dateline.annotate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    private final OwnNames own;

    /**
     * A corrector by these corrections.
     *
     * @param shipped what the tagger knows, to tell the type of an entity that the corrections only name
     */
    public Corrector(Aliases shipped, Corrections corrections) {
        this.corrections = corrections;
        own = new OwnNames(shipped, corrections);
    }

    /** The article with its names corrected; the same when there is nothing to correct. */
    public Article corrected(Article article) {
        if (corrections.isEmpty()) {
            return article;
        }
        Annotations notes = article.annotations();
        List<Mention> mentions = new ArrayList<>();
        for (Mention mention : own.in(article)) {
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

    /** The mention as corrected, null when it is none. */
    private @Nullable Mention corrected(Mention tagged) {
        Mention mention = own.meant(tagged);
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
                        type == null ? mention.type() : type, becomes.name().name(), OwnNames.line(rule));
            }
            case Retyped retyped -> mention.meaning(retyped.type(), mention.entity(), OwnNames.line(rule));
            case Split split ->
                mention.meaning(mention.type(), split.spellings().getFirst(), OwnNames.line(rule));
            case Ignored none -> mention;
            case Spelled none -> mention;
        };
    }
}
