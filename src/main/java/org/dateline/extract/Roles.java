package org.dateline.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.article.Paragraph.Role;
import org.jsoup.nodes.Element;

/** Tells the role of a page's blocks by the elements around them. */
final class Roles {
    private static final String CAPTION = "caption";
    private static final List<String> PICTURES = List.of("image", "photo", "picture", "foto", "bild", "img");
    private static final int LONGEST_NAMES = 300;
    private static final Set<String> HAVING = Set.of("has", "with", "no", "without");
    private static final int LONGEST = 600;
    private static final int LEVELS = 8;

    private final Map<Element, Boolean> pictured = new HashMap<>();

    /** The role of a block in an element. */
    Role of(Element container) {
        Element at = container;
        for (int up = 0; at != null && up < LEVELS; up++, at = at.parent()) {
            switch (at.normalName()) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                    return Role.HEADING;
                }
                case "li", "dt", "dd" -> {
                    return Role.LIST_ITEM;
                }
                case "blockquote" -> {
                    return Role.QUOTE;
                }
                case "figcaption", "figure", "caption" -> {
                    return Role.CAPTION;
                }
                case "td", "th" -> {
                    return Role.TABLE;
                }
                case "article", "main", "body", "section" -> {
                    return Role.TEXT;
                }
                default -> {
                    if (up <= 1 && !at.className().isEmpty() && pictured(at)) {
                        return Role.CAPTION;
                    }
                    if (at.className().length() >= CAPTION.length()
                            && Texts.has(at.className(), CAPTION)
                            && Boxes.words(at.className()).contains(CAPTION)) {
                        return Role.CAPTION;
                    }
                }
            }
        }
        return Role.TEXT;
    }

    /** Whether an element calls itself a picture and holds one, so that what it says is its caption. */
    private boolean pictured(Element at) {
        return pictured.computeIfAbsent(at, element -> {
            String names = element.className();
            return names.length() < LONGEST_NAMES
                    && Texts.hasAny(names, PICTURES)
                    && called(Boxes.words(names))
                    && element.selectFirst("img,picture") != null
                    && element.text().length() <= LONGEST;
        });
    }

    /** Whether one of these words says picture, and the word before it does not say only that there is one. */
    private static boolean called(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (PICTURES.contains(words.get(i)) && (i == 0 || !HAVING.contains(words.get(i - 1)))) {
                return true;
            }
        }
        return false;
    }
}
