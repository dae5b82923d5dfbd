package org.dateline.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.dateline.article.DateMentioned;
import org.dateline.index.Sample;
import org.dateline.saved.FeedOptions;
import org.dateline.search.SearchRequest;
import org.dateline.search.Sort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of what programs can ask for says what there is: no more, no less. */
class ApiDescriptionTest {
    @TempDir
    static Path folder;

    private static RealSite real;
    private static JsonNode description;

    @BeforeAll
    static void start() {
        real = new RealSite(
                folder,
                List.of(
                        Sample.named("Tolls")
                                .text("Ilse Marrow spoke of tolls in the strait.", "On 3 May she left.")
                                .by("Ada Quill")
                                .person("Ilse Marrow")
                                .day("2026-02-01")
                                .mentions("2026-05-03", "2026-05-03")
                                .mentions(DateMentioned.Reading.AMBIGUOUS)
                                .article(),
                        Sample.named("Pilots")
                                .text("Pilots for the strait, and their tolls.")
                                .article()));
        description = json(real.ask.get("/api/openapi.json").body());
    }

    @AfterAll
    static void stop() {
        real.close();
    }

    @Test
    void everyRouteForProgramsIsDescribedAndNoOther() {
        Set<String> routes = real.site.paths().stream()
                .filter(path -> path.matches("/(api/|export\\.|feed\\.).*|.*/cite\\..*"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(routes, names(description.get("paths")));
        assertTrue(description.get("openapi").asText().startsWith("3.1."));
    }

    @Test
    void everyParameterIsDescribedAndNoOther() {
        Set<String> search = asked(SearchRequest::ofParameters);
        assertEquals(search, described("/api/search", "query"));
        assertEquals(search, described("/export.{form}", "query"));
        Set<String> feed = asked(FeedOptions::ofParameters);
        feed.addAll(search);
        assertEquals(feed, described("/feed.{form}", "query"));
        assertEquals(Set.of("form"), described("/feed.{form}", "path"));
        assertEquals(Set.of("id", "form"), described("/article/{id}/cite.{form}", "path"));
        assertEquals(search, described("/api/search", "query"));
    }

    @Test
    void everyParameterIsUsedSomewhere() {
        Set<String> used = new TreeSet<>();
        description.get("paths").propertyStream().forEach(path -> used.addAll(described(path.getKey(), "query")));
        assertEquals(used, names(description.at("/components/parameters")));
    }

    @Test
    void theValuesNamedAreThoseThatAreUnderstood() {
        JsonNode sorts = description.at("/components/parameters/sort/schema/enum");
        assertEquals(
                Arrays.stream(Sort.values()).map(Sort::parameter).toList(),
                stream(sorts).map(JsonNode::asText).toList());
        for (JsonNode form : parameter("/export.{form}", "form").at("/schema/enum")) {
            assertEquals(200, real.ask.get("/export." + form.asText()).statusCode());
        }
        for (JsonNode form : parameter("/feed.{form}", "form").at("/schema/enum")) {
            assertEquals(200, real.ask.get("/feed." + form.asText()).statusCode());
        }
        for (JsonNode form : parameter("/article/{id}/cite.{form}", "form").at("/schema/enum")) {
            assertEquals(
                    200,
                    real.ask
                            .get("/article/" + Sample.id("Tolls") + "/cite." + form.asText())
                            .statusCode());
        }
    }

    @Test
    void answersHaveTheFormThatIsDescribed() {
        check(
                "Results",
                json(real.ask.get("/api/search?q=tolls&person=Ilse+Marrow").body()));
        check("Results", json(real.ask.get("/api/search?q=tolls&date=2026").body()));
        check(
                "Article",
                json(real.ask.get("/api/articles/" + Sample.id("Tolls")).body()));
        check(
                "Article",
                json(real.ask.get("/api/articles/" + Sample.id("Pilots")).body()));
        check("Problem", json(real.ask.get("/api/articles/x").body()));
        real.ask.get("/export.jsonl").body().lines().forEach(line -> check("Hit", json(line)));
    }

    @Test
    void everyMediaTypeThatIsSentIsDescribed() {
        assertDescribed("/api/search", "/api/search?q=tolls");
        assertDescribed("/api/openapi.json", "/api/openapi.json");
        assertDescribed("/api/articles/{id}", "/api/articles/" + Sample.id("Tolls"));
        for (String form : List.of("csv", "jsonl", "ris")) {
            assertDescribed("/export.{form}", "/export." + form);
        }
        for (String form : List.of("rss", "atom", "json")) {
            assertDescribed("/feed.{form}", "/feed." + form);
        }
        for (String form : List.of("txt", "ris", "bib", "json")) {
            assertDescribed("/article/{id}/cite.{form}", "/article/" + Sample.id("Tolls") + "/cite." + form);
        }
    }

    private static void assertDescribed(String path, String asked) {
        HttpResponse<String> answer = real.ask.get(asked);
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        JsonNode content = operation(path).at("/responses/200/content");
        assertTrue(content.has(type), path + " answers " + type + ", described are " + names(content));
    }

    /** The names that a reader of parameters looks for. */
    private static Set<String> asked(Consumer<Map<String, List<String>>> reader) {
        Set<String> names = new TreeSet<>();
        reader.accept(new HashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public List<String> getOrDefault(Object name, List<String> otherwise) {
                names.add(String.valueOf(name));
                return otherwise;
            }
        });
        return names;
    }

    private static Set<String> described(String path, String in) {
        return stream(operation(path).path("parameters"))
                .map(ApiDescriptionTest::resolved)
                .filter(parameter -> parameter.get("in").asText().equals(in))
                .map(parameter -> parameter.get("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode parameter(String path, String name) {
        return stream(operation(path).path("parameters"))
                .map(ApiDescriptionTest::resolved)
                .filter(parameter -> parameter.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode operation(String path) {
        return description.path("paths").path(path).path("get");
    }

    private static void check(String schema, JsonNode value) {
        check(schema, description.at("/components/schemas/" + schema), value);
    }

    private static void check(String where, JsonNode schema, JsonNode value) {
        JsonNode form = resolved(schema);
        switch (form.get("type").asText()) {
            case "object" -> {
                assertTrue(value.isObject(), where + ": " + value);
                Set<String> unknown = names(value);
                unknown.removeAll(names(form.get("properties")));
                assertEquals(Set.of(), unknown, where + " has more than is described");
                for (JsonNode required : form.get("required")) {
                    assertTrue(value.has(required.asText()), where + " lacks " + required.asText());
                }
                value.propertyStream()
                        .forEach(each -> check(
                                where + "." + each.getKey(),
                                form.get("properties").get(each.getKey()),
                                each.getValue()));
            }
            case "array" -> {
                assertTrue(value.isArray(), where + ": " + value);
                value.forEach(each -> check(where + "[]", form.get("items"), each));
            }
            case "integer" -> assertTrue(value.isIntegralNumber(), where + ": " + value);
            case "boolean" -> assertTrue(value.isBoolean(), where + ": " + value);
            default -> {
                assertTrue(value.isTextual(), where + ": " + value);
                List<String> known =
                        stream(form.path("enum")).map(JsonNode::asText).toList();
                assertTrue(known.isEmpty() || known.contains(value.asText()), where + ": " + value);
            }
        }
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Set<String> names(JsonNode object) {
        return object.propertyStream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
