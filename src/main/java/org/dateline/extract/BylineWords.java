package org.dateline.extract;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The words, in text, class names and addresses, by which pages tell who wrote them. */
final class BylineWords {
    private static final Set<String> AUTHOR = Set.of(
            "author",
            "authors",
            "authorname",
            "byline",
            "bylines",
            "autor",
            "autoren",
            "autorin",
            "autore",
            "autori",
            "autores",
            "auteur",
            "auteurs",
            "forfatter",
            "skribent",
            "writer",
            "authorline",
            "yazar",
            "penulis",
            "reporter",
            "journalist");
    private static final Set<String> NOT_NAME = Set.of(
            "avatar",
            "image",
            "img",
            "photo",
            "picture",
            "bio",
            "biography",
            "description",
            "desc",
            "role",
            "job",
            "position",
            "social",
            "follow",
            "comment",
            "comments",
            "related",
            "latest",
            "more",
            "share",
            "icon",
            "thumb",
            "thumbnail",
            "email",
            "twitter",
            "label",
            "about",
            "posts",
            "caption",
            "credit");
    private static final Set<String> AUTHOR_PAGES = Set.of(
            ("author authors autor autoren autores autora autore autori auteur auteurs contributor contributors journalist journalists"
                            + " periodista periodistas reporter reporters columnist columnists columnista columnistas staff profile profiles profil profiln"
                            + " profilen by people writer writers forfatter skribent redakteur redakteure personen yazar yazarlar penulis")
                    .split(" "));
    private static final int LONGEST_FOLDER = 12;
    private static final Pattern OPENS = Pattern.compile("(?iu)^[\\W_]{0,3}(?:" + Bylines.BY + ")(?:\\s*:|\\s|$).*");
    private static final Set<String> FIRST_WORDS = Set.of(
            ("a an ein eine une un una uno analysis opinion opinión kommentar gastbeitrag kolumne analyse análisis analisi articolo artículo artigo commentary column écrit rédigé napisane article artikel beitrag text texte texto testo tekst story words report"
                            + " reporting interview essay written reported posted published compiled submitted created contributed verfasst geschrieben"
                            + " erstellt veröffentlicht gespeichert eingestellt publié publicado escrito elaborado scritto pubblicato geschreven geplaatst"
                            + " skrevet skriven propos par by von vom por di da door av af od przez de the author authors writer autor autorin autoren"
                            + " autorinnen autora autores auteur auteurs autrice autore autori forfatter författare kirjoittaja yazan yazar redaktion"
                            + " redakteur redacción redazione rédaction penulis reporter herausgeber escribe автор автори текст συντάκτης 著者 執筆 記者 文")
                    .split(" "));
    private static final int FARTHEST_WORD = 3;
    private static final int LONGEST_LABEL = 30;
    private static final int LONGEST_HANDS = 40;
    private static final int STEM = 3;
    private static final Set<String> HANDS = Set.of(
            "med cli leg fac pee exp sci rev che edi tra app ver ill pho red ber fot ima vid gra bil".split(" "));

    private static final Pattern LABEL = Pattern.compile(
            "(?iu)(?:author|authors|autor|autorin|autoren|autor(?:in)?/autor(?:in)?|autora|auteurs?|autore|written by|geschrieben von|verfasst von|contributors?|redaktion)\\s*:?");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");
    private static final Pattern OTHER_HANDS = Pattern.compile(
            "(?iu)\\W*(?:(?:(?:medically|clinically|legally|fact|peer|expert|scientifically)[- ]?)?(?:reviewed|checked|edited|translated|approved|verified|illustrated|photographed)(?:\\s+by)?\\s*:?"
                    + "|(?:editor|reviewer|translator|redigiert|übersetzt|übersetzung|traducción|traduction|traduzione)(?:\\s+(?:von|par|por|de|di)\\s*:?|\\s*:)"
                    + "|(?:illustrations?|photography|photos?|fotos?|images?|videos?|graphics?|bild(?:er)?|grafik|fotograf(?:ie)?)(?:\\s+(?:by|von|par|por|de|di)\\s*:?|\\s*:))\\W*");

