package org.dateline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.demo.DemoWeb;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of the README, run as it stands there through the launcher, against the demo web. */
@Tag("long")
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final Pattern INLINE = Pattern.compile("`(\\./[^`]+)`");
    private static final Pattern ADDRESS = Pattern.compile("Dateline is at (http://\\S+)");

    @TempDir
    Path folder;

    @Test
    void everyCommandOfTheReadmeWorks() throws Exception {
        Path clippings = Files.createDirectories(folder.resolve("home/clippings"));
        Files.writeString(clippings.resolve("ferry.txt"), """
                Ferry promised to hauliers

                A ferry will carry lorries over the Orla until the bridge is mended, the minister of transport said on Friday.
                """);
        try (DemoWeb web = DemoWeb.start(0)) {
            Path seeds = Files.writeString(folder.resolve("crawl-seeds.txt"), web.seeds());
            Map<String, String> environment = new TreeMap<>(Map.of(
                    "HOME",
                    folder.resolve("home").toString(),
                    Setting.DATA.variable(),
                    folder.resolve("data").toString(),
                    Setting.SEEDS.variable(),
                    seeds.toString(),
                    Setting.SITE_PORT.variable(),
                    "0",
                    Setting.CRAWL_GAP.variable(),
                    "10ms",
                    Setting.CRAWL_ALLOW.variable(),
                    String.join(",", DemoFixture.authorities(web))));
            for (String command : commands()) {
                if (command.startsWith("./mvnw")) {
                    assertTrue(Files.readString(Path.of(".ci/run")).contains(" verify\n"), "CI runs " + command);
                } else if (command.endsWith(" serve") || command.endsWith(" demo")) {
                    answers(environment, command.endsWith(" demo") ? command + " --web-port 0" : command);
                } else {
                    Process process = start(environment, command);
                    assertTrue(process.waitFor(5, TimeUnit.MINUTES), command);
                    assertEquals(0, process.exitValue(), () -> command + ": " + said());
                }
            }
        }
    }

    private static List<String> commands() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        List<String> commands = new ArrayList<>();
        Matcher block = BLOCK.matcher(readme);
        while (block.find()) {
            commands.addAll(
                    block.group(1).lines().filter(line -> !line.isBlank()).toList());
        }
        Matcher inline = INLINE.matcher(readme);
        while (inline.find()) {
            commands.add(inline.group(1));
        }
        assertTrue(commands.size() >= 8, commands.toString());
        return commands;
    }

    private Process start(Map<String, String> environment, String command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", "exec " + command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void answers(Map<String, String> environment, String command) throws Exception {
        Process process = start(environment, command);
        try (HttpClient client = HttpClient.newHttpClient()) {
            Instant end = Instant.now().plus(Duration.ofMinutes(5));
            Matcher address = ADDRESS.matcher(said());
            while (!address.find()) {
                assertTrue(process.isAlive() && Instant.now().isBefore(end), () -> command + ": " + said());
                Thread.onSpinWait();
                address = ADDRESS.matcher(said());
            }
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address.group(1))).build();
            assertEquals(200, client.send(request, BodyHandlers.discarding()).statusCode());
        } finally {
            process.destroy();
            assertTrue(process.waitFor(1, TimeUnit.MINUTES), () -> command + " does not stop: " + said());
        }
    }
}
