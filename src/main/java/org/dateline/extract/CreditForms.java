package org.dateline.extract;

import java.util.List;
import java.util.regex.Pattern;

/** The forms of the lines that credit a publisher, in many languages; each has a group {@code name}. */
final class CreditForms {
    /**
     * A form of such lines.
     *
     * @param needs words of which a line of this form has one, cheaper to ask than the pattern is; empty where the form
     *     can only stand at a line's beginning
     */
    record Form(Pattern pattern, List<String> needs) {
        Form(String pattern) {
            this(pattern, List.of());
        }

        Form(String pattern, List<String> needs) {
            this(Pattern.compile(pattern), needs);
        }

        /** Whether a line may be of this form. */
        boolean possible(String line) {
            return needs.isEmpty() || Texts.hasAny(line, needs);
        }
    }

    private static final String WORK =
            "(?:article|story|piece|post|report|essay|commentary|op-?ed|column|analysis|interview|content|text|item|blog|paper)";
    private static final String CUT =
            "(?=\\s+(?:on\\s+(?:\\w+\\s+)?\\d|on\\s+\\p{Lu}\\p{L}+\\s+\\d|in\\s+\\p{Lu}\\p{L}+\\s+\\d|under\\s|and\\s+(?:is|was|has|can|may)\\b"
                    + "|with\\s+(?:the\\s+)?permission|as\\s|on its\\b|here\\b|at\\s+https?:|via\\s|(?:sous|unter|bajo|sob|con|com|mit|under)\\s+(?:\\p{L}+\\s+)?licen)|\\s*[,;:()\\[\\]–—|]|\\.(?=\\s|$)|\\s*$)";
    private static final String LABEL =
            "(?:original )?(?:sources?|via|courtesy(?: of)?|credits?|quellen?|fuentes?|fonte?s?|bron(?:nen)?|kilder?|källa|källor"
                    + "|lähde|lähteet|źródło|zdroj|forrás|sursa|izvor|kaynak|источник|джерело|πηγή|المصدر|مصدر|来源|來源|出典|출처|منبع)";
    private static final String FIRST = "(?:first|originally|initially|previously|also)";
    private static final String OUT =
            "(?:published|appeared|posted|republished|reprinted|reproduced|printed|produced|provided|supplied|distributed|reported|written|run)";
    private static final List<String> VERBS = List.of(
            "publish", "appear", "post", "print", "produc", "provid", "suppl", "distribut", "report", "written", "run");
    private static final List<String> AGAIN = List.of("publish", "print", "produc", "post", "syndicat");
    private static final String NAMED =
            "(?<name>[\\p{L}“\"«][^,;()\\[\\]|]{1,50}?)[”\"»]?\\s*(?:[,;/].{0,60})?[)\\]]?\\.?$";
    /** Forms that say of a text who published it first, whoever is named. */
    static final List<Form> CREDITS = List.of(
            new Form("(?iu)^[(\\[]?" + LABEL
                    + "(?:\\s*[:：]\\s*|\\s+[–—-]\\s+)(?<name>[^(（]+?)\\s*(?:[(（].*)?[)\\]]?[.。]?$"),
            new Form(
                    "(?iu)\\b(?:this|the|that|an? (?:\\w+ )?version of (?:this|the))\\s+(?:\\w+\\s+)?" + WORK
                            + "\\s+(?:(?:was|is|has been|had been)\\s+)?(?:" + FIRST + "\\s+)?" + OUT + "\\s+"
                            + "(?:(?:first|originally|here)\\s+)?(?:with permission\\s+)?(?:by|in|on|at|from|for)\\s+(?<name>.+?)"
                            + CUT,
                    VERBS),
            new Form("(?iu)^the original version of (?:this|the) " + WORK + "\\s+(?:was\\s+)?" + OUT
                    + "\\s+(?:by|in|on|at)\\s+(?<name>.+?)" + CUT),
            new Form(
                    "(?iu)^[(\\[]?(?:first|originally|previously)\\s+(?:published|appeared|posted|printed)\\s*(?:\\s(?:by|in|on|at)|:)\\s+(?<name>.+?)"
                            + CUT),
            new Form(
                    "(?iu)(?:^|[.;]\\s+)[(\\[]?(?:republished|reprinted|reproduced|reposted|cross-?\\s?posted|syndicated)\\s+(?:with\\s+(?:the\\s+)?permission\\s+|by\\s+permission\\s+)?(?:from|of|by|at|on)\\s+(?<name>.+?)"
                            + CUT,
                    AGAIN),
            new Form(
                    "(?iu)^(?:you can )?read the (?:original|full) (?:article|story|piece|post)\\s+(?:here\\s+)?(?:on|at|in)\\s+(?<name>.+?)"
                            + CUT),
            new Form("(?iu)^der beitrag .{3,200}? erschien zuerst auf\\s+(?<name>.+?)" + CUT),
            new Form("(?iu)^[(\\[]?(?:via|courtesy of)\\s+(?<name>(?-i:\\p{Lu}).{2,40}?)[)\\]]?\\.?$"),
            new Form("(?iu)^the post .{3,200}? (?:first )?appeared first on\\s+(?<name>.+?)" + CUT),
            new Form(
                    "(?iu)^[(\\[]?(?:dieser?\\s+(?:artikel|beitrag|text|kommentar|gastbeitrag)\\s+(?:ist\\s+|wurde\\s+)?)?(?:(?:erschien|erschienen)\\s+)?(?:zuerst|ursprünglich|zunächst)\\s+(?:erschienen\\s+)?"
                            + "(?:in|bei|auf|im|von|beim)(?:\\s*:)?\\s+(?:der|dem|den|die|das)?\\s*(?<name>.+?)(?:\\s+(?:veröffentlicht|erschienen|publiziert))?"
                            + CUT),
            new Form(
                    "(?iu)^[(\\[]?(?:(?:cet(?:te)?\\s+)?(?:article|texte|tribune|analyse)\\s+(?:a été\\s+|est\\s+)?)?(?:republiée?|publiée?|parue?)\\s+(?:initialement|en premier|pour la première fois|d’abord|d'abord|à l’origine|à l'origine)?\\s*"
                            + "(?:par|dans|sur|à partir d[eu]|depuis)\\s+(?<name>\\p{Lu}.+?)" + CUT),
            new Form(
                    "(?iu)^[(\\[]?(?:est[ea]\\s+(?:artículo|artigo|texto|nota|análisis|columna)\\s+(?:fue|foi|se)\\s+)?(?:publicad[oa]|publicó|republicad[oa])\\s+(?:originalmente|primero|inicialmente|por primera vez)\\s+"
                            + "(?:en|por|em|no|na|pela?o?)\\s+(?<name>.+?)" + CUT),
            new Form(
                    "(?iu)^[(\\[]?(?:(?:quest[oa]\\s+)?(?:articolo|testo|analisi)\\s+(?:è\\s+stat[oa]\\s+)?)?pubblicat[oa]\\s+(?:originariamente|originalmente|per la prima volta|inizialmente)\\s+"
                            + "(?:su|da|in|sul|dal|nel)\\s+(?<name>.+?)" + CUT),
            new Form(
                    "(?iu)^[(\\[]?(?:dit\\s+(?:artikel|stuk|opiniestuk)\\s+)?(?:verscheen|is|werd)?\\s*(?:eerder|oorspronkelijk)\\s+(?:verschenen|gepubliceerd)?\\s*(?:in|op|bij|door)\\s+(?<name>.+?)"
                            + CUT));
    /** Forms that name an agency, but as often anybody else: they count for a publisher that the table knows. */
    static final List<Pattern> CITED = List.of(
            Pattern.compile(
                    "(?iu)^[(\\[]?(?:with|additional)\\s+(?:additional\\s+)?(?:reporting|files|information|material|inputs?|contributions?)\\s+(?:from|by)\\s+"
                            + NAMED),
            Pattern.compile("(?iu)^[(\\[]?reporting by\\s+" + NAMED),
            Pattern.compile(
                    "(?iu)^(?:©|\\(c\\)|copyright)\\s*(?:©|\\(c\\))?\\s*(?:\\d{4})?[.,]?\\s*(?:by\\s+)?(?<name>\\p{L}[^.,()|]{1,60}?)\\s*(?:[.,|(].*)?$"),
            Pattern.compile(
                    "(?iu)^[(\\[]?mit\\s+(?:agentur)?(?:material|informationen|angaben|inhalten)\\s+(?:von|der|des)\\s+(?:der\\s+)?(?:nachrichtenagentur(?:en)?\\s+)?"
                            + NAMED),
            Pattern.compile("(?iu)^[(\\[]?(?:avec|com|con|mit|med|met)\\s+(?:l['’])?" + NAMED),
            Pattern.compile(
                    "(?iu)^[(\\[]?(?:con|com|avec des)\\s+(?:información|informaciones|informações|informazioni|informations)\\s+(?:de|del|da|do|di|d['’])\\s*(?:la\\s+|l['’])?(?:agencia\\s+|agência\\s+)?"
                            + NAMED),
            Pattern.compile(
                    "(?iu)^[(\\[]?(?:по\\s+материалам|по\\s+данным|за\\s+матеріалами)\\s+(?:агентства\\s+|агентства\\s+новостей\\s+)?"
                            + NAMED),
            Pattern.compile(
                    "(?iu)^об\\s+этом\\s+(?:сообщает|сообщило|сообщили|пишет|передаёт|передает)\\s+(?:в\\s+)?(?:агентство\\s+)?"
                            + NAMED));

    private CreditForms() {}
}
