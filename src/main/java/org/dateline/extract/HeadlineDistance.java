package org.dateline.extract;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;

/** How far a walk through a page has come from its headline, in characters of text. */
final class HeadlineDistance {
    /** The distance when the page has no headline. */
    static final int NONE = Integer.MAX_VALUE;

    private static final int SHORT = 20;
    private static final int FIRST = 1;
    private static final int LOWER = 2;
    private static final int UPPER = 3;

    private final String headline;
    private int position;
    private int headlineAt = -1;
    private int rank;
    private final Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());

    /** A walk that has not begun. */
    HeadlineDistance(String headline) {
        this.headline = Texts.key(headline);
    }

    /** Says that the walk comes to an element. */
    void at(Element element) {
        int most = rank(element.normalName());
        if (most <= rank || (most == LOWER && headline.length() <= SHORT)) {
            return;
        }
        boolean exact = !headline.isEmpty() && ends(element.text());
        boolean first = rank == 0 && element.normalName().equals("h1");
        if (exact || first) {
            rank = exact ? most : FIRST;
            headlineAt = position;
            around.clear();
            around.addAll(element.parents());
        }
    }

    private static int rank(String tag) {
        if (tag.length() != 2 || tag.charAt(0) != 'h') {
            return 0;
        }
        return switch (tag.charAt(1)) {
            case '1', '2' -> UPPER;
            case '3', '4' -> LOWER;
            default -> 0;
        };
    }

    /** Whether a text ends with the headline; where its last letter is plain, that tells most that do not. */
    private boolean ends(String text) {
        int last = text.length() - 1;
        while (last >= 0 && text.charAt(last) < 0x80 && !Character.isLetterOrDigit(text.charAt(last))) {
            last--;
        }
        boolean plain = last >= 0 && text.charAt(last) < 0x80;
        return (!plain || Character.toLowerCase(text.charAt(last)) == headline.charAt(headline.length() - 1))
                && Texts.key(text).endsWith(headline);
    }

    /** Says that the walk goes past so many characters of text. */
    void past(int characters) {
        position += characters;
    }

    /** Where the walk is now. */
    int position() {
        return position;
    }

    /** Characters since the headline, below 0 if the walk has not come to one. */
    int since() {
        return headlineAt < 0 ? -1 : position - headlineAt;
    }

    /** How far a place is behind the headline, below 0 before it; {@link #NONE} without a headline. Ask after the walk. */
    int to(int place) {
        return headlineAt < 0 ? NONE : place - headlineAt;
    }

    /** Whether an element holds the headline, so that what it is called is said of the article. Ask after the walk. */
    boolean in(Element element) {
        return around.contains(element);
    }

    /** Whether the headline says these words. */
    boolean says(String words) {
        return headline.contains(Texts.key(words));
    }
}
