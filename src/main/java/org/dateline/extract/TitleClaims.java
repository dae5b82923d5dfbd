package org.dateline.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The titles that a page declares outside its text, in the order of their weight, and what it calls its site. */
final class TitleClaims {
    /** From this likeness on two titles are taken for the same but for a word. */
    static final double EXACTLY = 0.95;

    private static final Pattern SITE_PART = Pattern.compile("\\s+[|–—\\-·•:»«/~]\\s+|\\s*[|]\\s*");
    private static final Pattern ARCHIVE_PART = Pattern.compile("(?iu)blog\\s?archi(?:ve|v|ef)");
    private static final Pattern PART_END = Pattern.compile("[\\s|–—\\-·•:»«/~]+$");
    private static final int SHORTEST = 10;

    private final List<String> claims = new ArrayList<>();
    private final Map<String, Double> agreements = new HashMap<>();
    private final Set<String> sites = new LinkedHashSet<>();
    private final String inJson;
    private final String shared;

    /**
     * What a page declares.
     *
     * @param banners the texts of its headings that lead home, which name the site
     */
    TitleClaims(Metadata metadata, JsonLd json, List<String> banners) {
        inJson = Texts.clean(json.text("headline"));
        shared = Texts.clean(metadata.first("og:title"));
        site(metadata.siteName(), metadata);
        banners.forEach(banner -> site(banner, metadata));
        claim(inJson);
        claim(shared);
        claim(metadata.first("twitter:title", "dc.title", "parsely-title", "sailthru.title", "headline", "title"));
        claim(metadata.title());
    }

    private void site(String name, Metadata metadata) {
        String key = Texts.key(name);
        boolean title =
                key.equals(Texts.key(metadata.title())) && key.equals(Texts.key(shared.isEmpty() ? name : shared));
        if (!key.isEmpty() && !title) {
            sites.add(key);
        }
    }

    private void claim(String title) {
        String clean = Texts.clean(title);
        if (!clean.isEmpty() && !isSite(clean)) {
            claims.add(clean);
        }
    }

    /** The titles, the site's name still on them. */
    List<String> all() {
        return claims;
    }

    /** JSON-LD's headline, empty for none. */
    String inJson() {
        return inJson;
    }

    /** The title for sharing (og:title), empty for none. */
    String shared() {
        return shared;
    }

    boolean isSite(String text) {
        return !sites.isEmpty() && sites.contains(Texts.key(text));
    }

    /** What says a headline as it stands: JSON-LD, og:title, both or neither. */
    String evidence(String headline) {
        String key = Texts.key(headline);
        String json = Texts.likeness(headline, bare(inJson, key)) > EXACTLY ? "JSON-LD headline" : "";
        String og = Texts.likeness(headline, bare(shared, key)) > EXACTLY ? "og:title" : "";
        return Stream.of(json, og).filter(source -> !source.isEmpty()).collect(Collectors.joining(" and "));
    }

    /** Whether JSON-LD or og:title gives a heading as it stands, or but for a kicker before it. */
    boolean declare(String heading) {
        String key = Texts.key(heading);
        return Stream.of(inJson, shared)
                .map(claim -> bare(claim, key))
                .anyMatch(claim -> Texts.likeness(heading, claim) > EXACTLY);
    }

    /** How alike a heading is to the declared title that is most like it. */
    double agreement(String heading) {
        return agreements.computeIfAbsent(
                heading,
                text -> claims.stream()
                        .mapToDouble(claim -> Texts.likeness(text, withoutSite(claim)))
                        .max()
                        .orElse(0));
    }

    /** How many of the declared titles are these words. */
    long said(String key) {
        return claims.stream()
                .filter(claim -> Texts.key(bare(claim, key)).equals(key))
                .count();
    }

    /** The first declared title of these words, as it is written. */
    Optional<String> written(String key) {
        return claims.stream()
                .map(claim -> bare(claim, key))
                .filter(claim -> Texts.key(claim).equals(key))
                .findFirst();
    }

    /** The title that at least so many of the declared ones give, the site's name aside; empty for none. */
    String saidBy(int least) {
        return claims.stream()
                .map(this::withoutSite)
                .filter(claim -> said(Texts.key(claim)) >= least)
                .findFirst()
                .orElse("");
    }

    /** A title without the site, unless what looks like the site is part of the heading. */
    String bare(String claim, String key) {
        return Texts.key(claim).endsWith(key) ? claim : withoutSite(claim);
    }

    /** A title without the part at its end or start that names the site. */
    String withoutSite(String title) {
        String[] parts = SITE_PART.split(title, -1);
        if (parts.length < 2) {
            return title;
        }
        if (isSite(parts[0])) {
            int second = parts.length > 2 && ARCHIVE_PART.matcher(parts[1]).matches() ? 2 : 1;
            return title.substring(title.indexOf(parts[second], parts[0].length()))
                    .strip();
        }
        String longest = "";
        for (String part : parts) {
            longest = part.length() > longest.length() ? part : longest;
        }
        String last = parts[parts.length - 1];
        boolean few = last.split(" ", -1).length <= 4 && longest.split(" ", -1).length > 4;
        return parts.length == 2 && !isSite(last) && !few ? title : cutEnd(title, last);
    }

    private String cutEnd(String title, String last) {
        String cut =
                PART_END.matcher(title.substring(0, title.lastIndexOf(last))).replaceAll("");
        return cut.length() < SHORTEST && !isSite(last) ? title : cut;
    }
}
