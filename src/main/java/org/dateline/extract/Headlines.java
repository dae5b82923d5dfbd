package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Picks the headline: the visible h1 that JSON-LD, og:title or the title agrees with, and that is not the site's name;
 * failing that, the one of those without the site's name at its end.
 */
final class Headlines {
    private static final Pattern SITE_PART = Pattern.compile("\\s+[|–—\\-·•:»«/~]\\s+|\\s*[|]\\s*");
    private static final String KICKER =
            "[class*=overline],[class*=kicker],[class*=topline],[class*=eyebrow],[class*=overhead],"
                    + "[class*=supertitle],[class*=roofline],[class*=dachzeile]";
    private static final Pattern KICKER_BEFORE = Pattern.compile("^[^:–—]{3,60}?(?::|\\s[-–—])\\s");
    private static final String TRAIL =
            "nav,[class*=breadcrumb],[class*=Breadcrumb],[class*=bread-crumb],[id*=breadcrumb],[role=navigation]";
    private static final double AGREES = 0.45;
    private static final double EXACTLY = 0.95;
    private static final int LONGEST = 350;

    private final List<String> claims = new ArrayList<>();
    private final String inJson;
    private final String shared;
    private final String site;

    Headlines(Metadata metadata, JsonLd json) {
        site = metadata.siteName();
        inJson = Texts.clean(json.text("headline"));
        shared = Texts.clean(metadata.first("og:title"));
        claim(inJson);
        claim(shared);
        claim(metadata.first("twitter:title", "dc.title", "parsely-title", "sailthru.title", "headline", "title"));
        claim(metadata.title());
    }

    /** What agrees with a headline: JSON-LD, og:title or neither. */
    String evidence(String headline) {
        String key = Texts.key(headline);
        String json = Texts.likeness(headline, bare(inJson, key)) > EXACTLY ? "JSON-LD headline" : "";
        String og = Texts.likeness(headline, bare(shared, key)) > EXACTLY ? "og:title" : "";
        return Stream.of(json, og).filter(source -> !source.isEmpty()).collect(Collectors.joining(" and "));
    }

    /** The headline, empty when the page has none. */
    String pick(Document page) {
        String best = "";
        double most = AGREES;
        List<String> headings = headings(page);
        for (String heading : headings) {
            double agreement = agreement(heading);
            if (agreement > most) {
                most = agreement;
                best = heading;
            }
        }
        if (!best.isEmpty()) {
            return fuller(best);
        }
        String first = only(page, headings, claims.isEmpty());
        if (!first.isEmpty()) {
            return first;
        }
        return claims.isEmpty() ? "" : withoutSite(claims.getFirst());
    }

    /**
     * The heading without a kicker that only the page sets before it, or with one that JSON-LD and og:title both have.
     */
    private String fuller(String heading) {
        String key = Texts.key(heading);
        long whole = said(key);
        for (String claim : claims) {
            String bare = bare(claim, key);
            String bareKey = Texts.key(bare);
            boolean cut = key.endsWith(bareKey) && !key.equals(bareKey) && bareKey.length() * 2 > key.length();
            if (cut && said(bareKey) > whole) {
                return bare;
            }
            if (otherKicker(heading, bare)) {
                return withoutKicker(heading);
            }
        }
        return withKicker(key, whole).orElse(heading);
    }

    /** The heading with the kicker that JSON-LD and og:title both set before it, if more say so than do not. */
    private Optional<String> withKicker(String key, long whole) {
        String full = Texts.key(inJson);
        boolean both = full.endsWith(" " + key) && Texts.key(shared).equals(full);
        boolean most = full.endsWith(" " + key) && said(full) > Math.max(1, whole);
        return (both || most) && KICKER_BEFORE.matcher(inJson).find()
                ? Optional.of(bare(inJson, key))
                : Optional.empty();
    }

    /** Whether JSON-LD or og:title gives a heading as it stands. */
    private boolean declared(String heading) {
        return Stream.of(inJson, shared)
                .anyMatch(claim -> Texts.likeness(heading, bare(claim, Texts.key(heading))) > EXACTLY);
    }

