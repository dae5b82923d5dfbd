package org.dateline.extract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the names in a byline. */
final class Bylines {
    /** Words that open a byline, in many languages. */
    static final String BY =
            "(?:(?:an? |eine? |une? |un[ao]? )?(?:article|artikel|articolo|artículo|artigo|beitrag|gastbeitrag|kommentar|kolumne|analyse|analysis|análisis|analisi|opinion|opinión|comment|commentary|column|text|texte|texto|testo|tekst|story|words|report|reporting|interview|essay"
                    + "|written|reported|posted|published|compiled|submitted|created|contributed|verfasst|geschrieben|erstellt|veröffentlicht"
                    + "|gespeichert|eingestellt|publié|publicado|escrito|elaborado|scritto|pubblicato|geschreven|geplaatst|skrevet|skriven"
                    + "|propos recueillis|par|a cura|écrit|rédigé|napisane|napisał|napsal)\\s*:?\\s*)?"
                    + "(?:by|von|vom|par|por|di|da|door|av|af|od|przez|de la rédaction de)|un(?:e)? (?:article|texte|entretien|reportage|enquête) de"
                    + "|(?:the )?(?:author|authors|writer|autor|autorin|autoren|autorinnen|autora|autores|auteur|auteurs|autrice|autore|autori"
                    + "|forfatter|författare|kirjoittaja|yazan|yazar|redaktion|redakteur|redacción|redazione|rédaction|penulis|reporter"
                    + "|tekst|text|texte|texto|testo|story|words|interview|herausgeber|автор|автори|текст|συντάκτης|著者|執筆|記者|文)\\s*[:：]"
                    + "|escribe|tekst|penulis|автор";

