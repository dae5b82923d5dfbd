package org.dateline.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Tells which elements are boxes of boilerplate by what their publisher calls them: tag, role, class and id. Words come
 * from {@code boxes.txt}. A box that holds a large part of the page's prose is none, nor are boxes that together hold most.
 */
final class Boxes {
    private static final Set<String> TAGS = Set.of("nav", "footer", "aside", "menu", "dialog", "form", "address");
    private static final Set<String> ROLES = Set.of(
            "navigation",
            "complementary",
            "banner",
            "contentinfo",
            "search",
            "dialog",
            "alertdialog",
            "menu",
            "menubar",
            "toolbar",
            "tablist");
    private static final Set<String> NEGATING = Set.of("no", "has", "with", "without", "hide", "not", "is", "enable");
    private static final Set<String> WORDS = new HashSet<>(WordList.read("boxes.txt"));
    private static final Pattern HIDDEN = Pattern.compile("(?i)display\\s*:\\s*none|visibility\\s*:\\s*hidden");
    private static final Set<String> CERTAIN = Set.of(
            "footer",
            "nav",
            "comment",
            "comments",
            "commentlist",
            "disqus",
            "cookie",
            "cookies",
            "consent",
            "gdpr",
            "onetrust",
            "related",
            "related-posts",
            "related-articles",
            "newsletter",
            "trending",
            "most-read",
            "sidebar",
            "recommended");
    private static final Set<String> DIALOGS =
            Set.of("dialog", "role dialog", "role alertdialog", "cookie", "cookies", "consent", "gdpr", "onetrust");
    private static final double MOST_PROSE = 0.35;
    private static final double MOST_OF_A_WORD = 0.5;
    private static final double MOST_CERTAIN = 0.85;

    private final IdentityHashMap<Element, String> names = new IdentityHashMap<>();
    private final IdentityHashMap<Element, String> reasons = new IdentityHashMap<>();
    private final Map<String, Integer> byWord = new HashMap<>();
    private final Prose prose;

    /** The boxes of a page, by its blocks. */
    Boxes(List<Block> blocks) {
        prose = Prose.of(blocks, block -> block.prose() ? block.weight() : 0);
        for (Block block : blocks) {
            if (block.prose()) {
                byWord.merge(outermost(block.at()), block.weight(), Integer::sum);
            }
        }
    }

    /** What an element is called, worked out once. */
    private String known(Element element) {
        String known = names.get(element);
        if (known == null) {
            known = named(element);
            names.put(element, known);
        }
        return known;
    }

    private String outermost(Element at) {
        String outermost = "";
        for (Element up = at; up != null; up = up.parent()) {
            String named = known(up);
            outermost = named.isEmpty() ? outermost : named;
        }
        return outermost;
    }

    /** Why a block lies in boilerplate, judging by its ancestors below a root; empty when it does not. */
    String reason(Element at, Element root) {
        for (Element up = at; up != null && !up.equals(root); up = up.parent()) {
            String reason = reason(up);
            if (!reason.isEmpty()) {
                return reason;
            }
        }
        return "";
    }

    /** Whether a reason leaves hardly any doubt. */
    static boolean certain(String reason) {
        return CERTAIN.contains(reason);
    }

    /** Whether a reason is that of a dialog or a consent notice, which holds nobody's article. */
    static boolean dialog(String reason) {
        return DIALOGS.contains(reason);
    }

    /** Why one element is a box, empty when it is none. */
    String reason(Element element) {
        String known = reasons.get(element);
        if (known == null) {
            known = judge(element);
            reasons.put(element, known);
        }
        return known;
    }

    private String judge(Element element) {
        String reason = known(element);
        if (reason.isEmpty()) {
            return "";
        }
        boolean certain = CERTAIN.contains(reason);
        boolean everywhere = !certain && byWord.getOrDefault(reason, 0) > MOST_OF_A_WORD * prose.total();
        return everywhere || prose.share(element) > (certain ? MOST_CERTAIN : MOST_PROSE) ? "" : reason;
    }

    /** What names an element as a box, whatever it holds; empty for nothing. */
    static String named(Element element) {
        String tag = element.normalName();
        if (tag.equals("body") || tag.equals("html") || tag.equals("main")) {
            return "";
        }
        if (TAGS.contains(tag)) {
            return tag;
        }
        if (ROLES.contains(element.attr("role").toLowerCase(Locale.ROOT))) {
            return "role " + element.attr("role");
        }
        if (element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || (element.hasAttr("style")
                        && HIDDEN.matcher(element.attr("style")).find())) {
            return "hidden";
        }
        if (tag.equals("article") || "articleBody".equals(element.attr("itemprop"))) {
            return "";
        }
        String byClass = word(element.className());
        return byClass.isEmpty() ? word(element.id()) : byClass;
    }

    /** The first boilerplate word or pair of words in a class or id attribute; empty for none. */
    static String word(String attribute) {
        if (attribute.isEmpty() || attribute.length() > 500) {
            return "";
        }
        for (String name : attribute.split("\\s+", -1)) {
            String found = wordIn(words(name));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }

    /** The words of a name, in lower case: parted by signs and by capitals within. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= name.length(); i++) {
            char c = i < name.length() ? name.charAt(i) : ' ';
            boolean hump = i > 0 && Character.isUpperCase(c) && lowerOrDigit(name.charAt(i - 1));
            if ((hump || !Character.isLetterOrDigit(c)) && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (Character.isLetterOrDigit(c)) {
                word.append(Character.toLowerCase(c));
            }
        }
        return words;
    }

    private static boolean lowerOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static String wordIn(List<String> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0 && NEGATING.contains(parts.get(i - 1))) {
                continue;
            }
            if (WORDS.contains(parts.get(i))) {
                return parts.get(i);
            }
            if (i + 1 < parts.size() && WORDS.contains(parts.get(i) + "-" + parts.get(i + 1))) {
                return parts.get(i) + "-" + parts.get(i + 1);
            }
        }
        return "";
    }
}
