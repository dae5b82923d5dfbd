package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Pages put together from invented words and the common ways of marking them up, forty of each kind: those that are no
 * articles, and articles that look like them. The same number gives the same page.
 */
final class MadePages {
    /** How many there are of a kind. */
    static final int EACH = 40;

    private static final List<String> PLACES =
            List.of("Ostrel", "Stonebridge", "Valdoria", "Marchfield", "Lower Marches", "Harrowgate", "Tarn", "Odelby");
    private static final List<String> WHO = List.of(
            "the harbour council", "the river commission", "two ministers", "ferry owners", "teachers", "the court");
    private static final List<String> DID = List.of(
            "puts off the vote on",
            "agrees to",
            "warns of",
            "publishes the report on",
            "asks for a stop to",
            "pays for");
    private static final List<String> WHAT = List.of(
            "new fishing rights",
            "the bridge toll",
            "night ferries",
            "a second dam",
            "the school fund",
            "grain duties");
    private static final List<String> SAID = List.of(
            "said on Friday that it would not be hurried and that the survey of the river bed came first",
            "told reporters that the money had been set aside in the spring and could not be used for anything else",
            "answered that nobody had been asked, although the law says that everybody along the river must be",
            "expects a decision before the winter, when ice usually closes the upper river to every ship",
            "called the plan a mistake that would cost three towns their only road to the coast");

    private MadePages() {}

    /** Pages that are no articles, by kind. */
    static Map<String, List<String>> others() {
        Map<String, List<String>> kinds = new TreeMap<>();
        kinds.put("section front", each(MadePages::sectionFront));
        kinds.put("home page", each(MadePages::home));
        kinds.put("tag page", each(MadePages::tagPage));
        kinds.put("author page", each(MadePages::authorPage));
        kinds.put("search results", each(MadePages::searchResults));
        kinds.put("soft 404", each(MadePages::missing));
        kinds.put("gallery", each(MadePages::gallery));
        kinds.put("login wall", each(MadePages::loginWall));
        kinds.put("video page", each(MadePages::video));
        kinds.put("cookie wall", each(MadePages::cookieWall));
        return kinds;
    }

    /** Articles that resemble them, by kind. */
    static Map<String, List<String>> articles() {
        Map<String, List<String>> kinds = new TreeMap<>();
        kinds.put("short brief", each(MadePages::brief));
        kinds.put("article with many links", each(MadePages::linked));
        kinds.put("listicle", each(MadePages::listicle));
        kinds.put("photo story", each(MadePages::photoStory));
        kinds.put("paywalled opening", each(MadePages::paywalled));
        kinds.put("live blog", each(MadePages::liveBlog));
        kinds.put("article amid teasers", each(MadePages::amidTeasers));
        kinds.put("brief beside a form for readers", each(MadePages::besideForm));
        kinds.put("tips below a menu of teasers", each(MadePages::belowMenu));
        return kinds;
    }

    private interface Maker {
        String page(Random random, int number);
    }

    private static List<String> each(Maker maker) {
        return IntStream.range(0, EACH)
                .mapToObj(i -> maker.page(new Random(1_000L + i), i))
                .toList();
    }

    private static String one(Random random, List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String title(Random random) {
        String who = one(random, WHO);
        return Character.toUpperCase(who.charAt(0)) + who.substring(1) + " of " + one(random, PLACES) + " "
                + one(random, DID) + " " + one(random, WHAT);
    }

    private static String sentence(Random random) {
        return one(random, PLACES) + "'s mayor " + one(random, SAID) + ".";
    }

    private static String paragraph(Random random) {
        return sentence(random) + " " + sentence(random) + " In " + one(random, PLACES) + ", " + one(random, WHO) + " "
                + one(random, SAID) + ".";
    }

    private static String paragraphs(Random random, int count) {
        StringBuilder to = new StringBuilder();
        for (int i = 0; i < count; i++) {
            to.append("<p>").append(paragraph(random)).append("</p>\n");
        }
        return to.toString();
    }

    private static String frame(String type, String title, String body) {
        String meta = type.isEmpty() ? "" : "<meta property=\"og:type\" content=\"" + type + "\">";
        return "<!doctype html><html lang=\"en\"><head><title>" + title + " | Northern Post</title>" + meta
                + "<meta property=\"og:site_name\" content=\"Northern Post\"></head><body><header><nav><a href=/>Home</a>"
                + " <a href=/world>World</a> <a href=/money>Money</a> <a href=/sport>Sport</a></nav></header>" + body
                + "<footer><p>© 2024 Northern Post. All rights reserved.</p></footer></body></html>";
    }

    /** Cards of other articles in one of the forms that sites use. */
    private static String cards(Random random, int form, int count) {
        StringBuilder to = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String link = "<a href=\"/2024/05/" + i + "\">" + title(random) + "</a>";
            String tease = random.nextInt(4) == 0 ? "" : "<p>" + sentence(random) + "</p>";
            to.append(
                    switch (form) {
                        case 0 -> "<div class=card><h3>" + link + "</h3>" + tease + "</div>";
                        case 1 ->
                            "<article class=teaser><h2>" + link + "</h2>" + tease + "<time>3 May</time></article>";
                        case 2 -> "<li><h3>" + link + "</h3>" + tease + "</li>";
                        case 3 -> "<div class=item>" + link + tease.replace("p>", "div>") + "</div>";
                        default ->
                            "<a class=tile href=\"/2024/05/" + i + "\"><h3>" + title(random) + "</h3>" + tease + "</a>";
                    });
        }
        return to.toString();
    }

