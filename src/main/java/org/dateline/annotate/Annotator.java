package org.dateline.annotate;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.dateline.article.Alias;
import org.dateline.article.Aliases;
import org.dateline.article.Annotations;
import org.dateline.article.Article;
import org.dateline.article.Digest;
import org.dateline.article.Paragraph;

/**
 * Adds names, dates and a fingerprint to an article.
 *
 * <p>Build one with {@link #shippedAliases()}, perhaps with a user's own list laid over it, and use it from any number of
 * threads: it holds no state of an article and does no input or output once built.
 */
public final class Annotator {
    private static final String RULES = "rules-1";

    private final String version;

    /** An annotator that knows these spellings. */
    public Annotator(Aliases aliases) {
        version = RULES + "+" + digest(aliases).hex().substring(0, 12);
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
        List<String> texts = article.body().stream().map(Paragraph::text).toList();
        return article.withAnnotations(new Annotations(List.of(), List.of(), List.of(), MinHash.of(texts), version));
    }

    /** Names the rules and the alias list: two annotators of one version annotate alike. */
    public String version() {
        return version;
    }

    private static Digest digest(Aliases aliases) {
        StringBuilder text = new StringBuilder();
        for (Alias alias : aliases.all()) {
            text.append(alias.name()).append('\t').append(alias.type().code());
            text.append('\t').append(String.join("|", alias.others())).append('\n');
        }
        return Digest.of(text.toString());
    }
}
