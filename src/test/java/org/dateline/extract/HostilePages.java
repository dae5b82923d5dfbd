package org.dateline.extract;

import java.util.LinkedHashMap;
import java.util.Map;

/** Pages that are made to take long or to break a reader: each holds the same three paragraphs somewhere. */
final class HostilePages {
    static final String URL = "https://post.example/world/talks";
    static final String HEAD = "<!doctype html><title>Talks reopen</title><h1>Talks reopen</h1>";

    private static final int MEGABYTES = 5_000_000;
    private static final int MEGABYTE = 1_000_000;
    private static final int MANY = 100_000;

    private HostilePages() {}

    /** The pages by what is odd about them. */
    static Map<String, String> all() {
        Map<String, String> pages = new LinkedHashMap<>();
        nested(pages);
        large(pages);
        attributes(pages);
        scripts(pages);
        texts(pages);
        lines(pages);
        return pages;
    }

    private static void nested(Map<String, String> pages) {
        String prose = Pages.prose();
        pages.put("100,000 nested divisions", HEAD + "<div>".repeat(MANY) + prose + "</div>".repeat(MANY));
        pages.put("100,000 unclosed b", HEAD + "<b>".repeat(MANY) + prose);
        pages.put("100,000 unclosed font", HEAD + "<font color=red size=2>".repeat(MANY) + prose);
        pages.put("100,000 unclosed b, i and a", HEAD + "<b><i><a href=x>".repeat(MANY / 3) + prose);
        pages.put("100,000 unclosed b in paragraphs", HEAD + "<p><b>x".repeat(MANY) + prose);
        pages.put("20,000 nested tables", HEAD + "<table><tr><td>".repeat(MANY / 5) + prose);
        pages.put("100,000 nested lists", HEAD + "<ul><li>a".repeat(MANY / 2) + "</ul>" + prose);
        pages.put("100,000 nested spans with words", HEAD + prose + "<span>word ".repeat(MANY));
        pages.put("100,000 nested forms and buttons", HEAD + "<form><button>".repeat(MANY / 2) + prose);
        pages.put("100,000 crossed b and p", HEAD + prose + "<b><p><i></b>so it is said</i>".repeat(MANY / 3));
        pages.put("50,000 headings unclosed", HEAD + prose + "<h2>Another story".repeat(MANY / 2));
        pages.put("100,000 closing tags", HEAD + prose + "</p></div></b></table>".repeat(MANY / 4));
        pages.put("100,000 nested svg", HEAD + prose + "<svg><g>".repeat(MANY / 2));
    }

    private static void large(Map<String, String> pages) {
        for (String again : new String[] {
            "<div class='x y'><span data-a='1'></span><a href='/a'>b</a></div>",
            "<p>Both sides said on Friday that the first item would be fishing.</p>",
            "<li>a b</li>",
            "<table><tr><td>Ostrel</td><td>12</td></tr></table>",
            "<tr><td>Ostrel</td><td>12</td></tr>",
            "<h2><a href=/x>Another story of the day</a></h2><p>It is said to be so.</p>",
            "<figure><img src=x><figcaption>The river at Ostrel on Friday.</figcaption></figure>",
            "<time datetime=2020-01-01>1 January 2020</time><p>By Ilse Tarnow</p>",
            "<a href=/author/x rel=author class=byline>Ilse Tarnow</a> ",
            "<br>and so on",
            "<meta property=author content=x><link rel=canonical href=/x>",
            "<!-- a comment -->"
        }) {
            pages.put("5 MB of " + again, HEAD + Pages.prose() + again.repeat(MEGABYTES / again.length()));
        }
    }

