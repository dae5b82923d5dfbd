package org.dateline.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The language family by whose rules a name in Latin letters is compared with others. */
enum Script {
    ARABIC,
    SLAVIC,
    OTHER;

    private static final Set<String> ARTICLES =
            Set.of("al", "el", "ul", "as", "es", "ash", "esh", "ad", "ed", "ar", "er", "az", "ez", "an", "at");
    private static final Set<String> SONS = Set.of("bin", "ibn", "ben");
    private static final Set<String> PARTICLES = Set.of("bin", "ibn", "abu", "abou");
    private static final Set<String> FATHERS = Set.of("abu", "abou");
    private static final Set<String> SERVANTS =
            Set.of("abd", "abdul", "abdel", "abdal", "abdol", "abdur", "abdus", "abdoul", "abdool");
    private static final Pattern ARTICLE = Pattern.compile("(?iU)\\b(?:al|el|ul|as|ash|ad|ar|az|an|at)[-‐‑ʼ'’]\\p{L}");
    private static final Pattern SERVANT = Pattern.compile("abd(?:ou|[aeou])([lrsnzd])(\\p{L}{3,})");
    private static final Pattern SLAVIC_END = Pattern.compile(
            ".{2,}(?:ov|ova|ev|eva|off|eff|sky|ski|skiy|skyy|skyi|skii|skij|skyj|skaya|enko|enka|chuk|tchuk|vich|vych|vitch|yuk|iuk"
                    + "|shvili|chvili|dze)");
    private static final Pattern ARABIC_END = Pattern.compile(".{2,}(?:[aou]llah|[aeou]ddin[e]?|zada|zadah|zadeh)");

    /** The given names that are written in several ways, each spelling with the first of its line. */
    Map<String, String> givenNames() {
        return switch (this) {
            case ARABIC -> GivenNames.ARABIC;
            case SLAVIC -> GivenNames.SLAVIC;
            case OTHER -> GivenNames.HEBREW;
        };
    }

    /** The family of a name, by a particle, a given name or an ending. */
    static Script of(String name, List<String> words) {
        if (ARTICLE.matcher(name).find() || words.stream().anyMatch(Script::arabic)) {
            return ARABIC;
        }
        boolean slavic = words.stream()
                .anyMatch(w -> GivenNames.SLAVIC.containsKey(w)
                        || SLAVIC_END.matcher(w).matches());
        return slavic ? SLAVIC : OTHER;
    }

    private static boolean arabic(String word) {
        return GivenNames.ARABIC.containsKey(word)
                || PARTICLES.contains(word)
                || SERVANTS.contains(word)
                || SERVANT.matcher(word).matches()
                || ARABIC_END.matcher(word).matches();
    }

    /** The words of an Arabic name without articles, with servant names and "abu" joined to what follows. */
    static List<String> withoutArticles(List<String> words) {
        List<String> out = new ArrayList<>();
        @Nullable String joined = null;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean first = i == 0;
            if (ARTICLES.contains(word) && i + 1 < words.size()) {
                continue;
            }
            if (SERVANTS.contains(word) && i + 1 < words.size()) {
                joined = "abd";
                continue;
            }
            if (FATHERS.contains(word) && i + 1 < words.size()) {
                joined = "abu";
                continue;
            }
            String plain = !first && SONS.contains(word) ? "bin" : servant(word);
            out.add(joined == null ? plain : joined + plain);
            joined = null;
        }
        return out;
    }

    private static String servant(String word) {
        var match = SERVANT.matcher(word);
        return !GivenNames.ARABIC.containsKey(word) && match.matches() ? "abd" + match.group(2) : word;
    }
}
