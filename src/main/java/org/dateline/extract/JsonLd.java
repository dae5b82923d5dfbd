package org.dateline.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** What a page says of its article in JSON-LD (schema.org Article and its kinds). Broken scripts are passed over. */
final class JsonLd {
    private static final int MOST_NODES = 5_000;
    private static final Set<String> ARTICLES = Set.of(
            "Article",
            "NewsArticle",
            "AnalysisNewsArticle",
            "AskPublicNewsArticle",
            "BackgroundNewsArticle",
            "OpinionNewsArticle",
            "ReportageNewsArticle",
            "ReviewNewsArticle",
            "BlogPosting",
            "LiveBlogPosting",
            "SocialMediaPosting",
            "Report",
            "TechArticle",
            "ScholarlyArticle",
            "AdvertiserContentArticle",
            "SatiricalArticle",
            "Posting");
    private static final Set<String> PAGES = Set.of(
            "WebPage",
            "ItemPage",
            "MedicalWebPage",
            "AboutPage",
            "VideoObject",
            "Recipe",
            "CreativeWork",
            "DiscussionForumPosting");
    private static final Pattern WRAPPING = Pattern.compile("(?://)?<!\\[CDATA\\[|(?://)?\\]\\]>;?$|^<!--|-->$");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

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
    static JsonLd of(Document page, String heading) {
        List<JsonNode> roots = new ArrayList<>();
        page.select("script[type*=ld+json]")
                .forEach(script -> parsed(script.data()).ifPresent(roots::add));
        return new JsonLd(roots, heading);
    }

    private static Optional<JsonNode> parsed(String script) {
        try {
            return Optional.ofNullable(MAPPER.readTree(bare(script.strip())));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** A script without the comments and sections that hid it from old programs; hardly any has them. */
    private static String bare(String script) {
        boolean wrapped = script.startsWith("<!--")
                || script.endsWith("-->")
                || script.endsWith("]]>")
                || script.endsWith("]]>;")
                || script.contains("<![CDATA[");
        return wrapped ? WRAPPING.matcher(script).replaceAll("") : script;
    }

    boolean hasArticle() {
        return !article.isMissingNode();
    }

    /** A text property of the article, entities undone and markup dropped; empty when it is not given. */
    String text(String property) {
        return plain(article.path(property));
    }

    /** A text property of the page that the article stands on; empty when it is not given. */
    String anywhere(String property) {
        return nodes.stream()
                .filter(node -> types(node).stream().anyMatch(PAGES::contains))
                .map(node -> plain(node.path(property)))
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
        JsonNode value = article.path(property);
        Iterable<JsonNode> each = value.isArray() ? value : List.of(value);
        for (JsonNode one : each) {
            JsonNode resolved = resolve(one);
            Set<String> types = types(resolved);
            boolean person = types.isEmpty() || types.contains("Person");
            if (person || organisations) {
                JsonNode name = resolved.isObject() ? resolved.path("name") : resolved;
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

    private JsonNode resolve(JsonNode node) {
        boolean reference = node.isObject() && node.has("@id") && !node.has("name");
        return reference ? byId.getOrDefault(node.path("@id").asText(), node) : node;
    }

    private JsonNode choose(String heading) {
        JsonNode best = MissingNode.getInstance();
        double most = -1;
        for (JsonNode node : nodes) {
            if (types(node).stream().anyMatch(ARTICLES::contains)) {
                double likeness = Texts.likeness(plain(node.path("headline")), heading)
                        + (node.has("datePublished") ? 0.2 : 0)
                        + (node.has("articleBody") ? 0.1 : 0);
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
        JsonNode type = node.path("@type");
        Iterable<JsonNode> each = type.isArray() ? type : List.of(type);
        for (JsonNode one : each) {
            String name = one.asText("");
            types.add(name.substring(name.lastIndexOf('/') + 1));
        }
        types.remove("");
        return types;
    }

    private static String plain(JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            return "";
        }
        String text = Parser.unescapeEntities(value.asText(), false);
        return Texts.clean(text.indexOf('<') >= 0 ? text.replaceAll("<[^>]{1,500}>", " ") : text);
    }
}