    private static void attributes(Map<String, String> pages) {
        StringBuilder different = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            different.append(" a").append(i).append("=1");
        }
        pages.put("200,000 attributes of one element", HEAD + "<p" + different + ">" + Pages.prose());
        pages.put("1,000,000 attributes", HEAD + Pages.prose() + "<i a b c d e f g h j k></i>".repeat(MANY));
        pages.put("a class of 1 MB", HEAD + "<div class='" + "author-name ".repeat(80_000) + "'>" + Pages.prose());
        pages.put("a class of one word of 1 MB", HEAD + "<div class=" + "a-b".repeat(300_000) + ">" + Pages.prose());
        pages.put(
                "20,000 elements of long classes",
                HEAD
                        + Pages.prose()
                        + ("<p class='" + "col-md-1 relatedBox ".repeat(12) + "'>It is said.").repeat(20_000));
        pages.put("an address of 1 MB", HEAD + "<p><a href='" + "/a?b".repeat(250_000) + "'>here</a>" + Pages.prose());
    }

    private static void scripts(Map<String, String> pages) {
        String json = "<script type='application/ld+json'>";
        pages.put(
                "5 MB of script",
                HEAD + "<script>" + "var a = {\"b\":1};".repeat(300_000) + "</script>" + Pages.prose());
        pages.put("JSON 50,000 deep", HEAD + json + "[".repeat(50_000) + "</script>" + Pages.prose());
        pages.put(
                "JSON of 100,000 articles",
                HEAD + json + "[" + "{\"@type\":\"NewsArticle\",\"headline\":\"Talks\"},".repeat(MANY) + "{}]</script>"
                        + Pages.prose());
        pages.put(
                "state of 3 MB without visible text",
                "<!doctype html><title>Talks</title><script>window.__STATE__ = {\"a\":["
                        + "{\"text\":\"Both sides said on Friday that fishing would be first.\"},".repeat(40_000)
                        + "{}]}</script>");
        pages.put(
                "1 MB of streamed rows",
                "<!doctype html><title>Talks</title>"
                        + "<script>self.__next_f.push([1,\"1:[\\\"$\\\",\\\"p\\\",null,{}]\\n\"])</script>"
                                .repeat(16_000));
        pages.put("1 MB of unclosed comment", HEAD + Pages.prose() + "<!-- " + "- > ".repeat(250_000));
        pages.put(
                "1 MB of unclosed CDATA in JSON",
                HEAD + json + "<![CDATA[".repeat(110_000) + "</script>" + Pages.prose());
    }

    private static void texts(Map<String, String> pages) {
        for (String again : new String[] {
            " ",
            "\u00a0",
            ",",
            ".",
            "\"",
            "“",
            "(",
            ") ",
            "-",
            "|",
            "1/",
            "A",
            "VIENNA ",
            "Source: ",
            "By ",
            "0:",
            "@",
            "&nbsp;",
            "&lt;",
            "&#x41;",
            "&",
            "\u0000",
            "\ud800",
            "\u202e",
            "e\u0301",
            "\u200d",
            "é",
            "文",
            "http://",
            "Jan 1, ",
            "5 May 2020 ",
            "a, b and ",
            "first published in "
        }) {
            String text = again.repeat(MEGABYTE / again.length());
            pages.put("1 MB of " + shown(again), HEAD + Pages.prose() + "<p>" + text + "</p>");
        }
        pages.put(
                "a headline of 1 MB",
                "<title>" + "Talks - ".repeat(120_000) + "</title><h1>" + "Talks: ".repeat(140_000) + "</h1>"
                        + Pages.prose());
        pages.put("5 MB in one paragraph", HEAD + "<p>" + "The talks go on, and nobody can say when. ".repeat(120_000));
        pages.put(
                "200,000 links in one paragraph",
                HEAD + "<p>" + "<a href=/x>one</a> and ".repeat(200_000) + Pages.prose());
    }

    /** Many short lines, as bylines, dates, credits and datelines are: what patterns are tried on. */
    private static void lines(Map<String, String> pages) {
        for (String again : new String[] {
            "By A, B, C, D, E, F, G, H, I, J, K, L and M and N and O",
            "Published on Monday, 5 May 2020 at 10:15 a.m. UTC, 5 min read, 12 comments",
            "VIENNA, May 5 (Reuters) - the the the the the the the",
            "This article was first published by the the the the the the the",
            "Source: a (b (c (d (e (f (g (h",
            "((((((((((((((((((((((((((((((((((((((((((((((((((((((((",
            "1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 2020 1 1 1 1 1 1 1 1 1",
            "The opinions and views and statements are not not not not not"
        }) {
            pages.put("8,000 lines of " + again, HEAD + Pages.prose() + ("<p>" + again + "</p>").repeat(8_000));
        }
    }

    private static String shown(String text) {
        return text.codePoints().allMatch(c -> c > ' ' && c < 0x7f || c == ' ')
                ? "\"" + text + "\""
                : "U+%04X".formatted(text.codePointAt(0));
    }
}
