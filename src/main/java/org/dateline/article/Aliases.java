package org.dateline.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which spellings name the same entity: the shipped list and the user's own, later lists before earlier ones.
 *
 * <p>An alias file is UTF-8 text, one entity a line: {@code canonical name TAB person|org|place TAB alias | alias TAB
 * wikidata id TAB name | name}, the last three optional, {@code #} beginning a comment line. The names of the last column are
 * the entities of which an article must name one, so that "Kingston" is in Jamaica only where Jamaica is spoken of.
 */
public final class Aliases {
    /** No list at all. */
    public static final Aliases NONE = new Aliases(List.of());

    private final List<Alias> all;
    private final Map<NameKey, Alias> bySpelling;

    private Aliases(Collection<Alias> aliases) {
        all = List.copyOf(aliases);
        bySpelling = new HashMap<>();
        List<Alias> always =
                all.stream().filter(alias -> alias.with().isEmpty()).toList();
        always.forEach(this::addOthers);
        always.forEach(alias -> bySpelling.put(NameKey.of(alias.name()), alias));
        for (Alias alias : all) {
            bySpelling.putIfAbsent(NameKey.of(alias.name()), alias);
            addOthers(alias);
        }
    }

    private void addOthers(Alias alias) {
        alias.others().forEach(other -> bySpelling.putIfAbsent(NameKey.of(other), alias));
    }

    /** A list of these entities. @throws IllegalArgumentException when one name is given twice */
    public static Aliases of(List<Alias> aliases) {
        Map<NameKey, Alias> byName = new LinkedHashMap<>();
        for (Alias alias : aliases) {
            if (byName.put(NameKey.of(alias.name()), alias) != null) {
                throw new IllegalArgumentException("aliases: '" + alias.name() + "' is listed twice");
            }
        }
        return new Aliases(byName.values());
    }

    /**
     * Reads an alias file.
     *
     * @param in its text; closed by the caller
     * @param name what to call the file in errors
     * @throws IllegalArgumentException with file and line when a line is not of the form
     */
    public static Aliases read(Reader in, String name) throws IOException {
        List<Alias> read = new ArrayList<>();
        BufferedReader lines = new BufferedReader(in);
        String line;
        for (int number = 1; (line = lines.readLine()) != null; number++) {
            String text = number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line;
            if (!text.isBlank() && !text.startsWith("#")) {
                read.add(parse(text, name + ": line " + number));
            }
        }
        try {
            return of(read);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + " in " + name + "; keep one of the lines", e);
        }
    }

    static Alias parse(String line, String where) {
        String[] columns = line.split("\t", -1);
        if (columns.length < 2 || columns[0].isBlank()) {
            throw new IllegalArgumentException(
                    "aliases: " + where + ": expected 'name TAB type TAB alias | alias', found '" + line + "'");
        }
        EntityType type = EntityType.of(columns[1])
                .orElseThrow(() -> new IllegalArgumentException(
                        "aliases: " + where + ": unknown type '" + columns[1] + "' (person, org or place)"));
        String wikidata = columns.length < 4 ? "" : columns[3].strip();
        return new Alias(columns[0].strip(), type, names(columns, 2), wikidata, names(columns, 4));
    }

    private static List<String> names(String[] columns, int column) {
        return columns.length <= column
                ? List.of()
                : Arrays.stream(columns[column].split("\\|"))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    /**
     * This list with another laid over it: an entity of the other replaces ours of the same canonical name, and takes the
     * spellings of ours whose canonical name it gives as an alias.
     */
    public Aliases with(Aliases over) {
        Map<NameKey, Alias> byName = new LinkedHashMap<>();
        over.all.forEach(alias -> byName.put(NameKey.of(alias.name()), alias));
        for (Alias ours : all) {
            Alias taker = over.bySpelling.get(NameKey.of(ours.name()));
            if (taker == null) {
                byName.put(NameKey.of(ours.name()), ours);
            } else if (!NameKey.of(taker.name()).equals(NameKey.of(ours.name()))) {
                byName.computeIfPresent(NameKey.of(taker.name()), (key, alias) -> joined(alias, ours));
            }
        }
        return new Aliases(byName.values());
    }

    private static Alias joined(Alias taker, Alias taken) {
        List<String> others = new ArrayList<>(taker.others());
        others.addAll(taken.others());
        return new Alias(taker.name(), taker.type(), others, taker.wikidata(), taker.with());
    }

    /**
     * The entity that this spelling names, whatever its case, diacritics, hyphens and apostrophes; of several the one that it
     * always means.
     */
    public Optional<Alias> find(String spelling) {
        return Optional.ofNullable(bySpelling.get(NameKey.of(spelling)));
    }

    /** The entity whose spellings hold this key. */
    public Optional<Alias> find(NameKey key) {
        return Optional.ofNullable(bySpelling.get(key));
    }

    /** Every entity. */
    public List<Alias> all() {
        return all;
    }
}
