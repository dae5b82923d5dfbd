package org.dateline.crawl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dateline.article.NormalizedUrl;

/**
 * Reads the lines of a seed list. A byte order mark, CRLF, tabs and no-break spaces are fine; a missing scheme is https;
 * what follows {@code #} at the start of a line or after a space is a comment.
 */
final class SeedParser {
    private final List<Seed> seeds = new ArrayList<>();
    private final List<Seeds.Problem> problems = new ArrayList<>();
    private final Map<NormalizedUrl, Integer> lineOf = new HashMap<>();

    private SeedParser() {}

    static Seeds parse(String text) {
        SeedParser parser = new SeedParser();
        String[] lines = (text.startsWith("\ufeff") ? text.substring(1) : text).split("\r\n|[\n\r]", -1);
        for (int i = 0; i < lines.length; i++) {
            parser.line(i + 1, lines[i]);
        }
        return new Seeds(parser.seeds, parser.problems);
    }

    private void line(int number, String line) {
        try {
            List<String> words = SeedWords.of(line);
            if (!words.isEmpty()) {
                Seed seed = seed(number, words);
                Integer before = lineOf.putIfAbsent(seed.url(), number);
                if (before != null) {
                    throw new SeedException("the same address is on line " + before + "; keep one of the two");
                }
                seeds.add(seed);
            }
        } catch (SeedException e) {
            problems.add(new Seeds.Problem(number, "seeds: line " + number + ": " + e.getMessage()));
        }
    }

    private static Seed seed(int number, List<String> line) {
        boolean paused = isDash(line.getFirst());
        List<String> words = paused ? line.subList(1, line.size()) : line;
        if (words.isEmpty()) {
            throw new SeedException("nothing follows the '-'; write '- URL' to pause a source");
        }
        NormalizedUrl url = address(words.getFirst());
        SeedOptions options = SeedOptions.of(words.subList(1, words.size()));
        return new Seed(
                number,
                url,
                options.hints(url),
                options.every(),
                options.max(),
                options.depth(),
                options.paths(),
                paused);
    }

    private static boolean isDash(String word) {
        return word.equals("-") || word.equals("\u2013") || word.equals("\u2014");
    }

    private static NormalizedUrl address(String word) {
        int scheme = word.indexOf("://");
        if (scheme < 0 && !word.matches("(//)?(\\[[0-9A-Fa-f:.]+]|[^/?#=]*[.:][^/?#=]*|localhost)([/?#].*)?")) {
            throw new SeedException(
                    "'" + word + "' is not an address; begin with one, such as https://example.org/feed");
        }
        String address = scheme >= 0 ? word : word.startsWith("//") ? "https:" + word : "https://" + word;
        Optional<NormalizedUrl> url = NormalizedUrl.of(address);
        if (url.isEmpty()) {
            throw new SeedException("'" + word + "' can't be crawled; an address is http or https, without a user name,"
                    + " and at most " + NormalizedUrl.LONGEST + " characters long");
        }
        return url.get();
    }
}
