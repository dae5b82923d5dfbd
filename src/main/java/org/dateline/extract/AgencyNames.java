package org.dateline.extract;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.article.Source;

/**
 * Judges by their form the names that no table knows and that stand where agencies are credited: in a dateline's
 * brackets, or in brackets at the end of a text. What stands there and is no agency is in {@code not-agencies.txt}.
 */
final class AgencyNames {
    private static final int MOST_WORDS = 5;
    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "de", "la", "du", "del", "di", "da");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{3,6}");
    private static final Set<String> WHOLE = new HashSet<>();
    private static final Set<String> WORDS = new HashSet<>();

    static {
        for (String line : WordList.read("not-agencies.txt")) {
            boolean word = line.endsWith("*");
            (word ? WORDS : WHOLE).add(word ? line.substring(0, line.length() - 1) : line);
        }
        WordList.read("months.txt")
                .forEach(line ->
                        Arrays.stream(line.split("\\s+", -1)).map(Texts::key).forEach(WHOLE::add));
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            WHOLE.add(Texts.key(country.getDisplayCountry(Locale.ENGLISH)));
            WHOLE.add(Texts.key(country.getISO3Country()));
            WHOLE.add(Texts.key(code));
        }
    }

    private AgencyNames() {}

    /** Whether a name in brackets between a place in capitals and a dash can be an agency's. */
    static boolean inDateline(String name) {
        List<String> words = List.of(name.strip().split("\\s+", -1));
        return words.size() <= MOST_WORDS
                && Character.isUpperCase(name.codePointAt(0))
                && words.stream().allMatch(AgencyNames::capital)
                && !WHOLE.contains(Texts.key(name))
                && Texts.words(Texts.key(name)).stream().noneMatch(WORDS::contains);
    }

    /**
     * Whether a name in brackets at the very end of a text can be an agency's. Authors sign there too, so a name of
     * capitalised words alone does not do: it is called an agency, a paper or the like, has an article, or is an acronym.
     */
    static boolean atEnd(String name) {
        return inDateline(name)
                && (Organisations.isOne(name)
                        || name.startsWith("The ")
                        || ACRONYM.matcher(name).matches());
    }

    /** Whether a name is a source's own, or as many of its words in their order, or its code. */
    static boolean shortFor(String name, Source source) {
        String key = Texts.key(name);
        boolean part = (" " + Texts.key(source.name()) + " ").contains(" " + key + " ");
        return !key.isEmpty() && (part || key.equals(Texts.key(source.code())));
    }

    private static boolean capital(String word) {
        return SMALL.contains(word) || (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0)));
    }
}
