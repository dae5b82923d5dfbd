package org.dateline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigTest {
    @TempDir
    Path home;

    Path file;

    @BeforeEach
    void settle() {
        file = home.resolve("dateline.properties");
    }

    @Test
    void withoutAFileEverythingIsTheDefault() {
        Config config = Config.load(home, null, Map.of(), Map.of());
        assertEquals(home.resolve("index"), config.data());
        assertEquals(home.resolve("crawl-seeds.txt"), config.seeds());
        assertEquals("127.0.0.1", config.host());
        assertEquals(7070, config.port());
        assertNull(config.base());
        assertNull(config.contact());
        assertEquals(Duration.ofSeconds(2), config.gap());
        assertEquals(5, config.recheck().size());
        assertEquals(Set.of(), config.allow());
    }

    @Test
    void theFileIsReadWithCommentsAndSpaces() throws IOException {
        Files.writeString(file, """
                # ours
                site.port = 8080
                site.base=https://dateline.example.org
                crawl.gap = 500ms
                crawl.recheck = 1h, 2d
                crawl.allow = 127.0.0.1:8081, [::1]:8082
                """);
        Config config = Config.load(home, null, Map.of(), Map.of());
        assertEquals(8080, config.port());
        assertEquals(URI.create("https://dateline.example.org/"), config.base());
        assertEquals(Duration.ofMillis(500), config.gap());
        assertEquals(List.of(Duration.ofHours(1), Duration.ofDays(2)), config.recheck());
        assertEquals(Set.of("127.0.0.1:8081", "[::1]:8082"), config.allow());
    }

    @Test
    void theCommandLineGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
        Files.writeString(file, "site.port = 1\nsite.host = file\ndata = one\n");
        Config config = Config.load(
                home,
                null,
                Map.of("DATELINE_SITE_PORT", "2", "DATELINE_SITE_HOST", "environment"),
                Map.of(Setting.SITE_PORT, "3"));
        assertEquals(3, config.port());
        assertEquals("environment", config.host());
        assertEquals(home.resolve("one"), config.data());
    }

    @Test
    void anUnknownKeyIsAnErrorWithItsLineAndTheNearestKey() throws IOException {
        Files.writeString(file, "\n# x\nsite.prot = 80\n");
        ConfigException e = assertThrows(ConfigException.class, () -> Config.load(home, null, Map.of(), Map.of()));
        assertEquals(
                "config: dateline.properties: line 3: unknown key 'site.prot' (did you mean 'site.port'?)",
                e.getMessage());
    }

    @Test
    void aNamedFileThatIsMissingIsAnError() {
        Path missing = home.resolve("none.properties");
        ConfigException e = assertThrows(ConfigException.class, () -> Config.load(home, missing, Map.of(), Map.of()));
        assertEquals(
                "config: cannot read " + missing + " (NoSuchFileException); name another with --config FILE",
                e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "site.port = 65536; site.port = '65536' (dateline.properties: line 1): expected a port, 0 to 65535",
                "site.port = x; site.port = 'x' (dateline.properties: line 1): expected a port, 0 to 65535",
                "crawl.gap = 2; crawl.gap = '2' (dateline.properties: line 1): expected a number with ms, s, m, h or d, such as 2s",
                "crawl.recheck = 1h,; crawl.recheck = '1h,' (dateline.properties: line 1): expected a number with ms, s, m, h or d, such as 2s",
                "site.base = nowhere; site.base = 'nowhere' (dateline.properties: line 1): expected an address such as https://dateline.example.org/",
                "crawl.contact = me@example.org; crawl.contact = 'me@example.org' (dateline.properties: line 1): expected an address such as https://dateline.example.org/",
                "crawl.allow = localhost; crawl.allow = 'localhost' (dateline.properties: line 1): expected address:port pairs with commas between, such as 127.0.0.1:8080",
                "crawl.timeout = 0s; crawl.timeout = '0s' (dateline.properties: line 1): expected a number with ms, s, m, h or d, such as 2s, more than none",
                "site.at-work = 0; site.at-work = '0' (dateline.properties: line 1): expected a number, 1 to 1000",
                "site.metrics = yes; site.metrics = 'yes' (dateline.properties: line 1): expected on or off",
                "log.level = loud; log.level = 'loud' (dateline.properties: line 1): expected error, warn, info or debug",
                "crawl.proxy = ftp://p:1; crawl.proxy = 'ftp://p:1' (dateline.properties: line 1): expected http://HOST:PORT or socks5://HOST:PORT, without a name or password",
                "push.smtp = smtps://joe:secret@; push.smtp = 'smtps://…@' (dateline.properties: line 1): expected smtp://HOST:PORT or smtps://HOST:PORT",
                "port 80; dateline.properties: line 1: expected 'key = value', found 'port 80'"
            })
    void aWrongValueIsAnErrorThatSaysWhatWouldDo(String line, String error) throws IOException {
        Files.writeString(file, line);
        ConfigException e = assertThrows(ConfigException.class, () -> Config.load(home, null, Map.of(), Map.of()));
        assertEquals("config: " + error, e.getMessage());
    }

    @Test
    void allProblemsAreToldAtOnce() throws IOException {
        Files.writeString(file, """
                site.port = 99999
                crawl.gap = soon
                # fine
                site.port = 80
                site.hots = x
                """);
        ConfigException e = assertThrows(
                ConfigException.class,
                () -> Config.load(
                        home,
                        null,
                        Map.of("DATELINE_CRAWL_POL", "1h", "DATELINE_CRAWL_POLL", "never", "PATH", "/bin"),
                        Map.of(Setting.PUSH_SMTP, "smtp://mail.example.org:25")));
        assertEquals("""
                config: dateline.properties: line 4: 'site.port' is set in line 1 already; keep one of them
                config: dateline.properties: line 5: unknown key 'site.hots' (did you mean 'site.host'?)
                config: environment: unknown variable DATELINE_CRAWL_POL (did you mean 'DATELINE_CRAWL_POLL'?)
                config: site.port = '99999' (dateline.properties: line 1): expected a port, 0 to 65535
                config: push.from = '' (default): expected an address that digests are from, since push.smtp is set
                config: crawl.gap = 'soon' (dateline.properties: line 2): expected a number with ms, s, m, h or d, such as 2s
                config: crawl.poll = 'never' (DATELINE_CRAWL_POLL): expected a number with ms, s, m, h or d, such as 2s, more than none""", e.getMessage());
    }

    @Test
    void textThatIsNotUtf8IsAnErrorWithItsLine() throws IOException {
        Files.write(file, "site.port = 80\r\n# caf\u00e9\r\ndata = \u0000\n".getBytes(ISO_8859_1));
        ConfigException e = assertThrows(ConfigException.class, () -> Config.load(home, null, Map.of(), Map.of()));
        assertEquals(
                "config: dateline.properties: line 2: not UTF-8 text; save the file as UTF-8\n"
                        + "config: dateline.properties: line 3: a control character; write plain text",
                e.getMessage());
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreFine() throws IOException {
        Files.writeString(file, "\ufeffsite.port = 80\r\nsite.host = ::1\r\n");
        Config config = Config.load(home, null, Map.of(), Map.of());
        assertEquals(80, config.port());
        assertEquals("::1", config.host());
    }

    @Test
    void whatIsSetInTheEnvironmentCanBeNamedInAShell() {
        for (Setting setting : Setting.values()) {
            assertTrue(setting.variable().matches("DATELINE_[A-Z_]+"), setting.variable());
        }
    }

    @Test
    void theSampleIsASettingsFileThatChangesNothing() throws IOException {
        Files.writeString(file, SettingsSample.text());
        assertEquals(
                Config.load(home, home.resolve("dateline.properties"), Map.of(), Map.of()),
                Config.load(home, Files.createTempFile(home, "empty", ".properties"), Map.of(), Map.of()));
        Files.writeString(file, SettingsSample.text().replaceAll("(?m)^#(\\S+ = ?.*)$", "$1"));
        assertEquals(7070, Config.load(home, null, Map.of(), Map.of()).port());
    }
}
