package org.dateline.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
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
    private static final Pattern SPACES = Pattern.compile("\\s+");
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

    private final Outline outline;
    private final String[] reasons;
    private final Map<String, Double> byWord = new HashMap<>();
    private final Prose prose;

    /** The boxes of a page, by its prose. */
    Boxes(Outline outline, Prose prose) {
        this.outline = outline;
        this.prose = prose;
        reasons = new String[outline.size()];
        String[] outermost = new String[outline.size()];
        for (int n = 0; n < outermost.length; n++) {
            String above = outline.parent(n) < 0 ? "" : outermost[outline.parent(n)];
            outermost[n] = above.isEmpty() ? outline.box(n) : above;
        }
        for (int i = 0; i < outline.blocks().size(); i++) {
            if (prose.is(i)) {
                byWord.merge(outermost[outline.at(i)], prose.weight(i), Double::sum);
            }
        }
    }

    /** Whether a reason leaves hardly any doubt. */
    static boolean certain(String reason) {
        return CERTAIN.contains(reason);
    }

    /** Whether a reason is that of a dialog or a consent notice, which holds nobody's article. */
    static boolean dialog(String reason) {
        return DIALOGS.contains(reason);
    }

    /** Why an element, by its number in the outline, is a box; empty when it is none. */
    String reason(int element) {
        String known = reasons[element];
        if (known == null) {
            known = judge(element);
            reasons[element] = known;
        }
        return known;
    }

    private String judge(int element) {
        String reason = outline.box(element);
        if (reason.isEmpty()) {
            return "";
        }
        boolean certain = CERTAIN.contains(reason);
        boolean everywhere = !certain && byWord.getOrDefault(reason, 0.0) > MOST_OF_A_WORD * prose.total();
        return everywhere || prose.share(element) > (certain ? MOST_CERTAIN : MOST_PROSE) ? "" : reason;
    }

    /**
     * What names an element as a box, whatever it holds; empty for nothing.
     *
     * @param words {@link #word}, or what remembers its answers
     */
    static String named(Element element, UnaryOperator<String> words) {
        String tag = element.normalName();
        if (tag.equals("body") || tag.equals("html") || tag.equals("main")) {
            return "";
        }
        if (TAGS.contains(tag)) {
            return tag;
        }
        if (element.attributesSize() == 0) {
            return "";
        }
        String role = element.attr("role");
        if (!role.isEmpty() && ROLES.contains(role.toLowerCase(Locale.ROOT))) {
            return "role " + role;
        }
        String style = element.attr("style");
        if (element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || (!style.isEmpty() && HIDDEN.matcher(style).find())) {
            return "hidden";
        }
        if (tag.equals("article") || "articleBody".equals(element.attr("itemprop"))) {
            return "";
        }
        String byClass = words.apply(element.className());
        return byClass.isEmpty() ? words.apply(element.id()) : byClass;
    }

    /** The first boilerplate word or pair of words in a class or id attribute; empty for none. */
    static String word(String attribute) {
        if (attribute.isEmpty() || attribute.length() > 500) {
            return "";
        }
        for (String name : SPACES.split(attribute, -1)) {
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
