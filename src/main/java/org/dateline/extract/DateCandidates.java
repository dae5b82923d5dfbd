package org.dateline.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.dateline.article.PublicationDate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Collects in one walk the dates that a page shows: time elements, data attributes and short lines. Each is weighed by
 * how near the headline it stands, what its elements are called and what the line says of it.
 */
final class DateCandidates implements NodeVisitor {
    /**
     * A date that the page shows.
     *
     * @param sure what speaks for it: from 4 on it stands at the headline or is called a date of publication
     */
    record Candidate(PublicationDate date, double sure, int place, Element at) {}

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
    private static final Set<String> NO_TAGS = Set.of("nav", "blockquote", "figcaption");
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
    private static final Pattern STARTS =
            Pattern.compile("^\\W{0,2}(?:\\p{Lu}[\\p{L}. -]{2,25},\\s+)?(?:den\\s+)?\\d{1,2}\\.?\\s?[\\p{L}\\d./-]+.*");
    private static final double OUT = -9;
    private static final double MASTHEAD = 4;
    private static final int BESIDE = 200;
    private static final int LINE = 160;
    private static final int OPENING = 60;
    private static final int NEAR = 450;
    private static final int FAR = 1_800;
    private static final int WAYS_UP = 3;
    private static final int MOST = 300;
    private static final int DATA = "data-".length();

    private final List<Candidate> found = new ArrayList<>();
    private final HeadlineDistance distance;
    private final BiFunction<String, String, Optional<PublicationDate>> reader;
    private boolean prose;

    /**
     * A walk.
     *
     * @param reader reads a text as a date, given the evidence; empty for none and for dates that can't be
     */
    DateCandidates(String headline, BiFunction<String, String, Optional<PublicationDate>> reader) {
        this.distance = new HeadlineDistance(headline);
        this.reader = reader;
    }

    /** Every date shown in an element, the surest first. */
    List<Candidate> in(Element root) {
        root.traverse(this);
        List<Candidate> weighed = new ArrayList<>();
        for (Candidate each : found) {
            weighed.add(new Candidate(each.date(), each.sure() + nearness(each), each.place(), each.at()));
        }
        weighed.sort(Comparator.comparingDouble(Candidate::sure)
                .reversed()
                .thenComparingInt(each -> Math.abs(distance.to(each.place()))));
        return weighed;
    }

    private double nearness(Candidate candidate) {
        int after = distance.to(candidate.place());
        double own = against(candidate.at(), after != HeadlineDistance.NONE && Math.abs(after) < BESIDE);
        own -= after < 0 && !besideHeadline(candidate.at()) ? MASTHEAD : 0;
        if (after == HeadlineDistance.NONE) {
            return own;
        }
        boolean near = after >= 0 ? after < NEAR : -after < NEAR / 2;
        return own + (near ? after >= 0 ? 2 : 1.25 : after > 0 && after < FAR ? 0.75 : after > 0 ? 0 : -0.5);
    }

    /** Whether an element shares another than the page's own with the headline, as a masthead does not. */
    private boolean besideHeadline(Element at) {
        for (Element up = at; up != null && !up.normalName().equals("body"); up = up.parent()) {
            if (distance.in(up)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            text(text);
        } else if (node instanceof Element element && found.size() < MOST) {
            distance.at(element);
            marked(element);
        }
    }

    private void marked(Element element) {
        boolean time = element.normalName().equals("time") || element.hasAttr("datetime");
        boolean titled = element.normalName().equals("abbr") || element.hasClass("published");
        String value = element.attr("datetime");
        if (value.isEmpty() && titled) {
            value = element.attr("title");
        }
        if (time || titled) {
            reader.apply(value.isEmpty() ? element.text() : value, "time element")
                    .ifPresent(date -> add(date, 1.5, element));
            return;
        }
        element.attributes().forEach(attribute -> {
            String name = attribute.getKey();
            if (name.startsWith("data-") && DateNames.published(name.substring(DATA))) {
                reader.apply(attribute.getValue(), "attribute " + name).ifPresent(date -> add(date, 1.5, element));
            }
        });
    }

    private void text(TextNode node) {
        String words = node.text().strip();
        if (found.size() < MOST && words.length() > 5 && DIGITS.matcher(words).find() && !inTime(node)) {
            line(node, words);
        }
        prose |= distance.since() >= 0 && words.length() > LINE;
        distance.past(words.length());
    }

    private static boolean inTime(TextNode node) {
        Element parent = node.parentElement();
        return parent != null && (parent.normalName().equals("time") || parent.hasAttr("datetime"));
    }

    private void line(TextNode node, String words) {
        Element at = BylineCandidates.line(node, LINE);
        String line = BylineCandidates.text(at, LINE);
        boolean opens = line.isEmpty() && !prose && STARTS.matcher(words).matches();
        boolean tells =
                line.isEmpty() && words.length() <= LINE && SAID.matcher(words).find() && words.length() < 100;
        String read = line.isEmpty() ? words.substring(0, Math.min(OPENING, words.length())) : line;
        if ((line.isEmpty() && !opens && !tells) || COPYRIGHT.matcher(read).find()) {
            return;
        }
        reader.apply(words.length() <= LINE && !opens ? words : read, "visible text")
                .ifPresent(date -> add(date, said(read), at));
    }

    private static double said(String line) {
        double sure = LABELLED.matcher(line).find() ? 2 : SAID.matcher(line).find() ? 1 : 0;
        sure += HOUR.matcher(line).find() ? 0.5 : 0;
        sure -= CHANGE.matcher(line).find() ? 1.5 : 0;
        return sure + (Texts.words(Imprint.without(line)).size() <= 4 ? 1 : 0);
    }

    /** What the elements around a date say of it. */
    private double against(Element at, boolean near) {
        double sum = 0;
        int steps = 0;
        boolean named = false;
        boolean carded = false;
        for (Element up = at; up != null && !up.normalName().equals("body"); up = up.parent(), steps++) {
            List<String> words = Boxes.words(up.className() + " " + up.id() + " " + up.attr("itemprop"));
            boolean small = up.childrenSize() < 60;
            if (distance.in(up)) {
                break;
            }
            if (NO_TAGS.contains(up.normalName())
                    || (small && !words.contains("header") && words.stream().anyMatch(DateCandidates::others))) {
                return OUT;
            }
            if (steps < WAYS_UP && !named && words.stream().anyMatch(DATED::contains)) {
                named = true;
                sum += 1;
            }
            if (steps < 2 && words.stream().anyMatch(CHANGED::contains)) {
                sum -= 1.5;
            }
            if (up.normalName().equals("aside") && !near) {
                return OUT;
            }
            boolean card = up.normalName().equals("footer")
                    || up.normalName().equals("a")
                    || (small && words.stream().anyMatch(CARDS::contains));
            carded |= card && !near;
        }
        return Math.max(sum, -4) - (carded ? 1 : 0);
    }

    /** Whether a class word says that a box is about other texts; "relatedposts" is such a word too. */
    private static boolean others(String word) {
        return OTHERS.contains(word) || word.startsWith("related") || word.startsWith("recommend");
    }

    private void add(PublicationDate date, double sure, Element at) {
        found.add(new Candidate(date, sure, distance.position(), at));
    }
}
