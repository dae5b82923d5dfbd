package org.dateline.site.view;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.article.Article;
import org.dateline.article.ArticleId;
import org.dateline.article.Byline;
import org.dateline.article.EntityType;
import org.dateline.article.Kind;
import org.dateline.search.Copy;
import org.dateline.search.Dimension;
import org.dateline.search.MarkedArticle;
import org.dateline.search.SearchRequest;
import org.dateline.site.PageStanding;

/**
 * The page of one article.
 *
 * @param headline its headline, marked
 * @param made whether the headline is ours
 * @param dek the standfirst, empty for none
 * @param dateline the place that opens the text, empty for none
 * @param source publisher of the page
 * @param origin who first published it, empty when that is the source
 * @param bylines the authors, in one line; empty for none
 * @param date when it was published
 * @param kind opinion and the like, empty for news and where it is unknown
 * @param forSubscribers whether the publisher marks it as for subscribers
 * @param body the text
 * @param matches how many matches are marked
 * @param language BCP 47 tag, empty when unknown
 * @param direction {@code ltr}, {@code rtl}, or {@code auto} when the language is unknown
 * @param original the publisher's address where a browser may go there, else empty
 * @param creditLine as it stood, empty for none
 * @param disclaimer as it stood, empty for none
 * @param provenance where it comes from
 * @param names people, organisations and places, each a search
 * @param dates dates that the text speaks of
 * @param copies the other articles of the story, each a link and where and when it stands
 * @param versions related articles of other publishers
 * @param related articles of the same matter, by source
 * @param query the words that are marked, empty for none
 * @param back the search that led here
 * @param posted whether the search stands in no address, and is not to
 * @param further what can be done with it besides reading it
 */