    private static final Pattern LEAD = Pattern.compile(
            "(?u)^By(?=\\p{Lu}\\p{Ll})|(?iu)^(?:(?:" + BY + ")(?:\\s*[:：]\\s*|\\s+|(?<=[:：]))"
                    + "|(?:written|reported|posted|published|compiled|story|text|words|author|autor|auteur|autore)(?:\\s+by)?\\s*:?\\s+"
                    + "|(?:view|see|show|read|browse|zeige|alle|all|voir|ver)\\s+(?:(?:all|more|alle|tous les|todos los|latest)\\s+)?(?:posts?|articles?|stories|artikel|beiträge|artículos)\\s+(?:by|of|from|von|de)\\s+"
                    + "|(?:more|mehr|weitere)\\s+(?:(?:stories|posts|articles|artikel|beiträge)\\s+)?(?:by|from|von)\\s+|(?:(?:posts|articles|stories) by|about|über)\\s+(?=\\p{Lu}\\p{L}+ \\p{Lu}))+");
    private static final Pattern PARTING = Pattern.compile(
            "(?iu)\\s*(?:[;|/／\\n•·]|、|,(?!\\s*(?:jr|sr|ph\\.?d|m\\.?d|iii?|dvm|rdn?|rn|mba|cpa|cfp|cfa|j\\.?d|esq|msc|mph|dds|dmd|dpt|psyd|edd|mrcgp|frcp|facp|lcsw|cscs)\\b)(?:\\s*(?:and|und|et|y|e|og|och|en|&)\\s)?|\\s(?:and|und|et|y|e|og|och|en|&)\\s)\\s*");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?iu)https?:|www\\.|@|\\d|©|^(?:publi|veröff|geschrieben|publicado|pubblicato|zeige|alle|view|show)|\\b(?:admin|administrator|editor|staff|guest|correspondent|reporter|contributor|updated|published|posted"
                    + "|minutes?|read|ago|newsroom|redaktion|rédaction|redacción|redazione|redactie|webmaster|subscribe|follow)\\b");
    private static final Pattern NO_AUTHOR = Pattern.compile(
            "(?iu)https?:|www\\.|@\\S|©|^\\d|[<>{}=]|^(?:publi|veröff|geschrieben|zeige|alle )|\\b(?:updated|published|posted|minutes?|min|minuten|uhr|stand|veröffentlicht|aktualisiert|read|ago|subscribe|follow|comments?|kommentare?|kommentar|reply|more|view|show|share|archiv|beiträge|rss|feed|bio|biography|app|directory|caption|profile?|website|cookies?"
                    + "|newsletter|sign up|log in|login)\\b|^(?:admin|administrator|webmaster|authors?|autor|auteur|no author|by|von|por|par|unknown|none|null|undefined|n/?a|name"
                    + "|guest(?: (?:contributor|author|writer|post|blogger|columnist))?|user|editor|anonym(?:ous)?|test|default|root|info|website|site|home|weitere artikel|alle artikel|sponsored|advertisement|anzeige)$");
    private static final Pattern URL = Pattern.compile("(?i)https?:|www\\.[^\\s]+/");
    private static final Pattern OTHER_HANDS = Pattern.compile(
            "(?iu)(?:^|[\\s|,;(.]+)(?:(?:fact[- ]?checked|(?:medically |peer |expert )?reviewed|edit(?:ed|ing)|translat(?:ed|ion)|illustrat(?:ed|ions?)|photograph(?:s|y|ed)?|graphics?)(?:\\s+by|\\s*:)|übersetzt von|traducido por|traduction|photos?\\s*:|images?\\s*:|fotos?\\s*:|bild(?:er)?\\s*:|published\\b|updated\\b|last updated|quelle\\s*:|source\\s*:|(?:lesezeit|reading time|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura)\\b|(?:am|on|via|on behalf of|for the)\\s+\\p{L}).*$|,\\s*in\\s+\\p{Lu}.*$");
    private static final Pattern PLACE = Pattern.compile(
            "(?u)\\s+(?:in|aus|à|from|at|for|für|pour)\\s+(?:the\\s)?\\p{Lu}[\\p{L}.-]*(?:[ ,]+\\p{Lu}[\\p{L}.-]*){0,3}$");
    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^().:/]{2,60}\\)|\\s+@\\w+");
    private static final Pattern LOGIN =
            Pattern.compile("\\p{Ll}[\\p{Ll}\\d._-]*|\\S*\\d\\S*|\\p{Lu}{2,5}|\\p{Lu}\\p{Ll}+\\p{Lu}\\p{Ll}+");
    private static final String RANK =
            "(?:(?:senior|sr\\.|chief|staff|contributing|freelance|special|political|managing|deputy|assistant|associate|executive|content|marketing|news"
                    + "|editorial|technology|business|science|health|founding|digital|foreign|national|investigative|legal|lead|vice|tech|travel|sports?|autos?|life|trends|review)\\s+)*";
    private static final String OFFICE =
            "(?:writer|editor|reporter|correspondent|contributor|columnist|journalist|manager|coordinator|founder|co-founder|director|strategist|specialist"
                    + "|head of|redakteur|redakteurin|korrespondent|korrespondentin|chefredakteur|chefredakteurin|photographer|producer|economist|analyst|ceo|coo|cto|president|professor|expert)s?\\b";
    private static final Pattern ROLE = Pattern.compile(
            "(?u)^(?<name>\\p{Lu}[\\p{L}.'’-]*(?:\\s\\p{L}[\\p{L}.'’-]*){0,2}?\\s\\p{Lu}[\\p{L}.'’-]+)(?:\\s*[(,–⋅-]\\s*|\\s+)(?i:"
                    + RANK + OFFICE + ").*$");
    private static final Pattern ROLE_ALONE = Pattern.compile("(?iu)^" + RANK + OFFICE + "(?:\\s.*)?$");
    private static final Pattern OFFICE_PART =
            Pattern.compile("(?iu)^(?:[\\p{L}&]+[\\s-]){0,4}" + OFFICE + "(?:\\s.*)?$");
    private static final Pattern TWICE = Pattern.compile("^(.{5,30}) \\1$");
    private static final Pattern SIGNS = Pattern.compile("^[\\s,.:–()|⋅-]+|[\\s,:–(|⋅●•*®-]+$");
    private static final Pattern JOINED = Pattern.compile("^(?:in|and|und|et) (?=\\p{Lu})");
    private static final Pattern OPENS = Pattern.compile("(?iu)(?:written\\s+)?(?:by|von|par|por)\\b:?\\s+.+");
    private static final Pattern INITIAL = Pattern.compile("\\b(?:Jr|Sr|[A-Z])\\.$");
    private static final Pattern WORD = Pattern.compile("\\p{Lu}\\p{Ll}+");
    private static final Publishers KNOWN = Publishers.shipped();
    private static final int LONGEST = 60;
    private static final int MOST = 12;
    private static final int MOST_WORDS = 8;

    private Bylines() {}

    /** The names in lines such as "By A B and C D". */
    static List<String> names(List<String> lines) {
        return parted(lines, Bylines::isName, part -> office(part) || place(part));
    }

    /** The names where a page declares authors, so that logins, desks and companies are believed too. */
    static List<String> declared(List<String> lines) {
        return parted(lines, Bylines::isAuthor, Bylines::office);
    }

    /** Whether a name is the sort that people have on a web site rather than in the world. */
    static boolean login(String name) {
        return LOGIN.matcher(name).matches();
    }

    private static List<String> parted(List<String> lines, Predicate<String> plausible, Predicate<String> beside) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String line : lines) {
            String bare = OTHER_HANDS
                    .matcher(unbracketed(LEAD.matcher(Texts.clean(line)).replaceFirst("")))
                    .replaceFirst("");
            boolean person = false;
            for (String part : URL.matcher(bare).find() ? new String[0] : PARTING.split(bare, -1)) {
                String name = name(part);
                if (plausible.test(name) && !(person && beside.test(part.strip()))) {
                    names.putIfAbsent(Texts.key(name), name);
                    person |= PersonName.full(name);
                }
            }
        }
        names.remove("");
        return names.values().stream().limit(MOST).toList();
    }

    /** A part of a byline as a name: without "by", office, place and the signs around it. */
    private static String name(String part) {
        String name = ROLE.matcher(LEAD.matcher(part.strip()).replaceFirst("")).replaceFirst("${name}");
        name = TWICE.matcher(name).replaceFirst("$1");
        name = JOINED.matcher(SIGNS.matcher(name).replaceAll("")).replaceFirst("");
        String placeless = PLACE.matcher(name).replaceFirst("");
        return PersonName.full(placeless) ? placeless : name;
    }

    /** Whether a part that follows a person's name says an office rather than another name. */
    private static boolean office(String part) {
        return OFFICE_PART.matcher(part).matches();
    }

    /** Whether a part that follows a person's name is a single word, and no publisher's name: mostly a place. */
    private static boolean place(String part) {
        return part.length() > 2
                && WORD.matcher(part).matches()
                && KNOWN.named(part).isEmpty()
                && !Organisations.isOne(part);
    }

    /** A byline without what stands in brackets behind a person's name. */
    private static String unbracketed(String byline) {
        Matcher brackets = BRACKETS.matcher(byline);
        if (!brackets.find()) {
            return byline;
        }
        String[] before = PARTING.split(byline.substring(0, brackets.start()), -1);
        return PersonName.full(name(before[before.length - 1])) ? brackets.replaceAll("") : byline;
    }

    /** The names in those of these lines that open as a byline does, dates and the like aside. */
    static List<String> among(List<String> lines) {
        return names(lines.stream()
                .map(Imprint::without)
                .filter(Bylines::opensAsByline)
                .toList());
    }

    /** Whether a line opens as a byline does and names somebody. */
    static boolean opensAsByline(String line) {
        return line.length() < 120
                && OPENS.matcher(line).matches()
                && !names(List.of(line)).isEmpty()
                && !Texts.endsAsSentence(INITIAL.matcher(line).replaceAll(""));
    }

    /** Whether a line holds names only, each of which has one of these keys. */
    static boolean allAmong(String line, List<String> keys) {
        String whole = Texts.key(line);
        if (keys.stream().noneMatch(whole::contains)) {
            return false;
        }
        List<String> parts = PARTING.splitAsStream(LEAD.matcher(line).replaceFirst(""))
                .map(Texts::key)
                .filter(key -> !key.isEmpty())
                .toList();
        return !parts.isEmpty() && keys.containsAll(parts);
    }

    private static boolean isAuthor(String text) {
        return text.length() > 1
                && text.length() <= LONGEST
                && text.split(" ").length <= MOST_WORDS
                && Character.isLetterOrDigit(text.codePointAt(0))
                && !ROLE_ALONE.matcher(text).matches()
                && !NO_AUTHOR.matcher(text).find();
    }

    private static boolean isName(String text) {
        return text.length() > 1
                && text.length() <= LONGEST
                && text.split(" ").length <= 6
                && Character.isLetter(text.codePointAt(0))
                && !Character.isLowerCase(text.codePointAt(0))
                && !ROLE_ALONE.matcher(text).matches()
                && !NO_NAME.matcher(text).find();
    }
}
