package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Picks the headline: the visible h1 that JSON-LD, og:title or the title agrees with, and that is not the site's name;
 * failing that, the one of those without the site's name at its end.
 */
final class Headlines {
    private static final Pattern KICKER_BEFORE = Pattern.compile("^[^:–—]{3,60}?(?::|\\s[-–—])\\s");
    private static final Evaluator TRAIL = Selector.evaluatorOf(
            "nav,[class*=breadcrumb],[class*=Breadcrumb],[class*=bread-crumb],[id*=breadcrumb],[role=navigation]");
    private static final double AGREES = 0.45;
    private static final int LONGEST = 350;
    private static final int MOST_HEADINGS = 40;
    private static final int SHORTEST_ALONE = 15;
    private static final int SEVERAL = 2;

    private final Landmarks page;
    private final TitleClaims claims;

    Headlines(Landmarks page, Metadata metadata, JsonLd json) {
        this.page = page;
        claims = new TitleClaims(metadata, json, HeadingText.banners(page));
    }

    /** What agrees with a headline: JSON-LD, og:title or neither. */
    String evidence(String headline) {
        return claims.evidence(headline);
    }

    /** The first h1 that could be a headline, to choose among JSON-LD articles; empty for none. */
    static String heading(Landmarks page) {
        return page.h1().isEmpty() ? "" : Texts.clean(page.h1().getFirst().text());
    }

    /** A heading of the page and whether it is of the first rank (h1). */
    private record Heading(HeadingText words, boolean first) {
        String text() {
            return words.text();
        }
    }

    /** The headline, empty when the page has none. */
    String pick() {
        Heading best = null;
        double most = AGREES;
        List<Heading> headings = headings();
        for (Heading heading : headings) {
            double agreement = claims.agreement(heading.text());
            if (agreement > most) {
                most = agreement;
                best = heading;
            }
        }
        if (best != null) {
            return chosen(best);
        }
        String alone = only(headings);
        if (!alone.isEmpty()) {
            return alone;
        }
        return claims.all().isEmpty() ? "" : claims.withoutSite(claims.all().getFirst());
    }

    /** A heading as the headline; one of the second rank that nothing says gives way to what the page says twice. */
    private String chosen(Heading best) {
        String headline = fuller(best.words());
        String several = best.first() || claims.said(Texts.key(headline)) > 0 ? "" : claims.saidBy(SEVERAL);
        return several.isEmpty() ? headline : several;
    }

    /**
     * The heading without a kicker that only the page sets before it, or with one that JSON-LD and og:title both have.
     */
    private String fuller(HeadingText heading) {
        String key = Texts.key(heading.text());
        String all = Texts.key(heading.whole());
        if (!all.equals(key) && claims.said(all) > claims.said(key)) {
            return claims.written(all).orElse(heading.whole());
        }
        long whole = claims.said(key);
        String start = heading.starts()
                .filter(text -> claims.said(Texts.key(text)) > whole)
                .orElse("");
        if (!start.isEmpty()) {
            return start;
        }
        for (String claim : claims.all()) {
            String bare = claims.bare(claim, key);
            String bareKey = Texts.key(bare);
            boolean cut = key.endsWith(bareKey) && !key.equals(bareKey) && bareKey.length() * 2 > key.length();
            if (cut && claims.said(bareKey) > whole) {
                return bare;
            }
            if (whole == 0 && otherKicker(heading.text(), bare)) {
                return withoutKicker(heading.text());
            }
        }
        return withKicker(key, whole).orElse(heading.text());
    }

    /** The heading with the kicker that JSON-LD and og:title both set before it, if more say so than do not. */
    private Optional<String> withKicker(String key, long whole) {
        String full = Texts.key(claims.inJson());
        boolean both = full.endsWith(" " + key) && Texts.key(claims.shared()).equals(full);
        boolean most = full.endsWith(" " + key) && claims.said(full) > Math.max(1, whole);
        return (both || most) && KICKER_BEFORE.matcher(claims.inJson()).find()
                ? Optional.of(claims.inJson())
                : Optional.empty();
    }

    /** Whether two titles differ in nothing but what stands before the colon or dash. */
    private static boolean otherKicker(String heading, String claim) {
        String bare = withoutKicker(heading);
        String other = withoutKicker(claim);
        return !bare.equals(heading)
                && !other.equals(claim)
                && Texts.key(bare).equals(Texts.key(other))
                && Texts.likeness(
                                heading.substring(0, heading.length() - bare.length()),
                                claim.substring(0, claim.length() - other.length()))
                        < AGREES;
    }

    /** A heading without what stands before its first colon or dash. */
    private static String withoutKicker(String heading) {
        String bare = KICKER_BEFORE.matcher(heading).replaceFirst("").strip();
        return bare.length() * 2 > heading.length() ? bare : heading;
    }

    /** The only h1 that is not made of links, which may be a headline although nothing agrees with it. */
    private String only(List<Heading> headings) {
        List<String> usable = headings.stream().map(Heading::text).toList();
        List<String> own = page.h1().stream()
                .filter(h1 -> h1.selectFirst("a") == null)
                .map(h1 -> HeadingText.of(h1).text())
                .filter(usable::contains)
                .distinct()
                .toList();
        boolean enough =
                own.size() == 1 && (claims.all().isEmpty() || own.getFirst().length() > SHORTEST_ALONE);
        return enough ? own.getFirst() : "";
    }

    private List<Heading> headings() {
        List<Heading> own = headings(false);
        return own.stream().anyMatch(heading -> declared(heading.text())) ? own : headings(true);
    }

    /** Whether JSON-LD or og:title gives a heading as it stands, or without the kicker before it. */
    private boolean declared(String heading) {
        String key = " " + Texts.key(heading);
        String shared = Texts.key(claims.withoutSite(claims.shared()));
        return claims.declare(heading) || (shared.length() * 2 > key.length() && key.endsWith(" " + shared));
    }

    /**
     * The headings of the first sort that agrees with what the page declares.
     *
     * @param trails whether a heading may end a trail of links, where pages set a title for search engines
     */
    private List<Heading> headings(boolean trails) {
        List<Heading> headings = new ArrayList<>();
        List<List<Element>> sorts = List.of(page.h1(), page.headlines(), page.h2());
        for (int sort = 0; sort < sorts.size(); sort++) {
            for (Element each : sorts.get(sort)) {
                HeadingText words = HeadingText.of(each);
                if (headings.size() < MOST_HEADINGS && usable(each, words.text(), trails)) {
                    headings.add(new Heading(words, sort < sorts.size() - 1));
                }
            }
            if (headings.stream().anyMatch(heading -> claims.agreement(heading.text()) > AGREES)) {
                return headings;
            }
        }
        return headings;
    }

    private boolean usable(Element heading, String text, boolean trails) {
        return text.length() > 2
                && text.length() <= LONGEST
                && !claims.isSite(text)
                && !HeadingText.leadsHome(heading)
                && (trails || heading.closest(TRAIL) == null);
    }
}