public record ArticlePage(
        List<Span> headline,
        boolean made,
        String dek,
        String dateline,
        String source,
        String origin,
        String bylines,
        DateText date,
        String kind,
        boolean forSubscribers,
        List<Block> body,
        int matches,
        String language,
        String direction,
        String original,
        String creditLine,
        String disclaimer,
        List<Fact> provenance,
        List<Names> names,
        SpokenDates dates,
        List<Choice> copies,
        List<Choice> versions,
        List<Names> related,
        String query,
        String back,
        boolean posted,
        Further further) {

    /**
     * Names of one sort.
     *
     * @param label "People"
     * @param names each with a search for it and how often the article names it
     */
    public record Names(String label, List<Choice> names) {
        public Names {
            names = List.copyOf(names);
        }
    }

    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "he", "iw", "fa", "ur", "ps", "sd", "ug", "yi", "dv", "ckb", "ku-arab", "az-arab");

    /** The page of this article as the search found it. */
    public static ArticlePage of(
            MarkedArticle marked, List<Copy> related, PageStanding standing, SearchRequest from, boolean posted) {
        Article article = marked.article();
        String language = language(article);
        return new ArticlePage(
                Span.of(marked.headline(), 0),
                article.headline().made(),
                article.dek(),
                article.dateline(),
                article.source().name(),
                article.attribution().reprinted() ? article.origin().name() : "",
                bylines(article),
                DateText.of(article.published()),
                Set.of(Kind.NEWS, Kind.UNKNOWN).contains(article.kind().kind())
                        ? ""
                        : article.kind().kind().label(),
                article.placement().forSubscribers(),
                Block.of(
                        article.body(),
                        marked.paragraphs(),
                        NameLinks.of(article),
                        marked.headline().matches()),
                marked.matches(),
                language,
                direction(language),
                Links.outward(article.url()),
                article.attribution().creditLine(),
                article.attribution().disclaimer(),
                provenance(article, standing),
                names(article),
                SpokenDates.of(article),
                others(marked.story().copies(), from),
                others(marked.story().related(), from),
                bySource(marked, related, from),
                from.query(),
                Links.search(from),
                posted,
                Further.of(article));
    }

    private static String bylines(Article article) {
        return article.attribution().bylines().stream().map(Byline::name).collect(Collectors.joining(", "));
    }

    static String language(Article article) {
        try {
            Locale locale =
                    new Locale.Builder().setLanguageTag(article.language()).build();
            return locale.getLanguage().isEmpty() ? "" : locale.toLanguageTag();
        } catch (IllformedLocaleException e) {
            return "";
        }
    }

    static String direction(String language) {
        String primary = language.toLowerCase(Locale.ROOT).split("-", 2)[0];
        return language.isEmpty() ? "auto" : RIGHT_TO_LEFT.contains(primary) ? "rtl" : "ltr";
    }

    private static List<Fact> provenance(Article article, PageStanding standing) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Source", article.source().name(), article.source().code()));
        if (!article.host().isEmpty()) {
            facts.add(Fact.of("Host", article.host(), ""));
        }
        facts.add(Fact.of("First published by", article.origin().name(), origin(article)));
        if (!bylines(article).isEmpty()) {
            facts.add(Fact.of("By", bylines(article), ""));
        }
        facts.add(Fact.of("Published", DateText.exact(article.published()).text(), published(article)));
        if (article.modifiedAt() != null) {
            facts.add(Fact.of("Changed by the publisher", Words.time(article.modifiedAt()), ""));
        }
        facts.add(Fact.of("First seen", Words.time(article.firstSeenAt()), ""));
        facts.add(Fact.of("Fetched", Words.time(article.fetchedAt()), revision(article)));
        standing.gone().ifPresent(since -> facts.add(Fact.of("Gone since", Words.time(since), standing.why())));
        if (standing.noArchive()) {
            facts.add(Fact.of("The publisher asks", "that no copy of the page be shown", "noarchive"));
        }
        if (article.kind().kind() != Kind.UNKNOWN) {
            facts.add(Fact.of(
                    "Kind", article.kind().kind().label(), from(article.kind().evidence())));
        }
        if (!article.placement().section().isEmpty()) {
            facts.add(Fact.of("Section", article.placement().section(), ""));
        }
        if (article.placement().forSubscribers()) {
            facts.add(Fact.of(
                    "For subscribers",
                    "the publisher keeps it behind a paywall",
                    from(article.placement().paywall())));
        }
        facts.add(spoken(language(article)));
        facts.add(Fact.exact("Address", article.url().toString()));
        if (!article.provenance().capture().isEmpty()) {
            facts.add(Fact.exact("Capture", article.provenance().capture()));
        }
        facts.add(Fact.exact(
                "Digest of the captured page", article.provenance().digest().value()));
        facts.add(Fact.exact("Extractor", article.provenance().extractor()));
        return List.copyOf(facts);
    }

    /** The language, and where it is not English what that means for the names beside the article. */
    private static Fact spoken(String language) {
        if (language.isEmpty()) {
            return Fact.of("Language", "not known", "names are looked for as in English");
        }
        String name = Locale.forLanguageTag(language).getDisplayLanguage(Locale.UK);
        boolean english = Locale.forLanguageTag(language).getLanguage().equals("en");
        return Fact.of("Language", name, english ? "" : "names are found by the list of known names only");
    }

    private static String origin(Article article) {
        String evidence = article.attribution().originEvidence();
        return evidence.isEmpty() ? "nothing on the page names another" : from(evidence);
    }

    private static String published(Article article) {
        return article.published().known()
                ? from(article.published().evidence())
                : "the page does not say, and Dateline does not guess";
    }

    private static String revision(Article article) {
        return article.revision() == 1 ? "" : "revision " + Words.number(article.revision());
    }

    private static String from(String evidence) {
        return evidence.isEmpty() ? "" : "from: " + evidence;
    }

    private static List<Names> names(Article article) {
        return List.of(
                        names(article, EntityType.PERSON, Dimension.PERSON),
                        names(article, EntityType.ORGANISATION, Dimension.ORGANISATION),
                        names(article, EntityType.PLACE, Dimension.PLACE))
                .stream()
                .filter(names -> !names.names().isEmpty())
                .toList();
    }

    private static Names names(Article article, EntityType type, Dimension dimension) {
        return new Names(
                dimension.label(),
                article.annotations().entities().stream()
                        .filter(entity -> entity.type() == type)
                        .map(entity -> new Choice(
                                entity.name(),
                                Links.entity(dimension, entity.name()),
                                false,
                                Words.number(entity.mentions())))
                        .toList());
    }

    /** Those that are no version of the article, the sources in the order of their nearest. */
    private static List<Names> bySource(MarkedArticle marked, List<Copy> related, SearchRequest from) {
        Set<ArticleId> known = marked.story().related().stream().map(Copy::id).collect(Collectors.toSet());
        Map<String, List<Choice>> sources = new LinkedHashMap<>();
        related.stream()
                .filter(copy -> !known.contains(copy.id()))
                .forEach(copy -> sources.computeIfAbsent(copy.source().name(), source -> new ArrayList<>())
                        .add(new Choice(
                                copy.title(),
                                Links.article(copy.id(), from),
                                false,
                                DateText.of(copy.published()).text())));
        return sources.entrySet().stream()
                .map(source -> new Names(source.getKey(), source.getValue()))
                .toList();
    }

    private static List<Choice> others(List<Copy> others, SearchRequest from) {
        return others.stream().map(copy -> CopiesView.choice(copy, from)).toList();
    }
}
