package org.dateline.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads the names in a byline, and finds the byline of an HTML page. */
final class Bylines {
    private static final Pattern LEAD = Pattern.compile(
            "(?iu)^(?:(?:written|reported|posted|published|compiled|story|text|words|author|autor|auteur|autore)(?:\\s+by)?\\s*:?\\s+"
                    + "|(?:by|von|par|por|di|door|av|af|od|yazan|text|autor|author)\\s*:?\\s+)+");
    private static final Pattern PARTING = Pattern.compile(
            "(?iu)\\s*(?:[;|/\\n•·]|,(?!\\s*(?:jr|sr|ph\\.?d|md|iii?)\\b)|\\s(?:and|und|et|y|e|og|och|en|&)\\s)\\s*");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?iu)https?:|www\\.|@|\\d|©|\\b(?:admin|administrator|editor|staff|guest|correspondent|reporter|contributor|updated|published|posted"
                    + "|minutes?|read|ago|newsroom|redaktion|rédaction|redacción|redazione|redactie|webmaster|subscribe|follow)\\b");
    private static final List<String> VISIBLE = List.of(
            "[rel~=(?i)\\bauthor\\b]",
            "[itemprop~=(?i)\\bauthor\\b] [itemprop=name]",
            "[itemprop~=(?i)\\bauthor\\b]",
            "[class*=author-name],[class*=authorName],[class*=author_name]",
            "[class*=byline],[class*=Byline]",
            "[class~=(?i)\\bauthors?\\b]",
            ".fn");
    private static final int LONGEST = 60;
    private static final int MOST = 12;

    private Bylines() {}

    /** The names of an HTML page's authors, publishers and agencies still among them. */
    static List<String> of(Document page, Metadata metadata, JsonLd json) {
        List<String> declared = names(json.names("author"));
        if (declared.isEmpty()) {
            List<String> meta = new ArrayList<>();
            for (String name : List.of(
                    "author",
                    "article:author",
                    "article:author_name",
                    "parsely-author",
                    "sailthru.author",
                    "dc.creator",
                    "dcterms.creator",
                    "byl",
                    "authors",
                    "cxenseparse:author",
                    "dc.creator.author")) {
                if (meta.isEmpty()) {
                    meta.addAll(names(metadata.all(name)));
                }
            }
            declared = meta;
        }
        return declared.isEmpty() ? visible(page) : declared;
    }

    /** The names in lines such as "By A B and C D". */
    static List<String> names(List<String> lines) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String line : lines) {
            String bare = LEAD.matcher(Texts.clean(line)).replaceFirst("");
            for (String name : PARTING.split(bare, -1)) {
                String clean = name.strip().replaceAll("^[\\s,.:–-]+|[\\s,:–-]+$", "");
                if (isName(clean)) {
                    names.putIfAbsent(Texts.key(clean), clean);
                }
            }
        }
        return names.values().stream().limit(MOST).toList();
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
                && line.matches("(?iu)(?:written\\s+)?(?:by|von|par|por)\\b:?\\s+.+")
                && !names(List.of(line)).isEmpty()
                && !Texts.endsAsSentence(line.replaceAll("\\b(?:Jr|Sr|[A-Z])\\.$", ""));
    }

    /** Whether a line holds names only, each of which has one of these keys. */
    static boolean allAmong(String line, List<String> keys) {
        if (keys.isEmpty()) {
            return false;
        }
        List<String> parts = PARTING.splitAsStream(LEAD.matcher(line).replaceFirst(""))
                .map(Texts::key)
                .filter(key -> !key.isEmpty())
                .toList();
        return !parts.isEmpty() && keys.containsAll(parts);
    }

    private static List<String> visible(Document page) {
        for (String css : VISIBLE) {
            List<String> lines = new ArrayList<>();
            for (Element each : page.select(css)) {
                String text = Imprint.without(Texts.clean(each.text()));
                if (!text.isEmpty()
                        && text.length() < 2 * LONGEST
                        && lines.size() < 4
                        && !PublicationDates.inCard(each)) {
                    lines.add(text);
                }
            }
            List<String> names = names(lines);
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private static boolean isName(String text) {
        return text.length() > 1
                && text.length() <= LONGEST
                && text.split(" ").length <= 6
                && Character.isLetter(text.codePointAt(0))
                && !Character.isLowerCase(text.codePointAt(0))
                && !NO_NAME.matcher(text).find();
    }
}
