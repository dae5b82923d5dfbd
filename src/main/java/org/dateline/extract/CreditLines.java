package org.dateline.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the lines that say who published a text first, and the notes that opinions are not the publisher's. */
final class CreditLines {
    private static final Pattern SEVERAL = Pattern.compile("\\s*[,;/]\\s*|\\s+(?:und|and|et|y|e)\\s+");
    private static final int LONGEST = 320;
    private static final int LONGEST_DISCLAIMER = 700;
    private static final int NAME_WORDS = 8;
    private static final int LINES_AFTER = 12;
    private static final int LINES_BELOW = 2;
    private static final int SHORT = 60;
    private static final List<String> OPINIONS = List.of("opinion", "view", "statement");
    private static final Pattern DISCLAIMER = Pattern.compile("(?iu)\\b(?:opinions?|views?|statements?)\\b.{0,160}?"
            + "\\b(?:do(?:es)? not|don't|don’t|not|are (?:solely )?those of|are the author|belong(?:s)? (?:solely )?to)\\b.{0,120}?"
            + "(?:reflect|represent|view|position|those of|author|endors)");
    private static final Pattern DISCLAIMED =
            Pattern.compile("(?iu)(?:do(?:es)?|may|need|should|must)?\\s*(?:not|n't|n’t)\\b.{0,80}?"
                    + "(?:reflect|represent|state|those of)\\b.{0,80}?(?:\\bof|by)\\s+(?<name>[^.,;()]{2,80})");
    private static final Pattern OWN = Pattern.compile(
            "(?iu).*\\b(?:express(?:ed)?|author'?s?|author’s|writer'?s?|contributors?|article|own|stated)\\b.*");
    private static final Pattern GENERIC = Pattern.compile(
            "(?iu)^(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b.*|^(?:eigene|elaboración|eigen|propia?|données)\\b.*|^(?:(?:the|this|our|its|their|any|his|her)\\s+)?(?:authors?|editors?|editorial|publishers?"
                    + "|publication|website|site|journal|magazine|newspaper|paper|blog|employers?|organi[sz]ation|company|staff|writers?"
                    + "|owners?|management|sponsors?|data|photo|photos|image|own|us|government|official|respective)\\b.*");
    private static final Publishers KNOWN = Publishers.shipped();
    private static final Pattern ADDRESS =
            Pattern.compile("(?iu)(?:https?://)?(?:www\\.)?([a-z0-9-]+(?:\\.[a-z0-9-]+)+)(?:/\\S*)?");

    private CreditLines() {}

    /** The publisher that a credit line names, as written; empty when the line is none. */
    static Optional<String> credited(String line) {
        return credited(line, KNOWN);
    }

    /**
     * The publisher that a credit line names, as written; empty when the line is none.
     *
     * @param publishers the table by which agencies are known where a line's form alone does not show one
     */
    static Optional<String> credited(String line, Publishers publishers) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        for (CreditForms.Form form : CreditForms.CREDITS) {
            Matcher credit = form.pattern().matcher(line);
            if (form.possible(line) && credit.find()) {
                return first(credit.group("name"), publishers).or(() -> name(credit.group("name")));
            }
        }
        return CreditForms.CITED.stream()
                .map(form -> form.matcher(line))
                .filter(Matcher::find)
                .flatMap(credit -> first(credit.group("name"), publishers).stream())
                .findFirst();
    }

    /** The first of several names ("Reuters, dpa", "dpa/lby"), or the only one, when the table knows it. */
    private static Optional<String> first(String names, Publishers publishers) {
        String all = names.strip();
        String first = publishers.named(all).isPresent() ? all : SEVERAL.split(all, -1)[0].strip();
        String bare = first.replaceFirst("^(?iu)the\\s+", "");
        if (publishers.named(first).isPresent()) {
            return Optional.of(first);
        }
        return publishers.named(bare).isPresent() ? Optional.of(bare) : Optional.empty();
    }

    /** Whether a line says that its opinions are the author's and not the publisher's. */
    static boolean disclaims(String line) {
        return line.length() <= LONGEST_DISCLAIMER
                && line.length() > 30
                && Texts.hasAny(line, OPINIONS)
                && DISCLAIMER.matcher(line).find()
                && own(line);
    }

    /** The publisher whose opinions a disclaimer says these are not. */
    static Optional<String> disclaimed(String line) {
        Matcher of = DISCLAIMED.matcher(line);
        while (of.find()) {
            Optional<String> name = name(of.group("name")
                    .replaceFirst("(?iu)\\s+(?:or|and|nor)\\s+(?:its|any|the|his|her|their|an?)\\b.*", ""));
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    /** Credit lines and disclaimers that a page sets below its body. */
    static List<Block> after(Body body, List<Block> blocks) {
        if (body.blocks().isEmpty()) {
            return List.of();
        }
        int last = body.blocks().getLast().number();
        List<Block> after = new ArrayList<>();
        for (Block block : blocks.subList(last + 1, Math.min(blocks.size(), last + 1 + LINES_AFTER))) {
            if (credited(block.text()).isPresent() || disclaims(block.text())) {
                after.add(block);
            }
        }
        return after;
    }

    /** The short lines that follow the body at once. */
    static List<String> below(Body body, List<Block> blocks) {
        if (body.blocks().isEmpty()) {
            return List.of();
        }
        int last = body.blocks().getLast().number();
        return blocks.subList(last + 1, Math.min(blocks.size(), last + 1 + LINES_BELOW)).stream()
                .map(Block::text)
                .filter(text -> text.length() <= SHORT)
                .toList();
    }

    private static boolean own(String line) {
        return OWN.matcher(line).matches();
    }

    /** A name without article and address, when it is one that a publisher could have. */
    private static Optional<String> name(String written) {
        String name = written.strip()
                .replaceFirst("^the\\s+", "")
                .replaceAll("[\\s.,;:)\\]”\"’']+$", "")
                .replaceAll("^[\\s“\"‘'(\\[]+", "");
        Matcher address = ADDRESS.matcher(name);
        if (address.matches()) {
            return Optional.of(address.group(1));
        }
        boolean plausible = !name.isEmpty()
                && name.length() <= 80
                && name.split("\\s+").length <= NAME_WORDS
                && (Character.isUpperCase(name.codePointAt(0))
                        || Character.isDigit(name.charAt(0))
                        || Character.isTitleCase(name.codePointAt(0))
                        || !Character.isLowerCase(name.codePointAt(0))
                        || name.matches("\\p{Ll}+\\p{Lu}\\p{L}+")
                        || KNOWN.named(name).isPresent())
                && !GENERIC.matcher(name).matches();
        return plausible ? Optional.of(name) : Optional.empty();
    }
}
