package org.dateline.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.dateline.Dateline;
import org.dateline.Ingest;
import org.dateline.archive.Imported;
import org.dateline.archive.Imports;
import org.dateline.article.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline import}. */
@Command(
        name = "import",
        description = {
            "Take in articles from files: HTML, plain text, WARC, JSON Lines, folders of them, gzipped too.",
            "A JSON line holds title and text, and may hold id, url, byline, source and published."
        })
final class ImportCommand implements Callable<Integer> {
    private static final int SHOWN_PROBLEMS = 20;

    @Mixin
    Common common = new Common();

    @Spec
    CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files or folders.")
    List<Path> files = List.of();

    @Option(names = "--source", paramLabel = "NAME", description = "The publisher of all of them.")
    @Nullable
    String source;

    @Option(
            names = "--url-base",
            paramLabel = "URL",
            description = "Address that the files' names are added to, for files that have none of their own.")
    @Nullable
    URI urlBase;

    private final AtomicLong added = new AtomicLong();
    private final AtomicLong unchanged = new AtomicLong();
    private final Queue<String> without = new ConcurrentLinkedQueue<>();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw new ParameterException(spec.commandLine(), "import: there is no file " + file);
            }
        }
        Source publisher = source == null ? Source.UNKNOWN : Source.named(source);
        Clock clock = Clock.systemUTC();
        try (Dateline dateline = Dateline.open(common.config(), clock);
                Progress progress = new Progress(err, this::soFar);
                Stream<Imported> read = new Imports(publisher, urlBase, clock).read(files)) {
            dateline.repairs().forEach(err::println);
            takeAll(dateline.ingest(), read);
        }
        without.stream().limit(SHOWN_PROBLEMS).forEach(line -> err.println("  " + Plain.line(line)));
        if (without.size() > SHOWN_PROBLEMS) {
            err.printf("  and %,d more%n", without.size() - SHOWN_PROBLEMS);
        }
        return added.get() + unchanged.get() > 0 || without.isEmpty() ? 0 : 1;
    }

    private String soFar() {
        return "import: %,d articles added, %,d known already, %,d without an article"
                .formatted(added.get(), unchanged.get(), without.size());
    }

    /** Takes them on every core, with no more read ahead than is worked on. */
    private void takeAll(Ingest ingest, Stream<Imported> read) {
        int cores = Runtime.getRuntime().availableProcessors();
        Semaphore room = new Semaphore(2 * cores);
        AtomicReference<@Nullable RuntimeException> failed = new AtomicReference<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(cores)) {
            read.takeWhile(each -> failed.get() == null).forEach(each -> {
                room.acquireUninterruptibly();
                workers.execute(() -> {
                    try {
                        take(ingest, each);
                    } catch (RuntimeException e) {
                        failed.compareAndSet(null, e);
                    } finally {
                        room.release();
                    }
                });
            });
        }
        RuntimeException first = failed.get();
        if (first != null) {
            throw first;
        }
    }

    private void take(Ingest ingest, Imported imported) {
        switch (imported) {
            case Imported.Skipped skipped -> without.add(skipped.path() + ": " + skipped.reason());
            case Imported.Read read -> {
                switch (ingest.take(read.page())) {
                    case Ingest.Outcome.Indexed indexed -> added.incrementAndGet();
                    case Ingest.Outcome.Unchanged same -> unchanged.incrementAndGet();
                    case Ingest.Outcome.NotAnArticle none -> without.add(none.url() + ": " + none.reason());
                }
            }
        }
    }
}
