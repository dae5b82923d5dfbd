package org.dateline.extract;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jspecify.annotations.Nullable;

/** Tells the inline elements that show only to a screen reader or on a touch: labels, cards of people. */
final class Unseen {
    private static final List<String> UNSEEN = List.of(
            "sr-only",
            "screen-reader",
            "screenreader",
            "visually-hidden",
            "visuallyhidden",
            "tooltip",
            "popover",
            "hovercard",
            "hover-card");
    private static final int LONGEST_NAMES = 300;
    private static final int MOST_OF_CARD = 40;

    private Unseen() {}

    /** Whether an inline element is one of these. */
    static boolean is(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        String names = element.className();
        boolean named = !names.isEmpty() && names.length() < LONGEST_NAMES && Texts.hasAny(names, UNSEEN);
        return named || (element.normalName().equals("span") && card(element));
    }

    /** Whether an inline element in a sentence holds a picture and two links or more: a card that opens over the text. */
    private static boolean card(Element element) {
        if (element.childrenSize() == 0 || !(afterWords(element) || afterWords(element.parent()))) {
            return false;
        }
        int[] held = new int[3];
        element.filter((node, depth) -> {
            held[0] += node.nameIs("img") ? 1 : 0;
            held[1] += node.nameIs("a") ? 1 : 0;
            return ++held[2] > MOST_OF_CARD ? FilterResult.STOP : FilterResult.CONTINUE;
        });
        return held[0] > 0 && held[1] > 1 && held[2] <= MOST_OF_CARD;
    }

    private static boolean afterWords(@Nullable Element element) {
        return element != null && element.previousSibling() instanceof TextNode words && !words.isBlank();
    }
}
