package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the lines that say who published a text first, and the notes that opinions are not the publisher's. */
final class CreditLines {
    private static final int LONGEST = 320;
    private static final int LONGEST_DISCLAIMER = 700;
    private static final int NAME_WORDS = 8;
    private static final int LINES_AFTER = 12;
    private static final int LINES_BELOW = 2;
    private static final int SHORT = 60;
    private static final String WORK =
            "(?:article|story|piece|post|report|essay|commentary|op-?ed|column|analysis|interview|content|text|item|blog|paper)";
    private static final String CUT =
            "(?=\\s+(?:on\\s+(?:\\w+\\s+)?\\d|on\\s+\\p{Lu}\\p{L}+\\s+\\d|in\\s+\\p{Lu}\\p{L}+\\s+\\d|under\\s|and\\s+(?:is|was|has|can|may)\\b"
                    + "|with\\s+(?:the\\s+)?permission|as\\s|on its\\b|here\\b|at\\s+https?:|via\\s)|\\s*[,;:()\\[\\]–—|]|\\.(?=\\s|$)|\\s*$)";
    private static final String LABEL =
            "(?:original )?(?:sources?|via|courtesy(?: of)?|credits?|quellen?|fuentes?|fonte?s?|bron(?:nen)?|kilder?|källa|källor"
                    + "|lähde|lähteet|źródło|zdroj|forrás|sursa|izvor|kaynak|источник|джерело|πηγή|المصدر|مصدر|来源|來源|出典|출처|منبع)";
    private static final String FIRST = "(?:first|originally|initially|previously|also)";
    private static final String OUT =
            "(?:published|appeared|posted|republished|reprinted|reproduced|printed|produced|reported|written|run)";
    private static final List<Pattern> CREDITS = List.of(
            Pattern.compile("(?iu)^[(\\[]?" + LABEL + "\\s*[:：]\\s*(?<name>[^(（]+?)\\s*(?:[(（].*)?[)\\]]?[.。]?$"),
            Pattern.compile("(?iu)\\b(?:this|the|that|an? (?:\\w+ )?version of (?:this|the))\\s+(?:\\w+\\s+)?" + WORK
                    + "\\s+(?:(?:was|is|has been|had been)\\s+)?(?:" + FIRST + "\\s+)?" + OUT + "\\s+"
                    + "(?:(?:first|originally|here)\\s+)?(?:with permission\\s+)?(?:by|in|on|at|from|for)\\s+(?<name>.+?)"
                    + CUT),
            Pattern.compile("(?iu)^the original version of (?:this|the) " + WORK + "\\s+(?:was\\s+)?" + OUT
                    + "\\s+(?:by|in|on|at)\\s+(?<name>.+?)" + CUT),
            Pattern.compile(
                    "(?iu)^[(\\[]?(?:first|originally|previously)\\s+(?:published|appeared|posted|printed)\\s+(?:by|in|on|at)\\s+(?<name>.+?)"
                            + CUT),
            Pattern.compile(
                    "(?iu)^[(\\[]?(?:republished|reprinted|reproduced|reposted|cross-?\\s?posted|syndicated)\\s+(?:with\\s+(?:the\\s+)?permission\\s+|by\\s+permission\\s+)?(?:from|of|by|at|on)\\s+(?<name>.+?)"
                            + CUT),
            Pattern.compile(
                    "(?iu)^(?:you can )?read the (?:original|full) (?:article|story|piece|post)\\s+(?:here\\s+)?(?:on|at|in)\\s+(?<name>.+?)"
                            + CUT),
            Pattern.compile("(?iu)^the post .{3,200}? (?:first )?appeared first on\\s+(?<name>.+?)" + CUT),
            Pattern.compile(
                    "(?iu)^[(\\[]?(?:dieser?\\s+(?:artikel|beitrag|text|kommentar|gastbeitrag)\\s+(?:ist\\s+|wurde\\s+)?)?(?:(?:erschien|erschienen)\\s+)?(?:zuerst|ursprünglich|zunächst)\\s+(?:erschienen\\s+)?"
                            + "(?:in|bei|auf|im|von|beim)\\s+(?:der|dem|den|die|das)?\\s*(?<name>.+?)(?:\\s+(?:veröffentlicht|erschienen|publiziert))?"
                            + CUT),
            Pattern.compile(
                    "(?iu)^[(\\[]?(?:cet(?:te)?\\s+(?:article|texte|tribune|analyse)\\s+(?:a été|est)\\s+)?(?:republiée?|publiée?|parue?)\\s+(?:initialement|d’abord|d'abord|à l’origine|à l'origine)?\\s*"
                            + "(?:par|dans|sur|à partir d[eu]|depuis)\\s+(?<name>\\p{Lu}.+?)" + CUT),
            Pattern.compile(
                    "(?iu)^[(\\[]?(?:est[ea]\\s+(?:artículo|artigo|texto|nota|análisis|columna)\\s+(?:fue|foi|se)\\s+)?(?:publicad[oa]|publicó|republicad[oa])\\s+(?:originalmente|primero|inicialmente|por primera vez)\\s+"
                            + "(?:en|por|em|no|na|pela?o?)\\s+(?<name>.+?)" + CUT),
            Pattern.compile(
                    "(?iu)^[(\\[]?(?:quest[oa]\\s+(?:articolo|testo|analisi)\\s+è\\s+stat[oa]\\s+)?pubblicat[oa]\\s+(?:originariamente|originalmente|per la prima volta|inizialmente)\\s+"
                            + "(?:su|da|in|sul|dal|nel)\\s+(?<name>.+?)" + CUT),
            Pattern.compile(
                    "(?iu)^[(\\[]?(?:dit\\s+(?:artikel|stuk|opiniestuk)\\s+)?(?:verscheen|is|werd)?\\s*(?:eerder|oorspronkelijk)\\s+(?:verschenen|gepubliceerd)?\\s*(?:in|op|bij|door)\\s+(?<name>.+?)"
                            + CUT));
    private static final Pattern DISCLAIMER = Pattern.compile("(?iu)\\b(?:opinions?|views?|statements?)\\b.{0,160}?"
            + "\\b(?:do(?:es)? not|don't|don’t|not|are (?:solely )?those of|are the author|belong(?:s)? (?:solely )?to)\\b.{0,120}?"
            + "(?:reflect|represent|view|position|those of|author|endors)");
    private static final Pattern DISCLAIMED =
            Pattern.compile("(?iu)(?:do(?:es)?|may|need|should|must)?\\s*(?:not|n't|n’t)\\b.{0,80}?"
                    + "(?:reflect|represent|state|those of)\\b.{0,80}?(?:\\bof|by)\\s+(?<name>[^.,;()]{2,80})");
    private static final Pattern GENERIC = Pattern.compile(
            "(?iu)^(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b.*|^(?:eigene|elaboración|eigen|propia?|données)\\b.*|^(?:(?:the|this|our|its|their|any|his|her)\\s+)?(?:authors?|editors?|editorial|publishers?"
                    + "|publication|website|site|journal|magazine|newspaper|paper|blog|employers?|organi[sz]ation|company|staff|writers?"
                    + "|owners?|management|sponsors?|data|photo|photos|image|own|us|government|official|respective)\\b.*");
    private static final Publishers KNOWN = Publishers.shipped();
    private static final Pattern ADDRESS =
            Pattern.compile("(?iu)(?:https?://)?(?:www\\.)?([a-z0-9-]+(?:\\.[a-z0-9-]+)+)(?:/\\S*)?");

