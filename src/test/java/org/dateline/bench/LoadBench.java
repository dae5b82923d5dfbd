package org.dateline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Fifty readers at once search the index that {@link SearchBench} built, while the program that answers them crawls. Each
 * asks for a page, reads it for a while and asks for the next; told to come again (503), it does as {@code Retry-After} says.
 * What is held is told after a full collection at the beginning, in the middle and at the end, as it is on the way.
 *
 * <pre>./mvnw -Pbench test -Darticles=1000000 -Dmeasure=index, then ./mvnw -Pload test -Darticles=1000000 [-Dminutes=5]</pre>
 *
 * <p>Arguments: the folder of news samples, the folder of the index, minutes, and seconds that a reader reads a page (2).
 */
public final class LoadBench {
    private static final int READERS = 50;
    private static final Duration EVERY = Duration.ofSeconds(30);
    /** Not counted: the index is cold and the program not compiled. */
    private static final Duration WARMING = Duration.ofSeconds(40);

    private final ConcurrentLinkedQueue<Long> answered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sentAway = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> failed = new ConcurrentLinkedQueue<>();
    private final List<Asked> queries;
    private final long reading;
    private volatile boolean over;

    private LoadBench(List<Asked> queries, Duration reading) {
        this.queries = queries;
        this.reading = reading.toMillis();
    }

    public static void main(String[] args) throws Exception {
        Duration length = Duration.ofSeconds((long) (60 * Double.parseDouble(args[2])));
        Duration reading = Duration.ofMillis((long) (1_000 * Double.parseDouble(args.length > 3 ? args[3] : "2")));
        new LoadBench(Asked.all(new Corpus(Path.of(args[0]))), reading)
                .run(Path.of(args[1]), length, new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    private void run(Path folder, Duration length, PrintStream out) throws IOException, InterruptedException {
        Process server = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx4g",
                        "-XX:+UseParallelGC",
                        "-Ddateline.home=" + System.getProperty("dateline.home", "."),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadServer.class.getName(),
                        folder.resolve("data").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said =
                        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
                OutputStream told = server.getOutputStream()) {
            String line = said.readLine();
            while (line != null && !line.startsWith("port ")) {
                line = said.readLine();
            }
            if (line == null) {
                throw new IOException("bench: the server did not start");
            }
            load(URI.create("http://127.0.0.1:" + line.substring(5)), said, told, length, out);
        } finally {
            server.destroy();
            server.waitFor();
        }
        table(out);
        if (!failed.isEmpty()) {
            throw new IllegalStateException("bench: " + failed.size() + " failed, the first: " + failed.peek());
        }
    }

    private void load(URI base, BufferedReader said, OutputStream told, Duration length, PrintStream out)
            throws IOException, InterruptedException {
        List<Thread> readers = new ArrayList<>();
        long end = System.nanoTime() + WARMING.plus(length).toNanos();
        long middle = end - length.toNanos() / 2;
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < READERS; i++) {
                int number = i;
                readers.add(Thread.ofVirtual().start(() -> read(client, base, new Random(number))));
            }
            LockSupport.parkNanos(WARMING.toNanos());
            say(LoadServer.COLLECT, "at the beginning", said, told, out);
            answered.clear();
            sentAway.set(0);
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(Math.min(EVERY.toNanos(), end - System.nanoTime()));
                boolean half = System.nanoTime() > middle;
                say(half ? LoadServer.COLLECT : '\n', half ? "in the middle" : "on the way", said, told, out);
                middle = half ? end : middle;
            }
            over = true;
            for (Thread reader : readers) {
                reader.join();
            }
            say(LoadServer.COLLECT, "at the end", said, told, out);
        }
    }

    private void say(int what, String when, BufferedReader said, OutputStream told, PrintStream out)
            throws IOException {
        told.write(what);
        told.flush();
        out.printf("%s: MB held and pages fetched: %s; %,d answers%n", when, said.readLine(), answered.size());
    }

    private void read(HttpClient client, URI base, Random random) {
        while (!over) {
            Asked query = queries.get(random.nextInt(queries.size()));
            try {
                wait(answer(client, base, query), random);
            } catch (IOException e) {
                failed.add(query.typed() + ": " + e);
            } catch (InterruptedException e) {
                over = true;
            }
        }
    }

    /** How many milliseconds the reader does something else. */
    private long answer(HttpClient client, URI base, Asked query) throws IOException, InterruptedException {
        long start = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(base.resolve("/search?" + query.parameters()))
                        .build(),
                BodyHandlers.ofByteArray());
        if (answer.statusCode() == 503) {
            sentAway.incrementAndGet();
            return 1_000 * answer.headers().firstValueAsLong("Retry-After").orElseThrow();
        }
        if (answer.statusCode() != 200) {
            throw new IOException("status " + answer.statusCode());
        }
        answered.add(System.nanoTime() - start);
        return reading;
    }

    private static void wait(long milliseconds, Random random) {
        LockSupport.parkNanos((long) (milliseconds * 1_000_000 * (0.5 + random.nextDouble())));
    }

    private void table(PrintStream out) {
        long[] sorted = answered.stream().mapToLong(Long::longValue).sorted().toArray();
        out.printf(
                "%,d answers, %,d sent away with Retry-After, %,d failed%n",
                sorted.length, sentAway.get(), failed.size());
        for (double part : new double[] {0.5, 0.9, 0.99, 0.999, 1}) {
            out.printf(
                    "p%s: %.0f ms%n",
                    Double.toString(100 * part),
                    sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))] / 1e6);
        }
    }
}
