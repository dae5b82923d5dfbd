package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportOpmlTest {
    @TempDir
    Path folder;

    @Test
    void addsLinesToTheEndOfTheSeedListAndTouchesNoOther() throws IOException {
        Path seeds = folder.resolve("crawl-seeds.txt");
        Path opml = folder.resolve("feeds.opml");
        Files.writeString(seeds, "# mine\nhttps://a.example/  code=A");
        Files.writeString(opml, "<opml><body><outline text='B' xmlUrl='https://b.example/rss'/></body></opml>");
        String[] command = {"import-opml", "--seeds", seeds.toString(), opml.toString()};
        String expected = "# mine\nhttps://a.example/  code=A\nhttps://b.example/rss   name=\"B\"\n";
        assertEquals(0, Cli.run(command));
        assertEquals(expected, Files.readString(seeds));
        assertEquals(0, Cli.run(command));
        assertEquals(expected, Files.readString(seeds));
    }
}
