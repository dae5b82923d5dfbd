package org.dateline.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.Correction.Becomes;
import org.dateline.article.Correction.Ignored;
import org.dateline.article.Correction.Retyped;
import org.dateline.article.Correction.Spelled;
import org.dateline.article.Correction.Split;
import org.dateline.article.Correction.Which;

/**
 * Reads a user's alias file. UTF-8 text, one entry a line, {@code #} beginning a comment line:
 *
 * <pre>
 * canonical name TAB person, org or place TAB spelling | spelling
 * alias: spelling | spelling -> entity
 * merge: entity | entity -> entity
 * rename: entity -> new name
 * retype: entity -> person, org or place
 * split: entity -> spelling | spelling
 * ignore: entity | entity
 * </pre>
 *
 * An entity is named as the facets name it; with {@code (person)}, {@code (org)} or {@code (place)} behind it only the one
 * of that type is meant. What {@code split} parts off is named by the first spelling.
 */
final class CorrectionsReader {
    private static final List<String> VERBS = List.of("alias", "merge", "rename", "retype", "split", "ignore");
    private static final Pattern VERB = Pattern.compile("(\\p{L}+)\\s*:\\s+(.*)");
    private static final Pattern ARROW = Pattern.compile("\\s*(?:->|=>|→)\\s*");
    private static final Pattern TYPED = Pattern.compile("(.*\\S)\\s*\\((person|org|place)\\)");

    private final String name;
    private final List<Alias> entities = new ArrayList<>();
    private final Map<NameKey, Integer> listed = new HashMap<>();
    private final List<Correction> rules = new ArrayList<>();
    private int line;

    private CorrectionsReader(String name) {
        this.name = name;
    }

    /**
     * Reads the file's text.
     *
     * @param name what to call the file in errors
     * @throws IllegalArgumentException with file, line and way out when a line is not of the form
     */
    static Corrections read(String text, String name) {
        CorrectionsReader reader = new CorrectionsReader(name);
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        plain.lines().forEach(reader::line);
        return new Corrections(text, reader.entities, reader.rules);
    }

    private void line(String text) {
        line++;
        if (text.isBlank() || text.strip().startsWith("#")) {
            return;
        }
        Matcher verb = VERB.matcher(text.strip());
        if (text.indexOf('\t') > 0 && !(verb.matches() && VERBS.contains(verb.group(1)))) {
            entity(text);
        } else if (verb.matches()) {
            rule(verb.group(1), verb.group(2));
        } else {
            throw wrong("expected 'name TAB type TAB spelling | spelling' or one of " + String.join(", ", VERBS)
                    + " with a colon, found '" + text.strip() + "'");
        }
    }

    private void entity(String text) {
        Alias entity = Aliases.parse(text, name + ": line " + line);
        if (!entity.with().isEmpty()) {
            throw wrong("an entity has at most four columns: name, type, spellings, Wikidata id");
        }
        Integer before = listed.putIfAbsent(NameKey.of(entity.name()), line);
        if (before != null) {
            throw wrong("'" + entity.name() + "' is listed in line " + before + " already; keep one of the lines");
        }
        entities.add(entity);
    }

    private void rule(String verb, String rest) {
        List<String> sides = Arrays.asList(ARROW.split(rest, -1));
        String left = sides.getFirst();
        if (verb.equals("ignore") && sides.size() == 1) {
            names(left).forEach(each -> rules.add(new Ignored(line, which(each))));
            return;
        }
        if (!VERBS.contains(verb) || verb.equals("ignore")) {
            throw wrong("'" + verb + ": " + rest + "' is none of " + String.join(", ", VERBS)
                    + " as described in docs/aliases.md");
        }
        if (sides.size() != 2 || sides.getLast().isBlank()) {
            throw wrong("'" + verb + "' needs something on both sides of one '->', found '" + rest + "'");
        }
        twoSided(verb, left, sides.getLast());
    }

    private void twoSided(String verb, String left, String right) {
        switch (verb) {
            case "alias" -> rules.add(new Spelled(line, which(one(right)), names(left)));
            case "split" -> rules.add(new Split(line, which(one(left)), names(right)));
            case "retype" -> names(left).forEach(each -> rules.add(new Retyped(line, which(each), type(right))));
            case "rename" -> rules.add(new Becomes(line, which(one(left)), which(one(right))));
            default -> names(left).forEach(each -> rules.add(new Becomes(line, which(each), which(one(right)))));
        }
    }

    private EntityType type(String code) {
        return EntityType.of(code).orElseThrow(() -> wrong("unknown type '" + code + "' (person, org or place)"));
    }

    private List<String> names(String side) {
        List<String> names = Arrays.stream(side.split("\\|"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        if (names.isEmpty()
                || names.stream().anyMatch(each -> NameKey.of(each).value().isEmpty())) {
            throw wrong("a name is missing in '" + side + "'");
        }
        return names;
    }

    private String one(String side) {
        List<String> names = names(side);
        if (names.size() > 1) {
            throw wrong("expected one name, found '" + side + "'");
        }
        return names.getFirst();
    }

    private static Which which(String written) {
        Matcher typed = TYPED.matcher(written);
        return typed.matches()
                ? new Which(typed.group(1), EntityType.of(typed.group(2)).orElseThrow())
                : new Which(written, null);
    }

    private IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException("aliases: " + name + ": line " + line + ": " + why);
    }
}
