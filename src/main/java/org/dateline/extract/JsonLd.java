package org.dateline.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** What a page says of its article in JSON-LD (schema.org Article and its kinds), names in whatever case. */
final class JsonLd {
    private static final Pattern MARKUP = Pattern.compile("<[^>]{1,500}>");
    private static final int MOST_NODES = 5_000;
    private final List<JsonNode> nodes = new ArrayList<>();
    private final Map<String, JsonNode> byId = new HashMap<>();
    private final JsonNode article;

    private JsonLd(List<JsonNode> roots, String heading) {
        roots.forEach(this::collect);
        article = choose(heading);
    }

    /**
     * The page's JSON-LD.
     *
     * @param heading the page's main heading, by which one of several articles is chosen
     */
    static JsonLd of(Landmarks page, String heading) {
        List<JsonNode> roots = new ArrayList<>();
        page.json().forEach(script -> roots.addAll(JsonScript.values(script.data())));
        return new JsonLd(roots, heading);
    }

    boolean hasArticle() {
        return !article.isMissingNode();
    }

    /** A text property of the article, entities undone and markup dropped; empty when it is not given. */
    String text(String property) {
        JsonNode value = member(article, property);
        return plain(value.isArray() ? value.path(0) : value);
    }

    /** A text property of the page that the article stands on; empty when it is not given. */
    String anywhere(String property) {
        return nodes.stream()
                .filter(node -> types(node).stream().anyMatch(SchemaTypes::page))
                .map(node -> plain(member(node, property)))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The schema.org types of the article. */
    Set<String> types() {
        return types(article);
    }

    /** The names under a property such as {@code author}; organisations and other things than people left out. */
    List<String> people(String property) {
        return names(property, false);
    }

    /** The names under a property such as {@code publisher}. */
    List<String> names(String property) {
        return names(property, true);
    }

    private List<String> names(String property, boolean organisations) {
        List<String> names = new ArrayList<>();
        JsonNode value = member(article, property);
        Iterable<JsonNode> each = value.isArray() ? value : List.of(value);
        for (JsonNode one : each) {
            JsonNode resolved = resolve(one);
            Set<String> types = types(resolved);
            boolean person = types.isEmpty() || types.contains("Person");
            if (person || organisations) {
                JsonNode name = resolved.isObject() ? member(resolved, "name") : resolved;
                Iterable<JsonNode> all = name.isArray() ? name : List.of(name);
                for (JsonNode each1 : all) {
                    String text = plain(each1);
                    if (!text.isEmpty()) {
                        names.add(text);
                    }
                }
            }
        }
        return names;
    }

    /** A member by its name, written in whatever case. */
    private static JsonNode member(JsonNode node, String name) {
        JsonNode exact = node.path(name);
        if (!exact.isMissingNode() || !node.isObject()) {
            return exact;
        }
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            if (each.getKey().equalsIgnoreCase(name)) {
                return each.getValue();
            }
        }
        return exact;
    }

    private JsonNode resolve(JsonNode node) {
        boolean reference = node.isObject() && node.has("@id") && !node.has("name");
        return reference ? byId.getOrDefault(node.path("@id").asText(), node) : node;
    }

    private JsonNode choose(String heading) {
        JsonNode best = MissingNode.getInstance();
        double most = -1;
        for (JsonNode node : nodes) {
            if (types(node).stream().anyMatch(SchemaTypes::article)) {
                double likeness = Texts.likeness(plain(member(node, "headline")), heading)
                        + (!member(node, "datePublished").isMissingNode() ? 0.2 : 0)
                        + (!member(node, "articleBody").isMissingNode() ? 0.1 : 0);
                if (likeness > most) {
                    most = likeness;
                    best = node;
                }
            }
        }
        return best;
    }

    private void collect(JsonNode root) {
        Deque<JsonNode> waiting = new ArrayDeque<>(List.of(root));
        Set<JsonNode> seen = java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
        while (!waiting.isEmpty() && nodes.size() < MOST_NODES) {
            JsonNode node = waiting.removeFirst();
            if (!seen.add(node)) {
                continue;
            }
            if (node.isObject()) {
                nodes.add(node);
                if (node.has("@id") && node.size() > 1) {
                    byId.putIfAbsent(node.path("@id").asText(), node);
                }
            }
            node.forEach(child -> {
                if (child.isContainerNode()) {
                    waiting.addLast(child);
                }
            });
        }
    }

    private static Set<String> types(JsonNode node) {
        Set<String> types = new HashSet<>();
        JsonNode type = member(node, "@type");
        Iterable<JsonNode> each = type.isArray() ? type : List.of(type);
        for (JsonNode one : each) {
            types.add(SchemaTypes.name(one.asText("")));
        }
        types.remove("");
        return types;
    }

    private static String plain(JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            return "";
        }
        String text = Parser.unescapeEntities(value.asText(), false);
        return Texts.clean(text.indexOf('<') >= 0 ? MARKUP.matcher(text).replaceAll(" ") : text);
    }
}
