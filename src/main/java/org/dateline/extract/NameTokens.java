package org.dateline.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The words, and pairs of words, in what a publisher calls an element: tag, class, id and the attributes of their kind. */
final class NameTokens {
    private static final List<String> ATTRIBUTES =
            List.of("class", "id", "data-testid", "data-component", "data-type", "data-name");
    private static final int LONGEST = 400;
    private static final int MOST = 40;

    private NameTokens() {}

    /** The tokens of an element, its tag in angle brackets among them. */
    static String[] of(Element element) {
        Set<String> tokens = new LinkedHashSet<>();
        tokens.add("<" + element.normalName() + ">");
        if (element.attributesSize() == 0) {
            return tokens.toArray(String[]::new);
        }
        if (element.hasAttr("role")) {
            tokens.add("role=" + element.attr("role").toLowerCase(Locale.ROOT));
        }
        if (element.hasAttr("itemprop")) {
            tokens.add("itemprop=" + element.attr("itemprop").toLowerCase(Locale.ROOT));
        }
        for (String attribute : ATTRIBUTES) {
            String value = element.attr(attribute);
            if (!value.isEmpty() && value.length() <= LONGEST) {
                split(value, tokens);
            }
        }
        return tokens.stream().limit(MOST).toArray(String[]::new);
    }

    /** All that the tokens of an element are made of: elements of which this is the same have the same tokens. */
    static String names(Element element) {
        if (element.attributesSize() == 0) {
            return element.normalName();
        }
        if (element.attributesSize() == 1 && element.hasAttr("class")) {
            return element.normalName() + "\t" + element.attr("class");
        }
        StringBuilder names = new StringBuilder(element.normalName());
        names.append('\t').append(element.attr("role")).append('\t').append(element.attr("itemprop"));
        for (String attribute : ATTRIBUTES) {
            names.append('\t').append(element.attr(attribute));
        }
        return names.toString();
    }

    private static void split(String value, Set<String> tokens) {
        List<String> name = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= value.length(); i++) {
            char c = i < value.length() ? value.charAt(i) : ' ';
            boolean hump = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(value.charAt(i - 1));
            if (hump || !Character.isLetter(c)) {
                end(word, name, tokens);
            }
            if (Character.isLetter(c)) {
                word.append(Character.toLowerCase(c));
            } else if (c == ' ') {
                name.clear();
            }
        }
    }

    private static void end(StringBuilder word, List<String> name, Set<String> tokens) {
        if (word.isEmpty()) {
            return;
        }
        String token = word.toString();
        word.setLength(0);
        if (token.length() < 2 || token.length() > 24) {
            return;
        }
        if (!name.isEmpty()) {
            tokens.add(name.getLast() + "-" + token);
        }
        tokens.add(token);
        name.add(token);
    }
}
