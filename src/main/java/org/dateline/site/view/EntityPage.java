package org.dateline.site.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.article.Article;
import org.dateline.article.Correction;
import org.dateline.article.Entity;
import org.dateline.article.EntityType;
import org.dateline.article.NameKey;
import org.dateline.search.Dimension;
import org.dateline.search.Matter;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResults;

/**
 * The page of a person, an organisation or a place.
 *
 * @param name the canonical name
 * @param type "Person", "Organisation" or "Place"
 * @param total how many articles name it, in words
 * @param search the search for them
 * @param seen spellings in the latest articles, each a search for it, with the number of articles
 * @param looked how many articles were looked at for them, in words
 * @param listed spellings that the lists of names know, those seen left out
 * @param rules lines of the user's alias file that are about it
 * @param strips its articles over time: in all, and in the sources that name it most
 * @param beside who and what it appears with
 * @param latest the latest articles
 * @param form what the forms hold that change names; empty for someone who may not
 */
public record EntityPage(
        String name,
        String type,
        String total,
        String search,
        List<Choice> seen,
        String looked,
        List<String> listed,
        List<String> rules,
        Strips strips,
        List<ArticlePage.Names> beside,
        List<HitView> latest,
        List<Field> form) {

    /**
     * What is known of an entity beside what is found.
     *
     * @param listed its spellings in the lists of names
     * @param rules what the user's alias file says of it
     */
    public record Known(List<String> listed, List<Correction> rules) {}

    /** Which type of entity each dimension holds. */
    public static final Map<Dimension, EntityType> TYPES = Map.of(
            Dimension.PERSON, EntityType.PERSON,
            Dimension.ORGANISATION, EntityType.ORGANISATION,
            Dimension.PLACE, EntityType.PLACE);

    /**
     * The page.
     *
     * @param dimension the list of names that it is in
     * @param results its latest articles
     * @param articles those that were looked at for its spellings
     * @param lines it over time
     * @param matter what its articles speak of
     * @param form what forms hold, empty for none
     */
    public static EntityPage of(
            Dimension dimension,
            String name,
            SearchResults results,
            List<Article> articles,
            List<Strips.Line> lines,
            Matter matter,
            Known known,
            String form) {
        SearchRequest request = results.request();
        EntityType type = type(dimension);
        Map<String, Integer> seen = seen(articles, type, name);
        return new EntityPage(
                name,
                noun(type),
                SearchPage.total(results),
                Links.search(request),
                spellings(dimension, name, seen),
                Words.count(articles.size(), "article"),
                known.listed().stream().filter(each -> !seen.containsKey(each)).toList(),
                known.rules().stream().map(EntityPage::inWords).toList(),
                Strips.of(lines, request, narrowed -> "/entity?" + narrowed.toQueryString()),
                beside(matter, dimension, name),
                results.hits().stream().map(hit -> HitView.of(hit, request)).toList(),
                form.isEmpty()
                        ? List.of()
                        : List.of(new Field("form", form), new Field("type", type.code()), new Field("name", name)));
    }

    private static EntityType type(Dimension dimension) {
        return TYPES.getOrDefault(dimension, EntityType.PERSON);
    }

    private static String noun(EntityType type) {
        String word = type.name().toLowerCase(Locale.ROOT);
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** In how many articles each spelling is. */
    private static Map<String, Integer> seen(List<Article> articles, EntityType type, String name) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (Article article : articles) {
            article.annotations().entities().stream()
                    .filter(entity -> entity.type() == type && same(entity.name(), name))
                    .map(Entity::surfaces)
                    .flatMap(List::stream)
                    .distinct()
                    .forEach(surface -> seen.merge(surface, 1, Integer::sum));
        }
        return seen;
    }

    private static boolean same(String one, String other) {
        return NameKey.of(one).equals(NameKey.of(other));
    }

    private static List<Choice> spellings(Dimension dimension, String name, Map<String, Integer> seen) {
        return seen.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(each -> new Choice(
                        each.getKey(),
                        Links.search(SearchRequest.of("=\"" + each.getKey().replace("\"", " ") + "\"")
                                .toggled(dimension, name)),
                        false,
                        Words.number(each.getValue())))
                .toList();
    }

    private static List<ArticlePage.Names> beside(Matter matter, Dimension own, String name) {
        List<ArticlePage.Names> beside = new ArrayList<>();
        for (Dimension dimension : List.of(Dimension.PERSON, Dimension.ORGANISATION, Dimension.PLACE)) {
            List<Choice> names = matter.names(dimension).stream()
                    .filter(value -> dimension != own || !value.value().equals(name))
                    .map(value -> new Choice(
                            value.value(), Links.entity(dimension, value.value()), false, Words.number(value.count())))
                    .toList();
            if (!names.isEmpty()) {
                beside.add(new ArticlePage.Names(dimension.label(), names));
            }
        }
        return beside;
    }

    private static String inWords(Correction rule) {
        String where = "Line " + rule.line() + ": ";
        String name = rule.what().name();
        return where
                + switch (rule) {
                    case Correction.Becomes becomes ->
                        name + " is " + becomes.name().name();
                    case Correction.Retyped retyped ->
                        name + " is a " + noun(retyped.type()).toLowerCase(Locale.ROOT);
                    case Correction.Ignored ignored -> name + " is no name";
                    case Correction.Split split -> String.join(", ", split.spellings()) + " is not " + name;
                    case Correction.Spelled spelled -> String.join(", ", spelled.spellings()) + " is " + name;
                };
    }

    /** Whether its spellings are worth a word. */
    public boolean spelled() {
        return !seen.isEmpty() || !listed.isEmpty();
    }
}
