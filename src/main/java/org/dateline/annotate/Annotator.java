package org.dateline.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.dateline.article.Alias;
import org.dateline.article.Aliases;
import org.dateline.article.Annotations;
import org.dateline.article.Article;
import org.dateline.article.DateMentioned;
import org.dateline.article.Digest;
import org.dateline.article.Fingerprint;
import org.dateline.article.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Adds names, dates and a fingerprint to an article.
 *
 * <p>Build one with {@link #shippedAliases()}, perhaps with a user's own list laid over it, and use it from any number of
 * threads: it holds no state of an article and does no input or output once built.
 */
public final class Annotator {
    private static final Set<String> ENGLISH =
            Set.of("the", "and", "to", "of", "said", "says", "with", "that", "from", "over");

    /** Counts up when rules change what is found. */
    private static final int RULES = 2;

    private final Aliases aliases;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable Parts parts;

    private record Parts(String version, Tagger tagger, EntityLinker linker) {
        static Parts of(Aliases aliases) {
            Model model = Model.shipped();
            String version =
                    model.version() + "." + RULES + "+" + digest(aliases).hex().substring(0, 12);
            return new Parts(version, new Tagger(aliases, model), new EntityLinker(aliases));
        }
    }

    /** An annotator that knows these spellings. It reads its model at its first use, so that a start is not kept waiting. */
    public Annotator(Aliases aliases) {
        this.aliases = aliases;
    }

    private Parts parts() {
        Parts ready = parts;
        if (ready != null) {
            return ready;
        }
        making.lock();
        try {
            ready = parts == null ? Parts.of(aliases) : parts;
            parts = ready;
            return ready;
        } finally {
            making.unlock();
        }
    }

    /** The aliases that Dateline ships. */
    public static Aliases shippedAliases() {
        try (InputStream in =
                Objects.requireNonNull(Annotator.class.getResourceAsStream("aliases.txt"), "aliases.txt")) {
            return Aliases.read(new InputStreamReader(in, StandardCharsets.UTF_8), "the shipped aliases.txt");
        } catch (IOException e) {
            throw new UncheckedIOException("annotate: the shipped aliases.txt cannot be read", e);
        }
    }

    /** The article with annotations, made anew whatever it had. */
    public Article annotate(Article article) {
        List<Block> blocks = blocks(article);
        Parts ready = parts();
        List<Span> spans = english(article, blocks)
                ? ready.tagger().tag(blocks)
                : ready.tagger().tagKnown(blocks);
        List<Mention> mentions = ready.linker().link(blocks, spans);
        Fingerprint fingerprint = MinHash.of(blocks.stream().map(Block::text).toList());
        return article.withAnnotations(new Annotations(
                mentions, EntityLinker.entities(mentions), dates(article, blocks), fingerprint, ready.version()));
    }

    /** The headline, unless we made it from the body, and the paragraphs. */
    static List<Block> blocks(Article article) {
        List<Block> blocks = new ArrayList<>();
        if (!article.headline().made()) {
            blocks.add(Block.of(Mention.IN_HEADLINE, article.headline().text()));
        }
        for (int i = 0; i < article.body().size(); i++) {
            blocks.add(Block.of(i, article.body().get(i).text()));
        }
        return blocks;
    }

    private static List<DateMentioned> dates(Article article, List<Block> blocks) {
        DateFinder finder = new DateFinder(article.published());
        return blocks.stream()
                .flatMap(block -> finder.in(block.paragraph(), block.text()).stream())
                .toList();
    }

    /** Whether the model for English applies: by the language, or where that is unknown by a small word of English. */
    private static boolean english(Article article, List<Block> blocks) {
        String primary = article.language().toLowerCase(Locale.ROOT).split("-", 2)[0];
        boolean unknown = primary.isEmpty() || primary.equals("und");
        return unknown
                ? blocks.stream().flatMap(block -> block.tokens().stream()).anyMatch(t -> ENGLISH.contains(t.key()))
                : primary.equals("en");
    }

    /** Names the model, the rules and the alias list: two annotators of one version annotate alike. */
    public String version() {
        return parts().version();
    }

    private static Digest digest(Aliases aliases) {
        StringBuilder text = new StringBuilder();
        for (Alias alias : aliases.all()) {
            text.append(alias.name()).append('\t').append(alias.type().code());
            text.append('\t').append(String.join("|", alias.others()));
            text.append('\t').append(String.join("|", alias.with())).append('\n');
        }
        return Digest.of(text.toString());
    }
}
