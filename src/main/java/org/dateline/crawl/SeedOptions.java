package org.dateline.crawl;

import java.time.Duration;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.Hints;
import org.dateline.article.Kind;
import org.dateline.article.NormalizedUrl;
import org.dateline.article.Source;
import org.jspecify.annotations.Nullable;

/** The {@code name=value} options of one seed line. */
final class SeedOptions {
    static final List<String> NAMES = List.of("name", "code", "kind", "lang", "every", "max", "depth", "only", "skip");

    private static final Pattern EVERY = Pattern.compile("(\\d{1,4})(m|min|h|d|w)");
    private static final Duration OFTENEST = Duration.ofMinutes(1);
    private static final Duration RAREST = Duration.ofDays(60);
    private static final int MOST = 50_000;
    private static final int DEEPEST = 5;

    private final Map<String, String> values = new LinkedHashMap<>();

    private SeedOptions() {}

    /** @throws SeedException for an option that isn't known, is given twice, or has no value */
    static SeedOptions of(List<String> words) {
        SeedOptions options = new SeedOptions();
        words.forEach(options::take);
        return options;
    }

    private void take(String word) {
        int equals = word.indexOf('=');
        String name = (equals < 0 ? word : word.substring(0, equals)).toLowerCase(Locale.ROOT);
        if (!NAMES.contains(name)) {
            throw new SeedException("unknown option '" + name + "' (" + Nearest.hint(name, NAMES) + ")");
        }
        if (equals < 0 || word.substring(equals + 1).isBlank()) {
            throw new SeedException("option '" + name + "' has no value; write " + name + "=… or leave it out");
        }
        if (values.put(name, word.substring(equals + 1).strip()) != null) {
            throw new SeedException("option '" + name + "' is given twice; keep one");
        }
    }

    Hints hints(NormalizedUrl url) {
        String name = values.getOrDefault("name", Seed.nameOf(url));
        return new Hints(new Source(name, values.getOrDefault("code", "")), kind(), language());
    }

    private Kind kind() {
        String value = values.get("kind");
        return value == null
                ? Kind.UNKNOWN
                : Kind.of(value)
                        .orElseThrow(() -> new SeedException(
                                "unknown kind '" + value + "' (news, opinion, press-release or transcript)"));
    }

    private String language() {
        String value = values.get("lang");
        if (value == null) {
            return "";
        }
        try {
            return new Locale.Builder().setLanguageTag(value).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new SeedException("'" + value + "' is not a language tag; write one such as lang=en or lang=pt-BR");
        }
    }

    @Nullable
    Duration every() {
        String value = values.get("every");
        if (value == null) {
            return null;
        }
        Matcher form = EVERY.matcher(value.toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            throw new SeedException("'" + value + "' is not an interval; write every=30m, every=6h or every=2d");
        }
        long count = Long.parseLong(form.group(1));
        Duration every = switch (Objects.requireNonNull(form.group(2))) {
            case "h" -> Duration.ofHours(count);
            case "d" -> Duration.ofDays(count);
            case "w" -> Duration.ofDays(7 * count);
            default -> Duration.ofMinutes(count);
        };
        if (every.compareTo(OFTENEST) < 0 || every.compareTo(RAREST) > 0) {
            throw new SeedException("every=" + value + " is out of range; from 1m to 60d");
        }
        return every;
    }

    int max() {
        return number("max", Seed.MAX, MOST);
    }

    int depth() {
        return number("depth", Seed.DEPTH, DEEPEST);
    }

    PathFilter paths() {
        return PathFilter.of(values.getOrDefault("only", ""), values.getOrDefault("skip", ""));
    }

    private int number(String name, int otherwise, int most) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        int number = value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
        if (number < 1 || number > most) {
            throw new SeedException(name + "=" + value + " is not a number from 1 to " + most);
        }
        return number;
    }
}