    private CreditLines() {}

    /** The publisher that a credit line names, as written; empty when the line is none. */
    static Optional<String> credited(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        for (Pattern form : CREDITS) {
            Matcher credit = form.matcher(line);
            if (credit.find()) {
                return name(credit.group("name"));
            }
        }
        return Optional.empty();
    }

    /** Whether a line says that its opinions are the author's and not the publisher's. */
    static boolean disclaims(String line) {
        return line.length() <= LONGEST_DISCLAIMER
                && line.length() > 30
                && DISCLAIMER.matcher(line).find()
                && own(line);
    }

    /** The publisher whose opinions a disclaimer says these are not. */
    static Optional<String> disclaimed(String line) {
        Matcher of = DISCLAIMED.matcher(line);
        while (of.find()) {
            Optional<String> name = name(of.group("name")
                    .replaceFirst("(?iu)\\s+(?:or|and|nor)\\s+(?:its|any|the|his|her|their|an?)\\b.*", ""));
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    /** Credit lines and disclaimers that a page sets below its body. */
    static List<Block> after(Body body, List<Block> blocks) {
        if (body.blocks().isEmpty()) {
            return List.of();
        }
        int last = body.blocks().getLast().number();
        List<Block> after = new ArrayList<>();
        for (Block block : blocks.subList(last + 1, Math.min(blocks.size(), last + 1 + LINES_AFTER))) {
            if (credited(block.text()).isPresent() || disclaims(block.text())) {
                after.add(block);
            }
        }
        return after;
    }

    /** The short lines that follow the body at once. */
    static List<String> below(Body body, List<Block> blocks) {
        if (body.blocks().isEmpty()) {
            return List.of();
        }
        int last = body.blocks().getLast().number();
        return blocks.subList(last + 1, Math.min(blocks.size(), last + 1 + LINES_BELOW)).stream()
                .map(Block::text)
                .filter(text -> text.length() <= SHORT)
                .toList();
    }

    private static boolean own(String line) {
        return line.matches(
                "(?iu).*\\b(?:express(?:ed)?|author'?s?|author’s|writer'?s?|contributors?|article|own|stated)\\b.*");
    }

    /** A name without article and address, when it is one that a publisher could have. */
    private static Optional<String> name(String written) {
        String name = written.strip()
                .replaceFirst("^the\\s+", "")
                .replaceAll("[\\s.,;:)\\]”\"’']+$", "")
                .replaceAll("^[\\s“\"‘'(\\[]+", "");
        Matcher address = ADDRESS.matcher(name);
        if (address.matches()) {
            return Optional.of(address.group(1));
        }
        boolean plausible = !name.isEmpty()
                && name.length() <= 80
                && name.split("\\s+").length <= NAME_WORDS
                && (Character.isUpperCase(name.codePointAt(0))
                        || Character.isDigit(name.charAt(0))
                        || Character.isTitleCase(name.codePointAt(0))
                        || !Character.isLowerCase(name.codePointAt(0))
                        || name.matches("\\p{Ll}+\\p{Lu}\\p{L}+")
                        || KNOWN.named(name).isPresent())
                && !GENERIC.matcher(name).matches();
        return plausible ? Optional.of(name) : Optional.empty();
    }
}
