package org.dateline.extract;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.dateline.article.Page;
import org.dateline.article.Paragraph.Role;
import org.jsoup.nodes.Document;

/** Tells the pages that are not articles: section fronts and lists, login walls, missing pages, pages without text. */
final class ListPages {
    private static final Pattern MISSING =
            Pattern.compile("(?iu)(?:^|\\W)404(?:\\W|$)|page (?:was )?not found|not be found"
                    + "|seite (?:wurde )?nicht gefunden|page introuvable|página no encontrada|pagina non trovata|página não encontrada"
                    + "|pagina niet gevonden|страница не найдена|no longer available|nothing found");
    private static final Pattern WALL =
            Pattern.compile("(?iu)\\b(?:log ?in|sign ?in|subscribe|register|anmelden|einloggen"
                    + "|connectez-vous|inicia sesión|accedi)\\b");
    private static final int LEAST = 140;
    private static final int LITTLE = 600;
    private static final int LONG = 400;
    private static final int MANY = 5;
    private static final int MISSING_LITTLE = 1_500;

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
        String title = headline + " " + metadata.title();
        if (weight < MISSING_LITTLE && MISSING.matcher(title).find() && !json.hasArticle()) {
            return "page not found, says its title";
        }
        if (weight < LITTLE
                && document.selectFirst("input[type=password]") != null
                && WALL.matcher(document.text()).find()) {
            return "login wall";
        }
        if (weight < LEAST) {
            return little(blocks);
        }
        boolean claimed = json.hasArticle()
                || metadata.first("og:type").toLowerCase(Locale.ROOT).contains("article");
        return !claimed && list(page, metadata, blocks, body) ? "list of links" : "";
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
        boolean fewParagraphs = prose < 8 && prose <= everywhere && body.weight() < 3_000;
        return (front && everywhere > 5)
                || (small && cards(blocks))
                || (linkedHeadings >= 4 && linkedHeadings * 2 >= prose)
                || (everywhere >= 8 && fewParagraphs && (website || small));
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
