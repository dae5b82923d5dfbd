package org.dateline.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dateline.article.Kind;
import org.dateline.article.PublicationDate;
import org.dateline.search.Hit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the readers that journalists have make of a feed: newsboat, sfeed and feedparser (Debian's {@code newsboat},
 * {@code sfeed}, {@code python3-feedparser}).
 */
class ReadersTest {
    private static final List<Hit> HITS = List.of(
            with(hit(1, "Talks & “quotes” <resume>", "Talks with *Iran* & others"), "Denis Korkodinov", "A. N. Other"),
            with(hit(2, "صفقة في مضيق هرمز", "تقول *إيران* إن المحادثات")),
            with(hit(3, "A\u0000\u0008\u001b\u007f\ufffeB 😀 ]]> C", "<script>*alert*(1)</script> \u0001")),
            with(hit(4, "Talks ".repeat(900), "Long *talks*")),
            with(hit(5, "a" + "😀".repeat(2_500), "*😀*")));
    private static final List<String> TITLES =
            List.of("Talks & “quotes” ‹resume>", "صفقة في مضيق هرمز", "AB 😀 ]]> C", "Talks Talks", "a😀😀😀");
    private static final List<String> LINKS = IntStream.rangeClosed(1, HITS.size())
            .mapToObj(n -> "https://courier.example/" + n)
            .toList();

    @TempDir
    Path folder;

    private static Hit hit(int number, String headline, String passage) {
        return Hits.hit("https://courier.example/" + number, headline, Hits.SEEN.minusSeconds(number), passage);
    }

    private static Hit with(Hit hit, String... bylines) {
        return Hits.with(hit, PublicationDate.UNKNOWN, Kind.UNKNOWN, false, bylines);
    }

    private Path feed(FeedFormat format) throws IOException {
        Feed feed = Hits.feed(URI.create("https://dateline.example/"), format, HITS, FeedOptions.PLAIN);
        return Files.write(folder.resolve("feed." + format.extension()), format.write(feed));
    }

    private static void installed(String program) {
        boolean there = Files.isExecutable(Path.of("/usr/bin", program));
        assumeTrue(there, "no /usr/bin/" + program + "; install Debian's package of that name");
    }

    /** What a program prints, which must end well. */
    private String run(Path input, String... command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(command)
                .redirectInput(input.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        assertEquals(0, process.waitFor(), Files.readString(errors));
        return Files.readString(output);
    }

    private static void assertTitles(List<String> read) {
        assertEquals(TITLES.size(), read.size(), read.toString());
        for (int i = 0; i < TITLES.size(); i++) {
            assertTrue(read.get(i).startsWith(TITLES.get(i)), read.get(i));
            assertTrue(read.get(i).length() <= 250, read.get(i));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FeedFormat.class,
            names = {"RSS", "ATOM"})
    void sfeed_reads_every_entry(FeedFormat format) throws IOException, InterruptedException {
        installed("sfeed");
        List<String[]> entries = run(feed(format), "/usr/bin/sfeed")
                .lines()
                .map(line -> line.split("\t", -1))
                .toList();

        assertTitles(entries.stream().map(entry -> entry[1]).toList());
        assertEquals(LINKS, entries.stream().map(entry -> entry[2]).toList());
        assertTrue(entries.stream().allMatch(entry -> entry[5].startsWith("tag:")), "ids are ours");
        assertTrue(entries.getFirst()[6].startsWith("Denis Korkodinov"), entries.getFirst()[6]);
        assertEquals(
                Hits.SEEN.getEpochSecond() - 1, Long.parseLong(entries.getFirst()[0]), "first seen, where no date is");
    }

    @ParameterizedTest
    @EnumSource(
            value = FeedFormat.class,
            names = {"RSS", "ATOM"})
    void newsboat_reads_every_entry(FeedFormat format) throws IOException, InterruptedException, SQLException {
        installed("newsboat");
        Path urls = Files.writeString(folder.resolve("urls"), "file://" + feed(format) + "\n");
        Path config = Files.writeString(folder.resolve("config"), "");
        Path cache = folder.resolve("cache.db");
        run(
                urls,
                "/usr/bin/newsboat",
                "-u",
                urls.toString(),
                "-C",
                config.toString(),
                "-c",
                cache.toString(),
                "-x",
                "reload");

        List<String> titles = new ArrayList<>();
        List<String> links = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + cache);
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT title, url FROM rss_item ORDER BY pubDate DESC, id DESC")) {
            while (rows.next()) {
                titles.add(rows.getString(1));
                links.add(rows.getString(2));
            }
        }
        assertTitles(titles);
        assertEquals(LINKS, links);
    }

    @ParameterizedTest
    @EnumSource(
            value = FeedFormat.class,
            names = {"RSS", "ATOM"})
    void feedparser_finds_nothing_wrong(FeedFormat format) throws IOException, InterruptedException {
        installed("python3");
        Path feed = feed(format);
        Path program = Files.writeString(folder.resolve("read.py"), """
                import json, sys
                try:
                    import feedparser
                except ImportError:
                    print("null")
                    sys.exit()
                read = feedparser.parse(sys.argv[1])
                print(json.dumps({"bozo": str(read.get("bozo_exception", "")), "title": read.feed.title, "ttl": read.feed.get("ttl"),
                    "entries": [{k: e.get(k) for k in ("title", "link", "id", "authors", "summary")} for e in read.entries]}))
                """);
        String printed = run(program, "/usr/bin/python3", program.toString(), feed.toString());
        JsonNode read = new ObjectMapper().readTree(printed.getBytes(StandardCharsets.UTF_8));
        assumeTrue(!read.isNull(), "no feedparser; install Debian's python3-feedparser");

        assertEquals("", read.get("bozo").asText());
        assertEquals("Dateline: Iran & “talks” ‹now>", read.get("title").asText());
        JsonNode entries = read.get("entries");
        assertTitles(entries.findValuesAsText("title"));
        assertEquals(LINKS, entries.findValuesAsText("link"));
        assertTrue(entries.get(0).get("authors").toString().contains("Denis Korkodinov"), entries.toString());
        assertTrue(
                entries.findValuesAsText("summary").stream().noneMatch(text -> text.contains("<script")),
                entries.toString());
    }
}
