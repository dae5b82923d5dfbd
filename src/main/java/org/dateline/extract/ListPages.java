package org.dateline.extract;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.article.Page;
import org.dateline.article.Paragraph.Role;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells the pages that are not articles: section fronts and lists, login walls, missing pages, pages without text. */
final class ListPages {
    private static final Pattern MISSING = Pattern.compile("(?iu)(?:^|\\W)404(?:\\W|$)|page (?:was )?not found"
            + "|(?:page|article|story|content|file)\\b[^.]{0,40}\\bnot be found|^\\W*nothing found"
            + "|(?:page|article|story|content|post|link)\\b[^.]{0,30}\\bno longer available"
            + "|seite (?:wurde )?nicht gefunden|page introuvable|página no encontrada|pagina non trovata"
            + "|página não encontrada|pagina niet gevonden|sidan (?:kunde inte hittas|hittades inte|finns inte)"
            + "|siden (?:blev |ble )?(?:ikke (?:fundet|funnet)|findes ikke|finnes ikke)|sivua ei löy[td]y"
            + "|nie znaleziono strony|strona nie (?:została znaleziona|istnieje)|stránk[au] (?:nebyla )?(?:nenalezena|nalezena)"
            + "|oldal nem található|pagina nu (?:a fost găsită|există)|sayfa bulunamadı|σελίδα δεν βρέθηκε"
            + "|страница не найдена|сторінку не знайдено|страницата не е намерена|halaman tidak ditemukan"
            + "|không tìm thấy trang|ページが見つかりません|页面(?:未找到|不存在)|頁面不存在|找不到(?:该|該)?[页頁]面"
            + "|페이지를 찾을 수 없|الصفحة غير موجودة|(?:הדף|העמוד) לא נמצא");
    private static final Pattern WALL =
            Pattern.compile("(?iu)\\b(?:log ?in|sign ?in|subscribe|register|anmelden|einloggen"
                    + "|connectez-vous|inicia sesión|accedi)\\b");
    private static final int LONGEST_TITLE = 1_000;
    private static final int LEAST = 140;
    private static final int LITTLE = 600;
    private static final int LONG = 400;
    private static final int MANY = 5;
    private static final int MISSING_LITTLE = 1_500;
    private static final int MOST_NOTICE = 3_000;
    private static final double MOST_OF_NOTICE = 0.7;
    private static final Pattern CONSENT = Pattern.compile(
            "(?iu)\\bcookies?\\b|\\bconsent|einwillig|datenschutz|\\bprivacy\\b|consentement|\\bprivacidad\\b|\\bprivacidade\\b|samtyk|samtycke|toestemming|クッキー|隐私");

    private static final List<String> CONSENT_STEMS =
            List.of("cookie", "consent", "einwillig", "datenschutz", "priva", "samty", "toestemming", "クッキー", "隐私");

    private ListPages() {}

    /** Why a page is not an article; empty when it may be one. */
    static String reason(
            Page page,
            Document document,
            Metadata metadata,
            JsonLd json,
            List<Block> blocks,
            Body body,
            String headline) {
        double weight = body.weight();
        String title = start(headline) + " " + start(metadata.title());
        if (weight < MISSING_LITTLE && MISSING.matcher(title).find() && !json.hasArticle()) {
            return "page not found, says its title";
        }
        boolean claimed = json.hasArticle()
                || metadata.first("og:type").toLowerCase(Locale.ROOT).contains("article");
        if (weight < LITTLE && wall(document, weight < LEAST || !claimed ? document : body.root())) {
            return "login wall";
        }
        if (weight < LEAST) {
            return little(blocks);
        }
        if (weight < MOST_NOTICE && notice(body)) {
            return "consent notice";
        }
        return !claimed && list(page, metadata, blocks, body) ? "list of links" : "";
    }

    private static String start(String title) {
        return title.substring(0, Math.min(title.length(), LONGEST_TITLE));
    }

    /**
     * Whether a page asks for a password.
     *
     * @param in where the form has to stand: anywhere, or beside the text of a page that says it is an article, since many
     *     have a form for their readers in a panel
     */
    private static boolean wall(Document document, Element in) {
        return in.selectFirst("input[type=password]") != null
                && WALL.matcher(document.text()).find();
    }

