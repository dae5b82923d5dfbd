package org.dateline.index;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.dateline.article.Mention;
import org.dateline.article.NameKey;

/**
 * What is kept of an article's names as they were before the user's corrections, for the next correction to start from.
 *
 * @param named every name under which a correction may mean something of this article
 * @param people what {@link ArticleIndex#people} gives back
 * @param mentions the names in the text, each meaning what the tagger or a listed spelling has it mean
 */
public record Uncorrected(Set<NameKey> named, List<String> people, List<Mention> mentions) {
    /** Of an article that no correction will find. */
    public static final Uncorrected NONE = new Uncorrected(Set.of(), List.of(), List.of());

    public Uncorrected(Collection<NameKey> named, Collection<String> people, Collection<Mention> mentions) {
        this(Set.copyOf(named), List.copyOf(people), List.copyOf(mentions));
    }

    public Uncorrected {
        named = Set.copyOf(named);
        people = List.copyOf(people);
        mentions = List.copyOf(mentions);
    }
}
