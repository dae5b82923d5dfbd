package org.dateline.demo;

import java.util.List;
import java.util.Map;

/** Pieces of mark-up, HTML and XML alike. */
final class Html {
    private static final Map<Character, String> ESCAPES =
            Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '"', "&quot;", '\'', "&#39;");

    private Html() {}

    /** Text made safe for content and for attributes in double quotes. */
    static String text(String plain) {
        StringBuilder out = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            String escape = ESCAPES.get(c);
            out.append(escape == null ? Character.toString(c) : escape);
        }
        return out.toString();
    }

    /** An element around text. */
    static String element(String tag, String text) {
        return "<" + tag + ">" + text(text) + "</" + tag + ">";
    }

    /** A link with text. */
    static String link(String href, String text) {
        return "<a href=\"" + text(href) + "\">" + text(text) + "</a>";
    }

    /** A body, its first paragraph beginning with the given mark-up, such as a dateline. */
    static String body(List<Block> blocks, String lead, String headingTag) {
        StringBuilder out = new StringBuilder();
        Block.Role before = Block.Role.TEXT;
        String start = lead;
        for (Block block : blocks) {
            if (block.role() == Block.Role.ITEM && before != Block.Role.ITEM) {
                out.append("<ul>\n");
            }
            if (block.role() != Block.Role.ITEM && before == Block.Role.ITEM) {
                out.append("</ul>\n");
            }
            out.append(piece(block, start, headingTag)).append('\n');
            start = "";
            before = block.role();
        }
        return out.append(before == Block.Role.ITEM ? "</ul>\n" : "").toString();
    }

    /** Text inside a script element's JSON: quoted, and unable to end the script. */
    static String json(String plain) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '<', '>', '&' -> out.append("\\u%04x".formatted((int) c));
                default -> out.append(c);
            }
        }
        return out.append('"').toString();
    }

    private static String piece(Block block, String lead, String headingTag) {
        return switch (block.role()) {
            case TEXT -> "<p>" + lead + text(block.text()) + "</p>";
            case HEADING -> element(headingTag, block.text());
            case QUOTE -> "<blockquote>" + element("p", block.text()) + "</blockquote>";
            case ITEM -> element("li", block.text());
        };
    }
}