    /** A title without the site, unless what looks like the site is part of the heading. */
    private String bare(String claim, String key) {
        return Texts.key(claim).endsWith(key) ? claim : withoutSite(claim);
    }

    /** How many of the declared titles are these words. */
    private long said(String key) {
        return claims.stream()
                .filter(claim -> Texts.key(bare(claim, key)).equals(key))
                .count();
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
    private static String only(Document page, List<String> headings, boolean bare) {
        List<String> own = page.select("h1").stream()
                .filter(h1 -> h1.selectFirst("a") == null)
                .map(Headlines::text)
                .filter(headings::contains)
                .distinct()
                .toList();
        return own.size() == 1 && (bare || own.getFirst().length() > 15) ? own.getFirst() : "";
    }

    /** The text of a heading without its kicker. */
    private static String text(Element heading) {
        String all = Texts.clean(heading.text());
        for (Element part : heading.select(KICKER)) {
            String kicker = Texts.clean(part.text());
            if (!kicker.isEmpty() && all.startsWith(kicker) && kicker.length() * 3 < all.length() * 2) {
                all = all.substring(kicker.length()).replaceFirst("^[\\s:|–—-]+", "");
            }
        }
        return all;
    }

    /** The first h1 that could be a headline, to choose among JSON-LD articles; empty for none. */
    static String heading(Document page) {
        Element h1 = page.selectFirst("h1");
        return h1 == null ? "" : Texts.clean(h1.text());
    }

    private double agreement(String heading) {
        double most = 0;
        for (String claim : claims) {
            most = Math.max(most, Texts.likeness(heading, withoutSite(claim)));
        }
        return most;
    }

    private List<String> headings(Document page) {
        List<String> own = headings(page, false);
        return own.stream().anyMatch(this::declared) ? own : headings(page, true);
    }

    /**
     * The headings of the first sort that agrees with what the page declares.
     *
     * @param trails whether a heading may end a trail of links, where pages set a title for search engines
     */
    private List<String> headings(Document page, boolean trails) {
        List<String> headings = new ArrayList<>();
        for (String css : List.of("h1", "[itemprop=headline]", "h2")) {
            for (Element each : page.select(css)) {
                String text = text(each);
                boolean usable = text.length() > 2
                        && text.length() <= LONGEST
                        && !isSite(text)
                        && (trails || each.closest(TRAIL) == null);
                if (usable && (headings.size() < 40)) {
                    headings.add(text);
                }
            }
            if (headings.stream().anyMatch(heading -> agreement(heading) > AGREES)) {
                return headings;
            }
        }
        return headings;
    }

    private boolean isSite(String text) {
        return !site.isEmpty() && Texts.key(text).equals(Texts.key(site));
    }

    /** A title without the part at its end or start that names the site. */
    String withoutSite(String title) {
        String[] parts = SITE_PART.split(title);
        if (parts.length < 2) {
            return title;
        }
        String longest = "";
        for (String part : parts) {
            if (part.length() > longest.length()) {
                longest = part;
            }
        }
        int at = title.indexOf(longest);
        String last = parts[parts.length - 1];
        boolean named = isSite(last) || isSite(parts[0]);
        boolean few = last.split(" ").length <= 4 && longest.split(" ").length > 4;
        if (parts.length == 2 && !named && !few) {
            return title;
        }
        return isSite(parts[0]) ? title.substring(at).strip() : cutEnd(title, parts, named);
    }

    private static String cutEnd(String title, String[] parts, boolean named) {
        int end = title.lastIndexOf(parts[parts.length - 1]);
        String cut = title.substring(0, end).replaceAll("[\\s|–—\\-·•:»«/~]+$", "");
        return cut.length() < 10 && !named ? title : cut;
    }

    private void claim(String title) {
        String clean = Texts.clean(title);
        if (!clean.isEmpty() && !isSite(clean)) {
            claims.add(clean);
        }
    }
}
