package org.dateline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a server of its own process answered all queries.
 *
 * @param cpu milliseconds of processor time a query, the server's own
 * @param nanos nanoseconds until the answer was read, of each class in ascending order
 * @param peak most memory that the process ever had, in MB
 */
record Measured(String name, double cpu, Map<Asked.Kind, long[]> nanos, long peak) {

    /** Starts the server's main class, asks everything so many times, measures the second half of them, and ends it. */
    static Measured of(
            String name, String memory, Class<?> main, Path folder, String address, List<Asked> queries, int rounds)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx" + memory,
                        "-XX:+UseParallelGC",
                        "-Ddateline.home=" + System.getProperty("dateline.home", "."),
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && !line.startsWith("port ")) {
                line = out.readLine();
            }
            if (line == null) {
                throw new IOException("bench: " + name + " did not start");
            }
            URI base = URI.create("http://127.0.0.1:" + line.substring(5));
            return ask(name, process, base, address, queries, rounds);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static Measured ask(String name, Process process, URI base, String address, List<Asked> queries, int rounds)
            throws IOException, InterruptedException {
        Map<Asked.Kind, List<Long>> times = new EnumMap<>(Asked.Kind.class);
        try (HttpClient client = HttpClient.newHttpClient()) {
            int counted = Math.max(1, rounds / 2);
            for (int i = counted; i < rounds; i++) {
                for (Asked query : queries) {
                    ask(client, base, address, query);
                }
            }
            Duration before = process.info().totalCpuDuration().orElseThrow();
            for (int i = 0; i < counted; i++) {
                for (Asked query : queries) {
                    times.computeIfAbsent(query.kind(), kind -> new ArrayList<>())
                            .add(ask(client, base, address, query));
                }
            }
            Duration spent = process.info()
                    .totalCpuDuration()
                    .orElseThrow()
                    .minus(before)
                    .dividedBy(counted);
            Map<Asked.Kind, long[]> sorted = new EnumMap<>(Asked.Kind.class);
            times.forEach((kind, all) -> sorted.put(
                    kind, all.stream().mapToLong(Long::longValue).sorted().toArray()));
            return new Measured(name, spent.toNanos() / 1e6 / queries.size(), sorted, peak(process));
        }
    }

    private static long ask(HttpClient client, URI base, String address, Asked query)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(base.resolve(address + query.parameters()))
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("bench: " + answer.statusCode() + " for " + query.typed());
        }
        return System.nanoTime() - start;
    }

    private static long peak(Process process) throws IOException {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        return !Files.exists(status)
                ? 0
                : Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .findFirst()
                        .orElse(0);
    }

    /** A percentile of these classes, of all without any, in milliseconds. */
    double percentile(double part, Asked.Kind... kinds) {
        long[] all = nanos.entrySet().stream()
                .filter(entry -> kinds.length == 0 || List.of(kinds).contains(entry.getKey()))
                .flatMapToLong(entry -> Arrays.stream(entry.getValue()))
                .sorted()
                .toArray();
        return all[Math.min(all.length - 1, (int) (all.length * part))] / 1e6;
    }
}
