package org.dateline.extract;

import java.util.List;
import java.util.Set;
import org.dateline.extract.DateCandidates.Candidate;
import org.jsoup.nodes.Element;

/** What the elements around a date say of it: whether they are the article's, another article's or the page's. */
final class DateSurroundings {
    private static final Set<String> NO_TAGS = Set.of("nav", "blockquote", "figcaption");
    private static final double OUT = -9;
    private static final int WAYS_UP = 3;
    private static final int CLOSE = 80;
    private static final int TITLE_WORDS = 3;

    private final HeadlineDistance distance;

    /** What stands around the dates of a walk; ask after the walk. */
    DateSurroundings(HeadlineDistance distance) {
        this.distance = distance;
    }

    /** Whether a date stands before the headline and apart from it, where newspapers set today's. */
    boolean masthead(Candidate candidate, int after) {
        boolean close = -after < CLOSE && !DateWords.weekday(candidate.line());
        return after < 0 && !close && !besideHeadline(candidate.at());
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

    /** Whether a card holds a link with as many words as another article's headline. */
    private static boolean leadsElsewhere(Element card) {
        return card.select("a[href]").stream()
                .anyMatch(link -> Texts.words(link.text()).size() >= TITLE_WORDS);
    }

    /**
     * What the elements around a date say against or for it.
     *
     * @param near whether it stands at the headline, or behind a label
     * @param before whether it stands before the headline
     */
    double against(Element at, boolean near, boolean before) {
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
            if (NO_TAGS.contains(up.normalName()) || (small && !words.contains("header") && DateWords.others(words))) {
                return OUT;
            }
            if (steps < WAYS_UP && !named && DateWords.dated(words)) {
                named = true;
                sum += 1;
            }
            if (steps < 2 && DateWords.changed(words)) {
                sum -= 1.5;
            }
            if (up.normalName().equals("aside") && !near) {
                return OUT;
            }
            boolean card =
                    up.normalName().equals("footer") || up.normalName().equals("a") || (small && DateWords.card(words));
            if (before && small && DateWords.card(words) && leadsElsewhere(up)) {
                return OUT;
            }
            carded |= card && !near;
        }
        return Math.max(sum, -4) - (carded ? 1 : 0);
    }
}