    private static String type(int number) {
        return number % 2 == 0 ? "website" : "";
    }

    private static String sectionFront(Random random, int i) {
        String name = one(random, List.of("World", "Politics", "Money", "River", "Opinion"));
        return frame(
                type(i),
                name,
                "<main><h1>" + name + "</h1>" + cards(random, i % 5, 8 + random.nextInt(20)) + "</main>");
    }

    private static String home(Random random, int i) {
        StringBuilder body = new StringBuilder("<main>");
        for (String section : List.of("Top stories", "World", "Money", "Opinion")) {
            body.append("<section><h2>")
                    .append(section)
                    .append("</h2>")
                    .append(cards(random, i % 5, 5))
                    .append("</section>");
        }
        return frame(type(i), "Northern Post: news from the river", body + "</main>");
    }

    private static String tagPage(Random random, int i) {
        String about = "<p>All that we have written about the river treaty, the newest first.</p>";
        return frame(
                type(i),
                "River treaty",
                "<h1>River treaty</h1>" + (i % 3 == 0 ? about : "") + cards(random, i % 5, 6 + random.nextInt(10))
                        + "<a href=\"?page=2\">Next page</a>");
    }

    private static String authorPage(Random random, int i) {
        String bio = "<p>Ilse Tarnow has written about the river and the people along it since 2009. Before that she "
                + "worked for the harbour paper of Ostrel.</p>";
        return frame(
                i % 2 == 0 ? "profile" : "",
                "Ilse Tarnow",
                "<h1>Ilse Tarnow</h1>" + bio + "<h2>Latest</h2>" + cards(random, i % 5, 8 + random.nextInt(8)));
    }

    private static String searchResults(Random random, int i) {
        return frame(
                type(i),
                "Search: river",
                "<form><input name=q value=river><button>Search</button></form><p>" + (20 + i)
                        + " results for “river”</p><ol>" + cards(random, 2, 10) + "</ol>");
    }

    private static String missing(Random random, int i) {
        List<String> titles = List.of(
                "Page not found",
                "404",
                "Seite nicht gefunden",
                "Page introuvable",
                "Página no encontrada",
                "Pagina non trovata",
                "Página não encontrada",
                "Pagina niet gevonden",
                "Страница не найдена",
                "Sidan kunde inte hittas",
                "Siden blev ikke fundet",
                "Sivua ei löytynyt",
                "Nie znaleziono strony",
                "Stránka nenalezena",
                "Sayfa bulunamadı",
                "ページが見つかりません",
                "页面未找到",
                "페이지를 찾을 수 없습니다",
                "الصفحة غير موجودة",
                "This article is no longer available");
        String title = titles.get(i % titles.size());
        return frame(
                "",
                title,
                "<h1>" + title + "</h1><p>We are sorry, but the page that you asked for is not here any more, or the"
                        + " address was typed wrongly. Try the search, or go on from our front page.</p>"
                        + (i < titles.size() ? "" : cards(random, i % 5, 5)));
    }

    private static String gallery(Random random, int i) {
        StringBuilder body = new StringBuilder("<h1>In pictures: " + one(random, WHAT) + "</h1><div class=gallery>");
        for (int n = 1; n <= 6 + random.nextInt(8); n++) {
            String caption = "Picture " + n + ": the bank at " + one(random, PLACES) + ". " + sentence(random);
            body.append("<figure><img src=" + n + ".jpg><figcaption>" + caption + "</figcaption></figure>");
        }
        return frame(type(i), "In pictures", body + "</div>");
    }

    private static String loginWall(Random random, int i) {
        List<String> words = List.of("Log in", "Sign in", "Anmelden", "Connectez-vous", "Inicia sesión", "Accedi");
        String word = words.get(i % words.size());
        return frame(
                type(i),
                title(random),
                "<main><h1>" + word + "</h1><p>To go on reading, please use your account of the Northern Post. "
                        + "Subscribers read everything on this site and in the app.</p><form><input name=user>"
                        + "<input type=password name=pass><button>" + word + "</button></form></main>");
    }

    private static String video(Random random, int i) {
        return frame(
                i % 2 == 0 ? "video.other" : "",
                title(random),
                "<main><h1>" + title(random) + "</h1><video src=a.mp4></video><p>"
                        + sentence(random).substring(0, 40)
                        + "</p><span>02:31</span><h2>More videos</h2>"
                        + cards(random, i % 5, 8).replaceAll("<p>.*?</p>|<div>.*?</div>", "<span>01:07</span>")
                        + "</main>");
    }

