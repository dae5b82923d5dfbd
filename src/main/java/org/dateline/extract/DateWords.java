package org.dateline.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the words of a line, and the names of the elements around it, say of a date in it. */
final class DateWords {
    private static final Set<String> DATED = Set.of(
            "date",
            "dates",
            "datum",
            "fecha",
            "data",
            "time",
            "timestamp",
            "datetime",
            "published",
            "publish",
            "publication",
            "pubdate",
            "posted",
            "dateline",
            "publishdate",
            "created",
            "submitted",
            "issued",
            "tarih",
            "day");
    private static final Set<String> CHANGED =
            Set.of("updated", "update", "modified", "lastmod", "revision", "changed", "edited", "reviewed");
    private static final Set<String> OTHERS = Set.of(
            "comment",
            "comments",
            "commentlist",
            "related",
            "popular",
            "trending",
            "recommended",
            "copyright",
            "newsletter",
            "calendar",
            "event",
            "events");
    private static final Set<String> CARDS = Set.of(
            "sidebar", "widget", "teaser", "teasers", "card", "latest", "recent", "promo", "footer", "pic", "picture",
            "image", "photo", "caption", "bild");
    private static final Pattern DIGITS =
            Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d\\d");
    private static final Pattern SAID = Pattern.compile(
            "(?iu)\\b(?:published|posted|publication|release|publi[ée]e?|paru|veröffentlicht|erschienen|erstellt|stand|datum|publicado|publicación|fecha|pubblicato|data|gepubliceerd|geplaatst|publisert|publicerad|udgivet|opublikowano|dodano|zveřejněno|megjelent|objavljeno|yayın(?:lanma)?|giriş|date|am|on|issued|filed|created|added|submitted|gespeichert|artikel wurde)\\b"
                    + "|опубликовано|дата|발행|입력|등록|公開|更新日時|發布|发布|نشر");
    private static final Pattern LABELLED = Pattern.compile(
            "(?iu)^(?:published(?: on)?|posted(?: on)?|date|datum|erstellt(?: am)?|veröffentlicht(?: am)?|erschienen(?: am)?|publié(?: le)?|publicado(?: el| em)?|fecha|data|pubblicato(?: il)?|gepubliceerd(?: op)?|publisert|publicerad|opublikowano|дата|опубликовано|发布时间|発行日|입력|등록)\\s*[:：|]?\\s");
    private static final Pattern HOUR = Pattern.compile("(?<!\\d)\\d{1,2}[:.]\\d\\d(?!\\d|\\.)");
    private static final Pattern CHANGE = Pattern.compile(
            "(?iu)\\b(?:updated|modified|last|revised|reviewed|aktualisiert|aktualisierung|geändert|änderung|mis à jour|modifié|actualizado|aggiornato|bijgewerkt|oppdatert|opdateret|uppdaterad|güncelleme|zaktualizowano|frissítve)\\b|обновлено|수정");
    private static final Pattern COPYRIGHT =
            Pattern.compile("(?iu)©|\\(c\\)|copyright|all rights|alle rechte|tous droits|derechos");
    private static final Pattern STARTS = Pattern.compile(
            "^\\W{0,2}(?:\\p{Lu}[\\p{L}. -]{2,25},?\\s+\\(?)?(?:den\\s+)?\\d{1,2}\\.?\\s?[\\p{L}\\d./-]+.*");
    private static final Pattern DATED_OPENING = Pattern.compile(
            "^(?:\\p{Lu}[\\p{L}. -]{2,25},?\\s+)?\\(?\\d{1,2}\\.\\s?(?:\\d{1,2}\\.|\\p{L}{3,9})\\s?20\\d\\d\\)?\\s*[-–—.:|].*");
    private static final Pattern WEEKDAY = Pattern.compile(
            "(?iu)\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b|\\b(?:mon|diens|donners|frei|sams|sonn)tag\\b|\\bmittwoch\\b"
                    + "|\\b(?:lun|mar|mercre|jeu|vendre|same)di\\b|\\bdimanche\\b|\\b(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)\\b");
    private static final int SHORT = 4;

    private DateWords() {}

    /** Whether a text can hold a date at all: it has a year, or a day and month in figures. */
    static boolean possible(String words) {
        return DIGITS.matcher(words).find();
    }

    /** Whether a line calls a date one of publication. */
    static boolean says(String line) {
        return SAID.matcher(line).find();
    }

    /** Whether a line is about rights, whose year is no date of publication. */
    static boolean copyright(String line) {
        return COPYRIGHT.matcher(line).find();
    }

    /** Whether a text opens with a date, after a place at most. */
    static boolean opens(String words) {
        return STARTS.matcher(words).matches();
    }

    /** Whether a text opens with a whole date that is set off from what follows, as news agencies do. */
    static boolean opensDated(String words) {
        return DATED_OPENING.matcher(words).matches();
    }

    /** Whether a text is nothing but the label of a date that follows ("Published:", "Datum"). */
    static boolean label(String words) {
        return words.length() <= 30 && LABELLED.matcher(words + " ").matches();
    }

    /** Whether a line names a day of the week, as mastheads do with today's. */
    static boolean weekday(String line) {
        return WEEKDAY.matcher(line).find();
    }

    /** How sure a line is that its date is the article's: above 0 for, below 0 against. */
    static double weight(String line) {
        double sure = LABELLED.matcher(line).lookingAt() ? 2 : says(line) ? 1 : 0;
        sure += HOUR.matcher(line).find() ? 0.5 : 0;
        sure -= CHANGE.matcher(line).find() ? 1.5 : 0;
        return sure + (Texts.words(Imprint.without(line)).size() <= SHORT ? 1 : 0);
    }

    /** Whether class words call an element a date's. */
    static boolean dated(List<String> words) {
        return words.stream().anyMatch(DATED::contains);
    }

    /** Whether class words say of an element that its date is of a change. */
    static boolean changed(List<String> words) {
        return words.stream().anyMatch(CHANGED::contains);
    }

    /** Whether class words say that a box is about other texts; "relatedposts" is such a word too. */
    static boolean others(List<String> words) {
        return words.stream()
                .anyMatch(word -> OTHERS.contains(word) || word.startsWith("related") || word.startsWith("recommend"));
    }

    /** Whether class words call a box a card, which may be another article's. */
    static boolean card(List<String> words) {
        return words.stream().anyMatch(CARDS::contains);
    }
}
