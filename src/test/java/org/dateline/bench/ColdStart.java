package org.dateline.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * How long {@code ./dateline serve} takes from the shell until the first search is answered, asked when it says where it is, on an
 * existing index of 100,000 articles. Needs the news samples (JSON Lines, gzipped); run from the project's folder:
 *
 * <pre>
 * java src/test/java/org/dateline/bench/ColdStart.java prepare ../shared/news bench.jsonl
 * ./dateline import bench.jsonl --data bench-data
 * java src/test/java/org/dateline/bench/ColdStart.java measure bench-data 7
 * </pre>
 */
public final class ColdStart {
    private static final int ARTICLES = 100_000;

    private ColdStart() {}

    /** {@code prepare NEWS-FOLDER FILE} or {@code measure DATA-FOLDER RUNS}. */
    public static void main(String[] args) throws Exception {
        if (args.length == 3 && args[0].equals("prepare")) {
            prepare(Path.of(args[1]), Path.of(args[2]));
        } else if (args.length == 3 && args[0].equals("measure")) {
            measure(args[1], Integer.parseInt(args[2]));
        } else {
            throw new IllegalArgumentException("prepare NEWS-FOLDER FILE, or measure DATA-FOLDER RUNS");
        }
    }

    /** Writes 100,000 lines: every article once, then as many again as are missing, under other addresses. */
    private static void prepare(Path news, Path file) throws IOException {
        List<Path> parts;
        try (Stream<Path> listed = Files.list(news)) {
            parts = listed.filter(path -> path.toString().endsWith(".jsonl.gz"))
                    .sorted()
                    .toList();
        }
        int written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int round = 0; written < ARTICLES; round++) {
                for (Path part : parts) {
                    written += copy(part, out, round, ARTICLES - written);
                }
            }
        }
    }

    private static int copy(Path part, BufferedWriter out, int round, int most) throws IOException {
        int written = 0;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(part));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String line;
            while (written < most && (line = lines.readLine()) != null) {
                out.write(
                        round == 0
                                ? line
                                : line.replaceFirst("\"url\": *\"(https?://)", "\"url\":\"$1copy" + round + "."));
                out.newLine();
                written++;
            }
        }
        return written;
    }

    private static void measure(String data, int runs) throws Exception {
        double[] seconds = new double[runs];
        long[] memory = new long[runs];
        for (int i = 0; i < runs; i++) {
            int port = freePort();
            long begun = System.nanoTime();
            Process process = new ProcessBuilder(
                            "./dateline", "serve", "--no-crawl", "--data", data, "--port", "" + port)
                    .redirectErrorStream(true)
                    .start();
            awaitSite(process);
            answered(URI.create("http://127.0.0.1:" + port + "/search?q=nuclear+weapons"));
            seconds[i] = (System.nanoTime() - begun) / 1e9;
            memory[i] = peakMegabytes(process.pid());
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
        Arrays.sort(seconds);
        Arrays.sort(memory);
        System.out.printf(
                "first answer after: min %.2f s, median %.2f s, max %.2f s; peak memory: median %d MB (%d runs)%n",
                seconds[0], seconds[runs / 2], seconds[runs - 1], memory[runs / 2], runs);
    }

    /** Until it says where it is; asking again and again would take from its processors. */
    private static void awaitSite(Process process) throws IOException {
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        while (line != null && !line.startsWith("Dateline is at ")) {
            line = said.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the server ended before it answered");
        }
    }

    private static void answered(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        try (InputStream in = connection.getInputStream()) {
            in.readAllBytes();
        }
        if (connection.getResponseCode() != 200) {
            throw new IllegalStateException("answered " + connection.getResponseCode());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static long peakMegabytes(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
