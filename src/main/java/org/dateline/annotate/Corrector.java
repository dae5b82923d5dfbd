package org.dateline.annotate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

    static String line(Correction rule) {
        return "line " + rule.line() + " of your aliases.txt";
    }

    /** The article with its names corrected; the same when there is nothing to correct. */
    public Article corrected(Article article) {
        return corrected(article, found(article));
    }

    /** The article's mentions before they are corrected: the tagger's, and those that the user's spellings find. */
    public List<Mention> found(Article article) {
        return own.foundIn(article);
    }

    /** The article with these mentions, which {@link #found} gave, corrected. */
    public Article corrected(Article article, List<Mention> found) {
        Annotations notes = article.annotations();
        List<Mention> mentions = corrections.isEmpty()
                ? notes.mentions()
                : found.stream().flatMap(each -> corrected(each).stream()).toList();
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

    /** A mention that {@link #found} gave as corrected, empty when it is none. */
    public Optional<Mention> corrected(Mention found) {
        OwnNames.Own listed = own.find(found);
        if (listed == null && found.evidence().startsWith(Mention.LISTED) && !own.lists(found.entity())) {
            return Optional.empty();
        }
        Mention mention = listed == null ? found : listed.in(found);
        int line = 0;
        while (true) {
            Correction next = next(mention, found, line);
            if (next == null) {
                return Optional.of(mention);
            }
            if (next instanceof Ignored) {
                return Optional.empty();
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
