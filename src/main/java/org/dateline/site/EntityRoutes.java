package org.dateline.site;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dateline.article.Alias;
import org.dateline.article.Correction;
import org.dateline.article.Corrections;
import org.dateline.article.EntityType;
import org.dateline.article.NameKey;
import org.dateline.article.UserAliases;
import org.dateline.search.Dimension;
import org.dateline.search.Facet;
import org.dateline.search.Search;
import org.dateline.search.SearchRequest;
import org.dateline.search.SearchResults;
import org.dateline.site.view.EntityPage;
import org.dateline.site.view.Links;
import org.dateline.site.view.Strips;

/** The pages of people, organisations and places, and the forms that correct their names. */
final class EntityRoutes {
    private static final int SOURCES = 5;
    private static final int LATEST = 10;
    private static final int BESIDE = 12;
    private static final int LOOKED_AT = 100;

    private final Search search;
    private final Stacks stacks;
    private final Pages pages;
    private final Forms forms;

    EntityRoutes(Search search, Stacks stacks, Pages pages, Forms forms) {
        this.search = search;
        this.stacks = stacks;
        this.pages = pages;
        this.forms = forms;
    }

    private record Named(Dimension dimension, String name, SearchRequest request) {}

    /** The page of the name in the address: {@code /entity?person=…}, {@code org=} or {@code place=}. */
    void page(Context ctx) {
        Named named = named(SearchRoutes.request(ctx));
        SearchRequest request = named.request();
        SearchResults results = search.find(request.withSize(LATEST));
        boolean corrects = stacks.names() != null && Visitor.of(ctx).admin();
        EntityPage page = EntityPage.of(
                named.dimension(),
                named.name(),
                results,
                search.articles(request, LOOKED_AT),
                lines(request, results),
                search.matters(List.of(request), BESIDE).getFirst(),
                known(named.name()),
                corrects ? forms.token(ctx) : "");
        pages.show(ctx, "entity", "search", SearchRoutes.posted(ctx) ? "A name" : named.name(), page, List.of());
    }

    private static Named named(SearchRequest asked) {
        for (Dimension dimension : List.of(Dimension.PERSON, Dimension.ORGANISATION, Dimension.PLACE)) {
            for (String name : asked.chosen(dimension)) {
                SearchRequest request = SearchRequest.of("").toggled(dimension, name);
                return new Named(
                        dimension, name, request.withDate(asked.dateFilter().orElse(null)));
            }
        }
        throw new NotFoundResponse("The page of a name has an address such as /entity?person=Ada+Quill.");
    }

    private List<Strips.Line> lines(SearchRequest request, SearchResults results) {
        List<Strips.Line> lines = new ArrayList<>();
        lines.add(new Strips.Line("All sources", request, results.timeline()));
        results.facets().stream()
                .filter(facet -> facet.dimension() == Dimension.SOURCE)
                .map(Facet::values)
                .flatMap(List::stream)
                .limit(SOURCES)
                .map(source -> request.toggled(Dimension.SOURCE, source.value()))
                .forEach(own -> lines.add(new Strips.Line(
                        own.chosen(Dimension.SOURCE).iterator().next(),
                        own,
                        search.find(own.withSize(1)).timeline())));
        return lines.size() == 2 ? lines.subList(1, 2) : lines;
    }

    private EntityPage.Known known(String name) {
        NameKey key = NameKey.of(name);
        List<String> listed = search.names()
                .find(name)
                .filter(alias -> NameKey.of(alias.name()).equals(key))
                .map(Alias::others)
                .orElse(List.of());
        UserAliases file = stacks.names();
        Corrections corrections = file == null ? Corrections.NONE : file.corrections();
        return new EntityPage.Known(
                listed,
                corrections.rules().stream().filter(rule -> about(rule, key)).toList());
    }

    private static boolean about(Correction rule, NameKey key) {
        return rule.what().key().equals(key)
                || (rule instanceof Correction.Becomes becomes
                        && becomes.name().key().equals(key));
    }

    /** The form says that the entity is another. */
    void merge(Context ctx) {
        Asked asked = asked(ctx);
        write(() -> asked.file().merge(asked.what(), asked.other()));
        shown(ctx, asked, asked.other());
    }

    /** The form gives the entity another name. */
    void rename(Context ctx) {
        Asked asked = asked(ctx);
        write(() -> asked.file().rename(asked.what(), asked.other()));
        shown(ctx, asked, asked.other());
    }

    /** The form says that the name is none. */
    void ignore(Context ctx) {
        Asked asked = asked(ctx);
        write(() -> asked.file().ignore(asked.what()));
        shown(ctx, asked, asked.what().name());
    }

    private record Asked(UserAliases file, EntityType type, Correction.Which what, String other) {}

    private Asked asked(Context ctx) {
        Parameters sent = forms.own(ctx);
        UserAliases file = stacks.names();
        if (file == null) {
            throw new NotFoundResponse("Names cannot be corrected here.");
        }
        EntityType type = EntityType.of(sent.first("type").orElse(""))
                .orElseThrow(() -> new BadRequestResponse("A name is of a person, org or place."));
        String name = sent.first("name").orElse("");
        if (NameKey.of(name).value().isEmpty()) {
            throw new BadRequestResponse("A name has letters or digits.");
        }
        return new Asked(
                file,
                type,
                new Correction.Which(name, type),
                sent.first("other").orElse(""));
    }

    /** Writes a line of the alias file and goes by it. */
    private void write(Runnable line) {
        try {
            line.run();
        } catch (IllegalArgumentException e) {
            throw new BadRequestResponse(String.valueOf(e.getMessage()));
        }
        stacks.correct().run();
    }

    private static void shown(Context ctx, Asked asked, String name) {
        Dimension dimension = EntityPage.TYPES.entrySet().stream()
                .filter(each -> each.getValue() == asked.type())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        ctx.redirect(Links.entity(dimension, name.strip()), HttpStatus.SEE_OTHER);
    }
}
