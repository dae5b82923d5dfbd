package org.dateline.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.Config;
import org.dateline.Crawling;
import org.dateline.Dateline;
import org.dateline.SeedFile;
import org.dateline.Setting;
import org.dateline.crawl.Crawler;
import org.dateline.doctor.Finding.Verdict;
import org.dateline.site.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Installations with one thing wrong each. */
class CheckupTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path home;

    @BeforeEach
    void install() throws IOException {
        Files.writeString(home.resolve("crawl-seeds.txt"), "https://gazette.example/ name=\"Gazette\"\n");
    }

    @Test
    void aFreshInstallationIsFine() throws IOException {
        assertEquals(Set.of(), wrong(config(Map.of())));
    }

    @Test
    void aUsedOneIsFineBesideItsServer() throws IOException {
        Config config = config(Map.of());
        SeedFile seeds = new SeedFile(config.seeds());
        try (Dateline dateline = Dateline.open(config, CLOCK);
                Crawler crawler = Crawling.into(dateline, config, seeds, CLOCK);
                Site site = dateline.serve(config, dateline.report(crawler::status, seeds, false, CLOCK), CLOCK)) {
            Config asked = config(Map.of(Setting.SITE_PORT, Integer.toString(site.port())));
            List<Finding> findings = new Checkup(asked, CLOCK).all();
            assertEquals(Set.of(), wrong(asked), findings.toString());
            assertTrue(findings.contains(Finding.good("site", "running on 127.0.0.1:" + site.port() + ", and well")));
            assertTrue(findings.contains(Finding.good("index", "0 articles")), findings.toString());
            assertTrue(findings.contains(Finding.good("database", "whole")), findings.toString());
        }
    }

    @Test
    void aSiteThatDoesNotRunIsWrongWhereItIsAskedFor() throws IOException {
        assertEquals(Verdict.WRONG, new Checkup(config(Map.of()), CLOCK).site().verdict());
    }

    @Test
    void aPortThatAnotherProgramHasIsNamed() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());
            Thread.ofVirtual().start(() -> hangUp(other));
            assertEquals(Set.of("port"), wrong(config(Map.of(Setting.SITE_PORT, port))));
        }
    }

    @Test
    void anAddressThatIsNotThisMachinesIsSaidToBeThat() throws IOException {
        for (String host : List.of("192.0.2.7", "dateline.invalid")) {
            Finding port = new Checkup(config(Map.of(Setting.SITE_HOST, host, Setting.SITE_PORT, "7070")), CLOCK)
                    .all().stream()
                            .filter(finding -> finding.about().equals("port"))
                            .findFirst()
                            .orElseThrow();
            assertEquals(Verdict.WRONG, port.verdict());
            assertEquals("name an address of this machine with site.host", port.remedy(), port.toString());
        }
    }

    private static void hangUp(ServerSocket other) {
        try {
            while (true) {
                other.accept().close();
            }
        } catch (IOException e) {
            assertTrue(other.isClosed());
        }
    }

    @Test
    void seedsThatCannotBeReadAreNamedWithTheirLine() throws IOException {
        Files.writeString(home.resolve("crawl-seeds.txt"), "https://gazette.example/ evry=6h\n");
        Finding seeds = about("seeds", config(Map.of()));
        assertEquals(Verdict.WRONG, seeds.verdict());
        assertTrue(seeds.says().contains("line 1"), seeds.says());
    }

    @Test
    void missingSeedsAreWrong() throws IOException {
        Files.delete(home.resolve("crawl-seeds.txt"));
        assertEquals(Set.of("seeds"), wrong(config(Map.of())));
    }

    @Test
    void ownFilesThatCannotBeReadAreNamed() throws IOException {
        Files.createDirectories(home.resolve("index"));
        Files.writeString(home.resolve("index/aliases.txt"), "what is this\n");
        Files.writeString(home.resolve("index/publishers.txt"), "\tno name\n");
        assertEquals(Set.of("names", "publishers"), wrong(config(Map.of())));
    }

    @Test
    void aClockThatIsBehindTheFilesIsWrong() throws IOException {
        Files.createDirectories(home.resolve("index"));
        Clock behind = Clock.fixed(Instant.now().minus(Duration.ofDays(2)), ZoneOffset.UTC);
        assertEquals(Set.of("clock"), wrong(config(Map.of()), behind));
    }

    @Test
    void aDamagedDatabaseIsWrong() throws IOException {
        Files.createDirectories(home.resolve("index"));
        Files.write(
                home.resolve("index/dateline.db"),
                "no database, but long enough to be one".repeat(200).getBytes(StandardCharsets.UTF_8));
        assertEquals(Set.of("database"), wrong(config(Map.of())));
    }

    @Test
    void aDamagedIndexIsWrong() throws IOException {
        Config config = config(Map.of());
        Dateline.open(config, CLOCK).close();
        try (Stream<Path> files = Files.list(config.data().resolve("lucene"))) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.writeString(file, "broken");
            }
        }
        assertEquals(Set.of("index"), wrong(config));
    }

    @Test
    void aProxyThatIsNotThereIsWrong() throws IOException {
        assertEquals(Set.of("proxy"), wrong(config(Map.of(Setting.CRAWL_PROXY, "socks5://127.0.0.1:" + unused()))));
    }

    private static int unused() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Config config(Map<Setting, String> given) throws IOException {
        Map<Setting, String> all = new EnumMap<>(Map.of(Setting.SITE_PORT, Integer.toString(unused())));
        all.putAll(given);
        return Config.load(home, null, Map.of(), all);
    }

    private static Finding about(String thing, Config config) {
        return new Checkup(config, CLOCK)
                .all().stream()
                        .filter(finding -> finding.about().equals(thing))
                        .findFirst()
                        .orElseThrow();
    }

    private static Set<String> wrong(Config config) {
        return wrong(config, CLOCK);
    }

    private static Set<String> wrong(Config config, Clock clock) {
        return new Checkup(config, clock)
                .all().stream()
                        .filter(finding -> finding.verdict() == Verdict.WRONG)
                        .map(Finding::about)
                        .collect(Collectors.toSet());
    }
}