    /** What a page with hardly a paragraph is. */
    private static String little(List<Block> blocks) {
        long headings = blocks.stream().filter(ListPages::linkedHeading).count();
        long captions =
                blocks.stream().filter(block -> block.role() == Role.CAPTION).count();
        if (blocks.isEmpty()) {
            return "no text";
        }
        return headings >= MANY ? "list of links" : captions >= MANY ? "gallery" : "too little text";
    }

    private static boolean list(Page page, Metadata metadata, List<Block> blocks, Body body) {
        String path = Objects.requireNonNullElse(page.url().getPath(), "");
        boolean front = page.url().getHost() != null && (path.isEmpty() || path.equals("/"));
        long linkedHeadings =
                body.blocks().stream().filter(ListPages::linkedHeading).count();
        long everywhere = blocks.stream().filter(ListPages::linkedHeading).count();
        long longest = body.blocks().stream()
                .filter(Block::prose)
                .mapToInt(Block::weight)
                .max()
                .orElse(0);
        long prose = body.blocks().stream().filter(Block::prose).count();
        boolean website = metadata.first("og:type").equalsIgnoreCase("website");
        boolean small = longest < LONG;
        boolean together = together(blocks, body);
        boolean fewParagraphs = prose < 8 && prose <= everywhere && body.weight() < 3_000;
        return (front && everywhere > 5)
                || (small && headed(blocks, body))
                || (small && cards(blocks) && !together)
                || (linkedHeadings >= 4 && linkedHeadings * 2 >= prose)
                || (everywhere >= 8 && fewParagraphs && (website || small) && !together);
    }

    /** Whether the body's paragraphs follow one another in one element, and in no other article's card. */
    private static boolean together(List<Block> blocks, Body body) {
        List<Block> prose = body.blocks().stream().filter(Block::prose).toList();
        Set<Integer> cards = Teasers.in(blocks);
        return prose.size() >= MANY
                && prose.stream().map(block -> block.at().parent()).distinct().count() == 1
                && prose.stream().noneMatch(block -> cards.contains(block.number()));
    }

    /** Whether most of the body's paragraphs each follow a link, as the texts of cards do whose titles are no headings. */
    private static boolean headed(List<Block> blocks, Body body) {
        List<Block> prose = body.blocks().stream().filter(Block::prose).toList();
        return headed(blocks, blocks) >= MANY - 1 && headed(prose, blocks) * 10 > prose.size() * 6L;
    }

    /** How many of these paragraphs follow a link. */
    private static long headed(List<Block> prose, List<Block> blocks) {
        return prose.stream()
                .filter(block -> block.prose() && block.number() > 0 && title(blocks.get(block.number() - 1)))
                .count();
    }

    private static boolean title(Block block) {
        return block.linkDensity() > 0.9 && block.weight() > 20 && block.weight() < LONG;
    }

    /** Whether the body is what a dialog says of cookies and consent. */
    private static boolean notice(Body body) {
        if (body.blocks().stream().noneMatch(block -> consent(block.text()))) {
            return false;
        }
        double within = 0;
        for (Block block : body.blocks()) {
            within += inDialog(block.at()) ? block.weight() : 0;
        }
        return within > MOST_OF_NOTICE * body.weight();
    }

    private static boolean consent(String text) {
        return Texts.hasAny(text, CONSENT_STEMS) && CONSENT.matcher(text).find();
    }

    private static boolean inDialog(Element at) {
        for (Element up = at; up != null; up = up.parent()) {
            if (Boxes.dialog(Boxes.named(up, Boxes::word))) {
                return true;
            }
        }
        return false;
    }

    /** Whether most of what can be read stands in cards of other articles. */
    private static boolean cards(List<Block> blocks) {
        Set<Integer> cards = Teasers.in(blocks);
        long all = 0;
        long inCards = 0;
        for (int i = 0; i < blocks.size(); i++) {
            int weight = blocks.get(i).prose() ? blocks.get(i).weight() : 0;
            all += weight;
            inCards += cards.contains(i) ? weight : 0;
        }
        return inCards * 10 > all * 6;
    }

    private static boolean linkedHeading(Block block) {
        return block.role() == Role.HEADING && block.linkDensity() > 0.8 && block.weight() > 20;
    }
}