    private static String cookieWall(Random random, int i) {
        String id = List.of("cookie-consent", "gdpr-banner", "onetrust-banner-sdk", "consent-wall")
                .get(i % 4);
        return frame(
                "",
                "Northern Post",
                "<div id=" + id + " role=dialog><h2>We value your privacy</h2><p>We and our "
                        + (100 + random.nextInt(900))
                        + " partners store and read data on your device, such as cookies, to show advertisements that"
                        + " fit you and to count who sees them.</p><p>You can agree, refuse or choose for each purpose, and"
                        + " change your mind at any time in the settings.</p><button>Accept all</button></div>");
    }

    private static String brief(Random random, int i) {
        String text = "<p>" + sentence(random) + " " + sentence(random) + "</p>";
        return frame(
                "article",
                title(random),
                "<article><h1>" + title(random) + "</h1>" + text + "</article>"
                        + (i % 2 == 0 ? "<aside><h2>Most read</h2>" + cards(random, i % 5, 5) + "</aside>" : ""));
    }

    private static String besideForm(Random random, int i) {
        String form = "<div class=readers><h3>Log in</h3><form><input name=user><input type=password name=pass>"
                + "<button>Log in</button></form></div>";
        String article = "<main><article><h1>" + title(random) + "</h1><p>" + sentence(random) + " " + sentence(random)
                + "</p></article></main>";
        return frame("article", title(random), i % 2 == 0 ? form + article : article + form);
    }

    private static String belowMenu(Random random, int i) {
        StringBuilder text = new StringBuilder("<section><p>" + paragraph(random) + "</p>");
        for (int n = 1; n <= 6; n++) {
            text.append("<h2>" + n + ". " + one(random, PLACES) + "</h2><p>" + paragraph(random) + "</p>");
        }
        StringBuilder menu = new StringBuilder("<div class=groups>");
        for (int n = 0; n < 9; n++) {
            menu.append("<div><h3><a href=/g" + n + ">" + title(random) + "</a></h3></div>");
        }
        return frame(i % 2 == 0 ? "website" : "", "Six towns", menu + "</div><h1>Six towns</h1>" + text + "</section>");
    }

    private static String linked(Random random, int i) {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < 6; n++) {
            text.append("<p>" + sentence(random) + " <a href=/a" + n + ">" + title(random) + "</a>, which <a href=/b"
                    + n + ">" + one(random, WHO) + "</a> " + one(random, SAID) + ".</p>");
        }
        return frame(
                type(i), "What we know", "<article><h1>What we know of the river talks</h1>" + text + "</article>");
    }

    private static String listicle(Random random, int i) {
        StringBuilder text = new StringBuilder(paragraphs(random, 1));
        for (int n = 1; n <= 7; n++) {
            String head = n + ". " + title(random);
            String linked = i % 2 == 0 ? head : "<a href=/place" + n + ">" + head + "</a>";
            text.append("<h2>" + linked + "</h2>" + paragraphs(random, 1));
        }
        return frame(
                "article", "Seven ferries", "<article><h1>Seven ferries worth the wait</h1>" + text + "</article>");
    }

    private static String photoStory(Random random, int i) {
        StringBuilder text = new StringBuilder();
        for (int n = 1; n <= 6; n++) {
            text.append("<figure><img src=" + n + ".jpg><figcaption>The bank at " + one(random, PLACES)
                    + ".</figcaption></figure>" + paragraphs(random, 1));
        }
        return frame(type(i), "A year", "<article><h1>A year on the upper river</h1>" + text + "</article>");
    }

    private static String paywalled(Random random, int i) {
        return frame(
                "article",
                title(random),
                "<article><h1>" + title(random) + "</h1>" + paragraphs(random, 2)
                        + "<div class=paywall><h3>Read on with a subscription</h3><p>The first month is free.</p>"
                        + "<a href=/subscribe>Subscribe now</a> <a href=/login>Log in</a></div></article>"
                        + (i % 2 == 0 ? "<aside>" + cards(random, i % 5, 6) + "</aside>" : ""));
    }

    private static String liveBlog(Random random, int i) {
        StringBuilder text = new StringBuilder(paragraphs(random, 1));
        for (int n = 0; n < 6; n++) {
            text.append("<div class=entry><time datetime=\"2024-05-03T1" + n + ":05:00Z\">1" + n + ":05</time><h3>"
                    + title(random) + "</h3><p>" + sentence(random) + "</p></div>");
        }
        return frame(i % 2 == 0 ? "article" : "", "Live", "<article><h1>River talks: live</h1>" + text + "</article>");
    }

    private static String amidTeasers(Random random, int i) {
        List<String> parts = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            parts.add(paragraphs(random, 2));
        }
        return frame(
                type(i),
                title(random),
                "<aside>" + cards(random, i % 5, 4) + "</aside><main><h1>" + title(random) + "</h1>"
                        + String.join("", parts) + "</main><section><h2>Related</h2>" + cards(random, i % 5, 8)
                        + "</section>");
    }
}
