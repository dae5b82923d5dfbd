package org.dateline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PlainServeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "serve",
                "serve --no-crawl",
                "serve --port 0 --data here",
                "serve --data /var/lib/dateline --no-crawl --host 127.0.0.1 --port 8080",
                "serve --config my.properties --seeds some/seeds.txt --open"
            })
    void plainOptionsAreReadAsPicocliReadsThem(String line) {
        List<String> args = List.of(line.split(" "));
        ServeCommand plain = PlainServe.read(args).orElseThrow();
        ServeCommand picocli = new ServeCommand();
        CommandLine.ParseResult unused =
                new CommandLine(picocli).parseArgs(args.subList(1, args.size()).toArray(String[]::new));
        assertEquals(options(picocli), options(plain));
    }

    private static Map<String, String> options(ServeCommand serve) {
        return Map.of(
                "data", "" + serve.common.data,
                "seeds", "" + serve.common.seeds,
                "config", "" + serve.common.config,
                "host", "" + serve.serving.host,
                "port", "" + serve.serving.port,
                "open", "" + serve.serving.open,
                "no-crawl", "" + serve.noCrawl,
                "reaching", "" + serve.reaching.settings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search ferry",
                "--version",
                "serve --help",
                "serve -h",
                "serve --port=0",
                "serve --port",
                "serve --port many",
                "serve --data --no-crawl",
                "serve --data @file",
                "serve --port 1 --port 2",
                "serve --no-crawl --no-crawl",
                "serve --proxy socks5://127.0.0.1:9050",
                "serve --no-crwal",
                "serve more"
            })
    void allElseIsLeftToPicocli(String line) {
        assertTrue(PlainServe.read(List.of(line.split(" "))).isEmpty());
    }
}