    private static final Pattern SCHEME = Pattern.compile("^(?:https?:)?//(?:www\\.)?");
    private static final Pattern PATH = Pattern.compile("[/:?#].*");

    private BylineWords() {}

    /** Whether class words call an element an author's, and not an author's picture or life. */
    static boolean author(List<String> words) {
        return words.stream().anyMatch(AUTHOR::contains) && words.stream().noneMatch(NOT_NAME::contains);
    }

    /** Whether class words call an element an author's name. */
    static boolean name(List<String> words) {
        return words.contains("name") || words.contains("authorname") || words.contains("link");
    }

    /** Whether a text opens as a byline does. */
    static boolean opens(String words) {
        return mayOpen(words) && OPENS.matcher(words).matches();
    }

    /** Whether a text is nothing but the label of an author who follows. */
    static boolean label(String words) {
        return words.length() <= LONGEST_LABEL
                && "awgvcr".indexOf(Character.toLowerCase(words.charAt(0))) >= 0
                && LABEL.matcher(words).matches();
    }

    /** Whether a text is nothing but the label of one who follows and did not write the article: editor, photographer. */
    static boolean otherHands(String words) {
        return words.length() < LONGEST_HANDS
                && HANDS.contains(stem(words))
                && OTHER_HANDS.matcher(words).matches();
    }

    /** Whether a text names a year of ours. */
    static boolean dated(String words) {
        return YEAR.matcher(words).find();
    }

    /** Whether a link leads to the page of an author on this host. */
    static boolean authorPage(Element link) {
        return link.normalName().equals("a") && authorFolder(link.attr("href")) && here(link);
    }

    /** Whether an address has a folder of authors with something in it. */
    private static boolean authorFolder(String href) {
        for (int from = href.indexOf('/'); from >= 0; ) {
            int to = href.indexOf('/', from + 1);
            boolean sized = to - from > 2 && to - from <= LONGEST_FOLDER && to + 2 < href.length();
            if (sized
                    && "/?#".indexOf(href.charAt(to + 1)) < 0
                    && "/?#".indexOf(href.charAt(to + 2)) < 0
                    && AUTHOR_PAGES.contains(href.substring(from + 1, to).toLowerCase(Locale.ROOT))) {
                return true;
            }
            from = to;
        }
        return false;
    }

    /** The three characters from the first letter of ASCII on, in lower case: cheaper to ask than the pattern is. */
    private static String stem(String words) {
        int from = 0;
        while (from < words.length() && !asciiWord(words.charAt(from))) {
            from++;
        }
        return words.substring(from, Math.min(words.length(), from + STEM)).toLowerCase(Locale.ROOT);
    }

    private static boolean asciiWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    /** Whether the first word is one that bylines open with: cheaper to ask than the pattern is. */
    private static boolean mayOpen(String words) {
        int from = 0;
        while (from < words.length() && !Character.isLetter(words.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < words.length() && Character.isLetter(words.charAt(to))) {
            to++;
        }
        return from <= FARTHEST_WORD
                && FIRST_WORDS.contains(words.substring(from, to).toLowerCase(Locale.ROOT));
    }

    /** Whether a link stays on its host, as profiles elsewhere are those of people and accounts of all sorts. */
    private static boolean here(Element link) {
        String href = link.attr("href");
        if (!href.startsWith("http") && !href.startsWith("//")) {
            return true;
        }
        String there = host(href);
        String base = host(link.baseUri());
        return there.isEmpty() || base.endsWith(there) || there.endsWith(base);
    }

    private static String host(String address) {
        return PATH.matcher(SCHEME.matcher(address).replaceFirst("")).replaceFirst("");
    }
}
