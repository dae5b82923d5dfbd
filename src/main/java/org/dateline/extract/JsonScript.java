package org.dateline.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Reads the JSON of a script as publishers write it: in CDATA or comments, with trailing commas and raw line breaks, several
 * values one after another, escaped as HTML, with bare quotes inside its strings, or cut off.
 */
final class JsonScript {
    private static final Pattern WRAPPING = Pattern.compile(
            "(?://|/\\*)?\\s*<!\\[CDATA\\[\\s*(?:\\*/)?|(?://|/\\*)?\\s*\\]\\]>\\s*;?\\s*(?:\\*/)?$|^\\s*<!--|-->\\s*$|^\\ufeff|^\\s*/\\*.*?\\*/|^\\s*//[^\\n]*\\n",
            Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("^[\\s\\[{]*&(?:quot|#34|#x22);");
    private static final Pattern MEMBER = Pattern.compile("[\"{\\[}\\]\\d-]|(?:true|false|null)\\b");
    private static final String AFTER_STRING = ",:}]";
    private static final int LONGEST = 2_000_000;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private JsonScript() {}

    /** The values of a script, as many as can be read; none for a script that is no JSON. */
    static List<JsonNode> values(String script) {
        if (script.length() > LONGEST) {
            return List.of();
        }
        String bare = bare(script.strip());
        String text = ESCAPED.matcher(bare).find() ? Parser.unescapeEntities(bare, false) : bare;
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return List.of();
        }
        List<JsonNode> values = new ArrayList<>();
        if (!read(text, values)) {
            List<JsonNode> mended = new ArrayList<>();
            read(mended(text), mended);
            return mended.size() >= values.size() ? mended : values;
        }
        return values;
    }

    /** A script without the comments and sections that hid it from old programs; hardly any has them. */
    private static String bare(String script) {
        boolean wrapped = script.startsWith("<!--")
                || script.startsWith("\ufeff")
                || script.startsWith("/*")
                || script.startsWith("//")
                || script.endsWith("-->")
                || script.contains("]]>")
                || script.contains("<![CDATA[");
        return wrapped ? WRAPPING.matcher(script).replaceAll("").strip() : script;
    }

    /** Reads what can be read; whether that is everything. */
    private static boolean read(String text, List<JsonNode> into) {
        try (MappingIterator<JsonNode> values = MAPPER.readerFor(JsonNode.class).readValues(text)) {
            while (values.hasNextValue()) {
                JsonNode value = values.nextValue();
                if (value != null && value.isContainerNode()) {
                    into.add(value);
                }
            }
            return true;
        } catch (JsonProcessingException e) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException("extract: a text cannot be read", e);
        }
    }

    /** The text with the quotes inside its strings escaped, and closed where it is cut off. */
    static String mended(String text) {
        StringBuilder mended = new StringBuilder(text.length() + 32);
        StringBuilder open = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inside && c == '\\' && i + 1 < text.length()) {
                mended.append(c).append(text.charAt(++i));
                continue;
            }
            if (c == '"') {
                boolean ends = inside && closes(text, i + 1);
                mended.append(inside && !ends ? "\\\"" : "\"");
                inside = !ends;
                continue;
            }
            if (!inside) {
                nest(c, open);
            }
            mended.append(c == ';' && !inside ? ' ' : c);
        }
        if (inside) {
            mended.append('"');
        }
        return mended.append(open.reverse()).toString();
    }

    /** Keeps the closing brackets that are due. */
    private static void nest(char c, StringBuilder open) {
        if (c == '{' || c == '[') {
            open.append(c == '{' ? '}' : ']');
        } else if ((c == '}' || c == ']') && !open.isEmpty()) {
            open.setLength(open.length() - 1);
        }
    }

    /** Whether a quote ends its string: what follows is the end, a colon, a bracket, or a comma and another member. */
    private static boolean closes(String text, int after) {
        int next = skip(text, after);
        if (next >= text.length()) {
            return true;
        }
        char c = text.charAt(next);
        if (c != ',') {
            return AFTER_STRING.indexOf(c) >= 0;
        }
        int member = skip(text, next + 1);
        return member >= text.length()
                || MEMBER.matcher(text).region(member, text.length()).lookingAt();
    }

    private static int skip(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
