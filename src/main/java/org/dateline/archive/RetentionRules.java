package org.dateline.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.article.Source;

/**
 * Whose articles are kept how long. A line is a publisher's name or code, in quotation marks where it has spaces, or
 * {@code *} for all, and {@code keep=} with a number of days ({@code 730d}) or {@code forever}. The first line that fits
 * counts; what no line fits is kept. Lines starting with {@code #} are ignored.
 */
public final class RetentionRules {
    private static final Pattern LINE = Pattern.compile("(?:\"([^\"]+)\"|(\\S+))\\s+keep=(?:(\\d{1,6})d|forever)");
    private static final String ALL = "*";

    private final List<Rule> rules;

    /** For whom, and how long; null for ever. */
    private record Rule(String who, Optional<Duration> keep) {
        boolean fits(Source source) {
            return who.equals(ALL)
                    || who.equalsIgnoreCase(source.name())
                    || (!source.code().isEmpty() && who.equalsIgnoreCase(source.code()));
        }
    }

    private RetentionRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException with the line that can't be understood
     */
    public static RetentionRules of(List<String> lines) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\ufeff", "").strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                rules.add(rule(line, i + 1));
            }
        }
        return new RetentionRules(rules);
    }

    /**
     * Reads them from a file of UTF-8 text.
     *
     * @throws IllegalArgumentException when it can't be read, or with the line that can't be understood
     */
    public static RetentionRules read(Path file) {
        try {
            return of(Files.readAllLines(file));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "retention: cannot read " + file
                            + " as UTF-8 text; write lines such as \"The Courier\" keep=730d into"
                            + " it, or name another with --rules FILE",
                    e);
        }
    }

    private static Rule rule(String line, int number) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("retention: line " + number + ": expected a publisher and how long it is"
                    + " kept, such as \"The Courier\" keep=730d or * keep=forever; found '" + line + "'");
        }
        String who = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return new Rule(
                who.strip(), Optional.ofNullable(matcher.group(3)).map(days -> Duration.ofDays(Long.parseLong(days))));
    }

    /** How long a publisher's articles are kept; empty for ever. */
    Optional<Duration> keep(Source source) {
        return rules.stream().filter(rule -> rule.fits(source)).findFirst().flatMap(Rule::keep);
    }

    /** The shortest time that anything is kept; empty when all is kept for ever. */
    Optional<Duration> shortest() {
        return rules.stream().flatMap(rule -> rule.keep().stream()).min(Duration::compareTo);
    }
}
