package org.dateline.annotate;

import java.util.List;
import java.util.Set;
import org.dateline.article.EntityType;
import org.jspecify.annotations.Nullable;

/** What the words in and around a run of capitals say about what it names. */
final class Cues {
    private static final Set<String> JOINS_DIVISIONS = Set.of(
            ("ministry department office committee commission institute centre center agency organisation organization"
                            + " association council academy")
                    .split(" "));
    private static final Set<String> JOINS_BEFORE = Set.of(
            "committee",
            "subcommittee",
            "association",
            "commission",
            "department",
            "administration",
            "agency",
            "co",
            "corp");
    private static final Set<String> NATIONAL =
            Set.of("party", "department", "ministry", "parliament", "congress", "council", "court", "commission");
    private static final Set<String> AFTER_HYPHEN =
            Set.of("based", "led", "born", "backed", "linked", "era", "wide", "style", "controlled", "held", "owned");

    private final List<Token> tokens;
    private final Titles titles;
    private final Vocabulary vocabulary;

    Cues(List<Token> tokens, Titles titles, Vocabulary vocabulary) {
        this.tokens = tokens;
        this.titles = titles;
        this.vocabulary = vocabulary;
    }

    /** Whether a word can be part of a name by its looks. */
    boolean nameWord(int i) {
        Token token = tokens.get(i);
        return token.capital()
                && !titles.at(i)
                && !Words.CALENDAR.contains(token.key())
                && !token.is("the")
                && !token.is("i")
                && (token.key().length() > 1 || token.initial());
    }

    /** The index after a word and what hangs on it: "Jong-un". */
    int wordEnd(int i) {
        boolean korean = i > 0
                && Words.SURNAMES_FIRST.contains(tokens.get(i - 1).key())
                && i + 2 < tokens.size()
                && tokens.get(i + 1).is("-")
                && tokens.get(i + 2).shape() == Token.Shape.LOWER
                && !AFTER_HYPHEN.contains(tokens.get(i + 2).key());
        return korean ? i + 3 : i + 1;
    }

    /** The index where the run goes on after particles and hyphens, or -1 when it ends before {@code i}. */
    int continues(int i) {
        int next = i;
        if (tokens.get(next).is("-") && tokens.get(next).joined()) {
            next++;
        }
        while (next < tokens.size()
                && tokens.get(next).shape() == Token.Shape.LOWER
                && Words.PARTICLES.contains(tokens.get(next).key())) {
            next++;
            if (next < tokens.size()
                    && tokens.get(next).is("-")
                    && tokens.get(next).joined()) {
                next++;
            }
        }
        return next < tokens.size() && tokens.get(next).word() ? next : -1;
    }

    /** The index itself, or the one after a hyphen there. */
    int skipMark(int i, int end) {
        return i < end && !tokens.get(i).word() ? i + 1 : i;
    }

    /** A word with a capital only because it opens a sentence. */
    boolean mereOpening(int i) {
        Token token = tokens.get(i);
        return token.opens()
                && !token.acronym()
                && !token.initial()
                && (Words.ORDINARY.contains(token.key()) || vocabulary.inLowerCase(token.key()))
                && !Words.ORGANISATION_OPENERS.contains(token.key());
    }

    boolean organisationHead(int i) {
        return Words.ORGANISATION_HEADS.contains(tokens.get(i).key());
    }

    boolean organisationOpener(int i) {
        return Words.ORGANISATION_OPENERS.contains(tokens.get(i).key());
    }

    boolean placeHead(int i) {
        return Words.PLACE_HEADS.contains(tokens.get(i).key());
    }

    /** Whether a run is of such words only as thousands of institutions and places share: "Foreign Ministry". */
    boolean generic(int first, int end) {
        for (int i = first; i < end; i++) {
            String key = tokens.get(i).key();
            boolean common = Words.ORGANISATION_HEADS.contains(key)
                    || Words.PLACE_HEADS.contains(key)
                    || Words.PORTFOLIOS.contains(key)
                    || Words.ORDINARY.contains(key)
                    || Words.DEMONYMS.contains(key)
                    || !tokens.get(i).word();
            if (!common) {
                return false;
            }
        }
        boolean demonym = Words.DEMONYMS.contains(tokens.get(first).key());
        return end - first < 3 && !(demonym && end - first > 1);
    }

    /** The end of an organisation's name that goes on with "of" or "for" after {@code end}, or {@code end}. */
    int extended(int end) {
        if (!organisationOpener(end - 1) || end + 1 >= tokens.size()) {
            return end;
        }
        if (!tokens.get(end).is("of") && !tokens.get(end).is("for")) {
            return end;
        }
        int at = tokens.get(end + 1).is("the") ? end + 2 : end + 1;
        int stop = capitals(at);
        if (stop == at) {
            return end;
        }
        boolean divided = JOINS_DIVISIONS.contains(tokens.get(end - 1).key());
        if (divided && stop + 1 < tokens.size() && tokens.get(stop).is("and")) {
            return capitals(stop + 1);
        }
        return stop;
    }

