package org.dateline.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The text that a page without visible text keeps for its scripts: JSON state of any framework, the rows that React
 * streams ({@code self.__next_f}), and the copies in {@code noscript}. It is laid out as elements, keys of objects as
 * their classes, so that it is judged as the text of any page is.
 */
final class HiddenText {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern STATE = Pattern.compile(
            "^\\s*(?:var\\s+|let\\s+|const\\s+)?(?:window|self|globalThis)?[\\w$.\\[\\]'\"]{0,80}\\s*=\\s*(?=[\\[{])");
    private static final Pattern ROWS = Pattern.compile("^\\s*self\\.__next_f\\.push\\((?=\\[)");
    private static final Pattern ROW =
            Pattern.compile("(?m)^[0-9a-f]{1,6}:(?:(?<json>[\\[{].*)|T[0-9a-f]+,(?<text>.*))$");
    private static final Pattern MARKUP = Pattern.compile("(?i)<(?:p|div|h[1-6]|li|blockquote|br)\\b[^>]*>");
    private static final Set<String> TAGS = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "li",
            "ul",
            "ol",
            "blockquote",
            "figure",
            "figcaption",
            "section",
            "article",
            "a",
            "em",
            "strong",
            "b",
            "i",
            "span",
            "div");
    private static final Set<String> SILENT = Set.of("url", "href", "src", "id", "typename", "alt", "type", "slug");
    private static final int LEAST = 30;
    private static final int MOST = 20_000;
    private static final int MOST_SCRIPT = 3_000_000;

    private final Element to;
    private final StringBuilder rows = new StringBuilder();
    private int left = MOST;

    private HiddenText(Element to) {
        this.to = to;
    }

    /** The hidden text of a page as an element; empty when there is none. */
    static Optional<Element> of(Document page) {
        HiddenText hidden = new HiddenText(Document.createShell(page.baseUri()).body());
        for (Element copy : page.select("noscript")) {
            String inner = copy.childrenSize() == 0 ? copy.wholeText() : copy.html();
            if (inner.length() > LEAST) {
                hidden.to.appendElement("div").append(inner);
            }
        }
        for (Element script : page.select("script:not([src]):not([type*=ld+json])")) {
            hidden.script(script.data());
        }
        hidden.rows();
        return hidden.to.childrenSize() == 0 ? Optional.empty() : Optional.of(hidden.to);
    }

    private void script(String data) {
        if (data.length() < LEAST || data.length() > MOST_SCRIPT) {
            return;
        }
        Matcher row = ROWS.matcher(data);
        if (row.find()) {
            parsed(data.substring(row.end()))
                    .ifPresent(push -> rows.append(push.path(1).asText("")));
            return;
        }
        Matcher state = STATE.matcher(data);
        String stripped = data.strip();
        if (stripped.startsWith("{") || stripped.startsWith("[")) {
            parsed(stripped).ifPresent(json -> add(json, to, ""));
        } else if (state.find()) {
            parsed(data.substring(state.end())).ifPresent(json -> add(json, to, ""));
        }
    }

    private void rows() {
        Matcher row = ROW.matcher(rows);
        while (row.find()) {
            String text = row.group("text");
            if (text != null) {
                text(text, to, "");
            } else {
                parsed(row.group("json")).ifPresent(json -> add(json, to, ""));
            }
        }
    }

    /** The first JSON value of a text, whatever follows it. */
    private static Optional<JsonNode> parsed(String text) {
        try {
            return Optional.ofNullable(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private void add(JsonNode json, Element in, String key) {
        if (left-- <= 0 || SILENT.contains(key)) {
            return;
        }
        if (json.isTextual()) {
            text(json.asText(), in, key);
        } else if (json.isArray()
                && json.path(0).asText().equals("$")
                && json.path(1).isTextual()) {
            element(json, in);
        } else if (json.isContainerNode() && !json.isEmpty()) {
            Element box = in.appendElement("div").addClass(key.replaceAll("[^\\p{L}\\p{N}_-]", ""));
            for (JsonNode each : json.isArray() ? json : MAPPER.createArrayNode()) {
                add(each, box, key);
            }
            for (Map.Entry<String, JsonNode> each : json.properties()) {
                add(each.getValue(), box, each.getKey());
            }
            if (box.childNodeSize() == 0) {
                box.remove();
            }
        }
    }

    /** A streamed element: {@code ["$", tag, key, {"children": …}]}. */
    private void element(JsonNode json, Element in) {
        String tag = json.path(1).asText();
        Element made = in.appendElement(TAGS.contains(tag) ? tag : "div");
        made.addClass(json.path(3).path("className").asText(""));
        children(json.path(3).path("children"), made);
        if (made.childNodeSize() == 0) {
            made.remove();
        }
    }

    private void children(JsonNode json, Element in) {
        if (left-- <= 0) {
            return;
        }
        if (json.isTextual()) {
            in.appendText(json.asText());
        } else if (json.isArray()
                && json.path(0).asText().equals("$")
                && json.path(1).isTextual()) {
            element(json, in);
        } else if (json.isArray()) {
            json.forEach(each -> children(each, in));
        }
    }

    private void text(String text, Element in, String key) {
        if (MARKUP.matcher(text).find()) {
            in.appendElement("div")
                    .addClass(key)
                    .append(Jsoup.parseBodyFragment(text).body().html());
        } else if (text.length() >= LEAST && text.indexOf(' ') > 0 && !text.startsWith("http")) {
            text.lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> in.appendElement("p").text(line));
        }
    }
}
