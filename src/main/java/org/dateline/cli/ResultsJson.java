package org.dateline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dateline.search.Facet;
import org.dateline.search.Hit;
import org.dateline.search.Marked;
import org.dateline.search.SearchResults;

/** Search results for another program to read. */
final class ResultsJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ResultsJson() {}

    static String write(SearchResults results) throws JsonProcessingException {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("query", results.request().query());
        root.put("reading", results.reading().sentence());
        root.put("total", results.total());
        root.put("partial", results.partial());
        ArrayNode hits = root.putArray("hits");
        results.hits().forEach(hit -> hit(hits.addObject(), hit));
        ObjectNode facets = root.putObject("facets");
        for (Facet facet : results.facets()) {
            ArrayNode values = facets.putArray(facet.dimension().parameter());
            facet.values()
                    .forEach(value ->
                            values.addObject().put("value", value.value()).put("count", value.count()));
        }
        return MAPPER.writeValueAsString(root);
    }

    private static void hit(ObjectNode json, Hit hit) {
        json.put("id", hit.id().value());
        json.put("url", hit.url().toString());
        json.put("headline", hit.headline().text());
        json.put("headlineMade", hit.headlineMade());
        json.put("source", hit.source().name());
        json.put("origin", hit.origin().name());
        json.put("published", hit.published().day().map(Object::toString).orElse(null));
        json.put("precision", hit.published().precision().name().toLowerCase(java.util.Locale.ROOT));
        json.put("firstSeen", hit.firstSeenAt().toString());
        json.put("kind", hit.kind().label());
        ArrayNode bylines = json.putArray("bylines");
        hit.bylines().forEach(bylines::add);
        ArrayNode passages = json.putArray("passages");
        hit.passages().stream().map(Marked::text).forEach(passages::add);
    }

}