    /** The start of an organisation's name that "and" joins to {@code first}: "Ways and Means Committee". */
    int joinedBefore(int first, int end) {
        boolean joins = first > 1
                && (tokens.get(first - 1).is("and") || tokens.get(first - 1).is("&"))
                && JOINS_BEFORE.contains(tokens.get(end - 1).key());
        int i = first;
        if (joins) {
            i = first - 1;
            while (i > 0 && nameWord(i - 1) && !mereOpening(i - 1)) {
                i--;
            }
        }
        return joins && i < first - 1 ? i : first;
    }

    /** A kind of institution that each country has one of, so that the word before it tells which. */
    boolean national(int i) {
        return NATIONAL.contains(tokens.get(i).key());
    }

    private int capitals(int from) {
        int i = from;
        while (i < tokens.size()
                && tokens.get(i).capital()
                && !Words.CALENDAR.contains(tokens.get(i).key())) {
            i++;
        }
        return i;
    }

    /** What a run of words that no list holds names, or null. */
    @Nullable
    EntityType typeOf(int first, int end) {
        int words = end - first;
        if (Words.DEMONYMS.contains(tokens.get(first).key()) && words == 1) {
            return null;
        }
        if (afterTitle(first) && words <= 4 && personal(first, end)) {
            return EntityType.PERSON;
        }
        if (organisationFollows(first, end)) {
            return EntityType.ORGANISATION;
        }
        if (place(first, end)) {
            return EntityType.PLACE;
        }
        return words >= 2 && words <= 5 && personal(first, end) && fullName(first, end) ? EntityType.PERSON : null;
    }

    private boolean afterTitle(int first) {
        return titles.at(first - 1) && (tokens.get(first - 1).capital() || !ordinary(first));
    }

    /** Whether each word could be part of a person's name. */
    boolean personal(int first, int end) {
        for (int i = first; i < end; i++) {
            Token token = tokens.get(i);
            String key = token.key();
            boolean out = token.shape() == Token.Shape.NUMBER
                    || (token.acronym() && token.text().indexOf('.') < 0)
                    || Words.DEMONYMS.contains(key)
                    || (i > first && (Words.ORGANISATION_HEADS.contains(key) || Words.PLACE_HEADS.contains(key)))
                    || (i == end - 1
                            && ordinary(i)
                            && !Words.FIRST_NAMES.contains(tokens.get(first).key()))
                    || Words.ORGANISATION_OPENERS.contains(key);
            if (out) {
                return false;
            }
        }
        return true;
    }

    private boolean fullName(int first, int end) {
        if (Words.FIRST_NAMES.contains(tokens.get(first).key())
                || tokens.get(first).initial()) {
            return true;
        }
        for (int i = first; i < end; i++) {
            if (ordinary(i)
                    || (vocabulary.inLowerCase(tokens.get(i).key())
                            && !Words.PARTICLES.contains(tokens.get(i).key()))) {
                return false;
            }
        }
        return end - first <= 4;
    }

    private boolean ordinary(int i) {
        return Words.ORDINARY.contains(tokens.get(i).key())
                || Words.PORTFOLIOS.contains(tokens.get(i).key());
    }

    private boolean organisationFollows(int first, int end) {
        if (end >= tokens.size()
                || first == 0
                || !Words.ORGANISATION_CUES.contains(tokens.get(end).key())) {
            return false;
        }
        return tokens.get(first - 1).is("the")
                && !ordinary(first)
                && !tokens.get(first).opens();
    }

    private boolean place(int first, int end) {
        int words = end - first;
        if (Words.DEMONYMS.contains(tokens.get(end - 1).key())) {
            return false;
        }
        if (words > 3 || ordinary(end - 1) || tokens.get(end - 1).acronym() || organisationHead(end - 1)) {
            return false;
        }
        if (words > 1 && Words.PLACE_OPENERS.contains(tokens.get(first).key())) {
            return !tokens.get(end - 1).key().endsWith("ans");
        }
        if (ordinary(first)) {
            return false;
        }
        boolean person =
                words > 1 && Words.FIRST_NAMES.contains(tokens.get(first).key());
        return (placeBefore(first) && !person) || base(end);
    }

    /** Whether "-based" follows. */
    private boolean base(int end) {
        return end + 1 < tokens.size()
                && tokens.get(end).is("-")
                && tokens.get(end).joined()
                && tokens.get(end + 1).is("based");
    }

    private boolean placeBefore(int first) {
        if (first < 1) {
            return false;
        }
        String before = tokens.get(first - 1).key();
        boolean placeOf = before.equals("of")
                && first > 1
                && Words.PLACE_NOUNS.contains(tokens.get(first - 2).key());
        return placeOf || Words.PLACE_PREPOSITIONS.contains(before);
    }
}
