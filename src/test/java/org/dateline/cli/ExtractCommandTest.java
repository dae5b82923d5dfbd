package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExtractCommandTest {
    private static final String PAGE = """
            <!doctype html><html lang="en"><head><title>Talks on the river reopen - Marches Tribune</title>
            <meta property="og:site_name" content="Marches Tribune">
            <meta property="article:published_time" content="2024-05-03T09:30:00+02:00">
            <meta property="article:section" content="Diplomacy"></head>
            <body><nav><a href="/">Home</a></nav><article><h1>Talks on the river reopen</h1>
            <p class="byline">By <a rel="author" href="/authors/ada">Ada Quill</a></p>
            <p>VIENNA (AP) — Envoys of both countries met on the bridge on Friday and agreed to go on with the talks that had
            been broken off in the winter, when the ice took the ferries away.</p>
            <p>Neither side said when the next meeting will be, but the mayor of the border town promised coffee, a warm room
            and an interpreter who knows both rivers well.</p>
            <p>The talks are about the water, the fish and the toll that the ferries pay on either bank.</p></article>
            <footer>Contact the newsroom</footer></body></html>
            """;

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void aFileIsShownWithTheEvidenceOfItsFields() throws IOException {
        assertEquals(0, run(file("talks.html", PAGE), "--url", "https://marches.example/talks"));
        String text = said.toString();
        assertTrue(text.contains("headline: Talks on the river reopen"), text);
        assertTrue(text.contains("bylines: Ada Quill (rel=author)"), text);
        assertTrue(text.contains("published: 2024-05-03T09:30+02:00 (meta article:published_time)"), text);
        assertTrue(text.contains("origin: Associated Press (dateline)"), text);
        assertTrue(text.contains("section: Diplomacy"), text);
        assertTrue(text.contains("text: VIENNA (AP)"), text);
        assertFalse(text.contains("dropped"), text);
    }

    @Test
    void explainShowsTheDroppedBlocksToo() throws IOException {
        assertEquals(0, run(file("talks.html", PAGE), "--explain"));
        String text = said.toString();
        assertTrue(text.contains("dropped"), text);
        assertTrue(text.contains("kept"), text);
        assertTrue(text.contains("root "), text);
    }

    @Test
    void jsonIsTheArticleAsTheArchiveKeepsIt() throws IOException {
        assertEquals(0, run(file("talks.html", PAGE), "--json"));
        assertTrue(said.toString().startsWith("{"), said.toString());
        assertTrue(said.toString().contains("\"headline\""), said.toString());
    }

    @Test
    void aPageThatIsNoArticleSaysWhy() throws IOException {
        assertEquals(1, run(file("empty.html", "<html><body><p>Nothing</p></body></html>")));
        assertTrue(said.toString().startsWith("Not an article: "), said.toString());
    }

    @Test
    void aPublisherOfTheUsersOwnIsCredited() throws IOException {
        Files.writeString(folder.resolve("publishers.txt"), "River Wire\tRW\tR. W.\triver.example\n");
        run(file("talks.html", PAGE.replace("(AP)", "(RW)")));
        assertTrue(said.toString().contains("origin: River Wire (dateline)"), said.toString());
    }

    @Test
    void aLineOfTheUsersOwnTableThatCannotBeReadIsNamedByItsNumber() throws IOException {
        Files.writeString(folder.resolve("publishers.txt"), "# ours\n\tno name\n");
        assertEquals(1, run(file("talks.html", PAGE)));
        assertTrue(said.toString().contains("publishers.txt: line 2"), said.toString());
    }

    @Test
    void anAddressIsFetchedOnceIfItsRobotsFileAllowsIt() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve(server, "/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed\n");
        serve(server, "/open", "text/html; charset=utf-8", PAGE);
        serve(server, "/closed", "text/html; charset=utf-8", PAGE);
        server.start();
        try {
            String host = "127.0.0.1:" + server.getAddress().getPort();
            Path config = folder.resolve("dateline.properties");
            Files.writeString(config, "crawl.allow=" + host + "\n");
            assertEquals(0, run("http://" + host + "/open", "--config", config.toString()));
            assertTrue(said.toString().contains("headline: Talks on the river reopen"), said.toString());
            assertEquals(1, run("http://" + host + "/closed", "--config", config.toString()));
            assertTrue(said.toString().contains("robots.txt"), said.toString());
        } finally {
            server.stop(0);
        }
    }

    private static void serve(HttpServer server, String path, String type, String text) {
        server.createContext(path, exchange -> {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("content-type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private int run(String what, String... more) {
        PrintWriter out = new PrintWriter(said, true);
        CommandLine line = Cli.commandLine().setOut(out).setErr(out);
        String[] args = new String[more.length + 4];
        args[0] = "extract";
        args[1] = what;
        args[2] = "--data";
        args[3] = folder.toString();
        System.arraycopy(more, 0, args, 4, more.length);
        return line.execute(args);
    }
}
