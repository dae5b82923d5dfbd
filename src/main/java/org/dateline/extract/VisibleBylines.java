package org.dateline.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dateline.extract.BylineCandidates.Candidate;
import org.dateline.extract.BylineCandidates.Sort;
import org.jsoup.nodes.Element;

/**
 * The byline that readers see: of all candidates the surest and nearest to the headline, with those of its sort that
 * stand beside it.
 *
 * @param names the names, none when there is no byline
 * @param sure how sure it is: from 5 on it stands at the headline and calls itself the author's
 * @param listed whether the page's own marks, not only its words, say of each name that it is an author's
 * @param evidence what says so
 */
record VisibleBylines(List<String> names, double sure, boolean listed, String evidence) {
    private static final VisibleBylines NONE = new VisibleBylines(List.of(), 0, false, "");
    private static final Set<String> OTHERS = Set.of(
            "comment",
            "comments",
            "commentlist",
            "related",
            "teaser",
            "teasers",
            "popular",
            "latest",
            "recent",
            "trending",
            "recommended",
            "figure",
            "caption",
            "newsletter",
            "testimonial",
            "quote");
    private static final Set<String> OUTER = Set.of("sidebar", "widget", "card", "promo", "more", "footer");
    private static final Set<String> NO_TAGS = Set.of("nav", "figure", "figcaption", "blockquote");
    private static final Pattern BEFORE = Pattern.compile(
            "(?iu)^.{3,60}?[|·•]\\s*(?=(?:by|von|par|por|door|di|av|af)\\s|(?:autor(?:in|a|e)?|author|auteur)\\s*:)");
    private static final Pattern AFTER =
            Pattern.compile("(?iu)\\s*[|·•]\\s*(?:quelle|source|fuente|fonte|datum|date)\\s*:.*$");
    private static final Publishers KNOWN = Publishers.shipped();
    private static final double LEAST_LINE = 3;
    private static final int NEAR = 700;
    private static final int FAR = 2_500;
    private static final int BESIDE = 4;
    private static final int MOST_BESIDE = 320;
    private static final int LONGEST_SENTENCE = 60;
    private static final int TRIED = 40;

    VisibleBylines {
        names = List.copyOf(names);
    }

    /**
     * The byline of a page.
     *
     * @param headline the headline, empty for none
     */
    static VisibleBylines of(Landmarks page, String headline) {
        List<Candidate> all = new BylineCandidates(headline).in(page.page().body());
        List<Candidate> ranked = all.stream()
                .sorted(Comparator.comparingDouble(VisibleBylines::score).reversed())
                .limit(TRIED)
                .toList();
        Set<Element> headed = new HashSet<>();
        page.h1().forEach(h1 -> headed.addAll(h1.parents()));
        Candidate best = null;
        double most = 0;
        List<String> names = List.of();
        for (Candidate each : ranked) {
            double least = Math.max(most, each.sort() == Sort.LINE ? LEAST_LINE : 0);
            double sure = score(each) > least ? score(each) - surroundings(each.at(), headed) : 0;
            List<String> own = sure > least ? names(each) : List.of();
            if (!own.isEmpty()) {
                best = each;
                most = sure;
                names = own;
            }
        }
        if (best == null) {
            return NONE;
        }
        boolean listed = best.sort() == Sort.REL || best.sort() == Sort.ITEMPROP;
        return new VisibleBylines(beside(best, names, all), most, listed, best.sort().evidence);
    }

    /** This byline without the names that are none. */
    VisibleBylines without(Predicate<String> none) {
        List<String> left = names.stream().filter(none.negate()).toList();
        return left.isEmpty() ? NONE : new VisibleBylines(left, sure, listed, evidence);
    }

    private static double score(Candidate candidate) {
        int after = candidate.distance();
        if (after == Integer.MAX_VALUE) {
            return candidate.sort().sure;
        }
        return candidate.sort().sure + (near(candidate) ? 2 : after > 0 && after < FAR ? 1 : after > 0 ? 0.5 : -0.5);
    }

    /** What speaks against an element: more than any candidate scores in what belongs to other articles. */
    private static double surroundings(Element at, Set<Element> headed) {
        double against = 0;
        boolean inArticle = false;
        for (Element up = at; up != null && !up.normalName().equals("body"); up = up.parent()) {
            boolean small = up.equals(at) || up.childrenSize() < 60;
            List<String> words = Boxes.words(up.className() + " " + up.id());
            boolean withHeadline = headed.contains(up);
            if (NO_TAGS.contains(up.normalName())
                    || (small && !withHeadline && words.stream().anyMatch(OTHERS::contains))) {
                return 9;
            }
            inArticle |= up.normalName().equals("article") || withHeadline;
            boolean outer = up.normalName().equals("aside")
                    || up.normalName().equals("footer")
                    || words.stream().anyMatch(OUTER::contains);
            against += small && outer && !inArticle ? 1 : 0;
        }
        return against;
    }

    /** The names of a candidate and of those of its sort beside it. */
    private static List<String> beside(Candidate chosen, List<String> own, List<Candidate> all) {
        Element around = chosen.at();
        for (int up = 0; up < BESIDE && around.parent() != null; up++) {
            if (LineText.of(around.parent(), MOST_BESIDE).isEmpty()) {
                break;
            }
            around = around.parent();
        }
        List<String> names = new ArrayList<>(own);
        for (Candidate each : all) {
            if (!each.equals(chosen) && each.sort() == chosen.sort() && within(each.at(), around)) {
                names.addAll(names(each));
            }
        }
        return Bylines.declared(names);
    }

    private static boolean within(Element at, Element around) {
        for (Element up = at; up != null; up = up.parent()) {
            if (up.equals(around)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> names(Candidate candidate) {
        String rest = Imprint.without(candidate.text());
        return switch (candidate.sort()) {
            case REL, ITEMPROP, NAME -> Bylines.declared(List.of(rest));
            case LINK, CLASS, HCARD ->
                near(candidate) && candidate.sort() != Sort.HCARD
                        ? Bylines.declared(List.of(rest)).stream()
                                .filter(name -> known(name))
                                .toList()
                        : people(Bylines.declared(List.of(rest)));
            case LINE -> line(rest, near(candidate));
            case DATED -> rest.equals(candidate.text()) ? List.of() : people(Bylines.names(List.of(rest)));
            case SIGNED -> rest.endsWith(".") ? List.of() : people(Bylines.names(List.of(rest)));
        };
    }

    /** The names of a line that opens as a byline, or of the part of it that does. */
    private static List<String> line(String line, boolean near) {
        if (line.length() > LONGEST_SENTENCE && Texts.endsAsSentence(line)) {
            return List.of();
        }
        String part = AFTER.matcher(BEFORE.matcher(line).replaceFirst("")).replaceFirst("");
        List<String> names = Bylines.names(List.of(part));
        return near
                ? names.stream().filter(VisibleBylines::known).toList()
                : names.stream()
                        .filter(name -> name.indexOf(' ') > 0 && known(name))
                        .toList();
    }

    private static boolean near(Candidate candidate) {
        int after = candidate.distance();
        return after != Integer.MAX_VALUE && (after >= 0 ? after < NEAR : -after < NEAR / 2);
    }

    /** Whether a name looks like one: a person's, or a single word. */
    private static boolean known(String name) {
        return name.indexOf(' ') < 0
                || PersonName.full(name)
                || Organisations.isOne(name)
                || KNOWN.named(name).isPresent();
    }

    private static List<String> people(List<String> names) {
        return names.stream().filter(name -> PersonName.full(name)).toList();
    }
}
