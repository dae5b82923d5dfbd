package org.dateline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.dateline.archive.Archive;
import org.dateline.index.IndexState;
import org.dateline.metrics.Metrics;
import org.dateline.site.Monitoring;
import org.dateline.site.SourceCounts;
import org.dateline.site.SourceStatus;
import org.dateline.site.Status;
import org.dateline.store.DataFolder;
import org.dateline.store.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The signs by which others see whether a running Dateline is well. Thread-safe. */
final class Vitals {
    private static final Logger LOG = LoggerFactory.getLogger(Vitals.class);

    private final DataFolder folder;
    private final Database database;
    private final Archive archive;
    private final Supplier<IndexState> index;
    private final Recent<Status> status;
    private final Recent<List<String>> ailments = new Recent<>(this::examined);

    Vitals(DataFolder folder, Database database, Archive archive, Supplier<IndexState> index, Supplier<Status> status) {
        this.folder = folder;
        this.database = database;
        this.archive = archive;
        this.index = index;
        this.status = new Recent<>(status);
    }

    /** These signs, for the site to give. */
    Monitoring monitoring(boolean shown) {
        Metrics metrics = new Metrics();
        if (shown) {
            metrics.withMachine();
            crawl(metrics);
            index(metrics);
            disk(metrics);
            metrics.gauge(
                    "dateline_healthy",
                    "1 while /healthz finds nothing wrong.",
                    () -> ailments.get().isEmpty() ? 1 : 0);
        }
        return new Monitoring(ailments, metrics, shown);
    }

    private void crawl(Metrics metrics) {
        metrics.gauges(
                "dateline_crawl_addresses",
                "Article addresses of the sources that are listed now: all that were found, and what came of them.",
                "state",
                this::addresses);
        metrics.gauge(
                "dateline_crawl_queue",
                "Addresses that are due.",
                () -> status.get().queued());
        metrics.gauge(
                "dateline_crawl_resting_hosts",
                "Hosts that are left alone for a while.",
                () -> status.get().resting().size());
        metrics.gauge(
                "dateline_sources",
                "Lines of the seed list that can be crawled.",
                () -> status.get().sources().size());
    }

    private Map<String, Long> addresses() {
        Map<String, Long> addresses = new LinkedHashMap<>();
        addresses.put("found", sum(SourceCounts::found));
        addresses.put("fetched", sum(SourceCounts::fetched));
        addresses.put("gone", sum(SourceCounts::gone));
        addresses.put("failed", sum(SourceCounts::errors));
        addresses.put("disallowed", sum(SourceCounts::refused));
        addresses.put("textless", sum(SourceCounts::textless));
        addresses.put("held", sum(SourceCounts::held));
        return addresses;
    }

    private long sum(ToLongFunction<SourceCounts> count) {
        return status.get().sources().stream()
                .map(SourceStatus::counts)
                .mapToLong(count)
                .sum();
    }

    private void index(Metrics metrics) {
        metrics.gauge(
                "dateline_articles",
                "Articles in the index.",
                () -> status.get().articles());
        metrics.gauge("dateline_captures", "Captures in the archive.", archive::captures);
        metrics.gauge(
                "dateline_index_segments",
                "Parts that a search goes through.",
                () -> index.get().segments());
        metrics.gauge(
                "dateline_index_deleted_articles",
                "Replaced articles that are not cleared away yet.",
                () -> index.get().deleted());
        metrics.counter(
                "dateline_index_commits_total",
                "Times that the index was made durable.",
                () -> index.get().commits());
        metrics.gauge(
                "dateline_index_refresh_age_seconds",
                "Since searchers were last shown what came.",
                () -> index.get().sinceRefresh().toMillis() / 1e3);
    }

    private void disk(Metrics metrics) {
        metrics.gauge("dateline_disk_free_bytes", "Free on the data folder's disk.", this::free);
        metrics.gauge("dateline_archive_bytes", "Size of the WARC files.", () -> DataFolder.size(folder.archive()));
        metrics.gauge("dateline_index_bytes", "Size of the search index.", () -> DataFolder.size(folder.lucene()));
        metrics.gauge(
                "dateline_database_bytes",
                "Size of the database.",
                () -> folder.database().toFile().length());
    }

    private double free() {
        return folder.room().free();
    }

    private List<String> examined() {
        List<String> reasons = new ArrayList<>();
        sign(reasons, "The data folder can't be written; mend its permissions or its disk.", this::write);
        sign(reasons, "The database can't be read; restore it from a backup.", this::read);
        sign(
                reasons,
                "The index can't be used; it is mended within seconds, unless its disk fails or is full: look at that.",
                () -> {
                    if (!index.get().open()) {
                        throw new IllegalStateException("the index is closed");
                    }
                });
        if (folder.room().wanting().isPresent()) {
            reasons.add("The disk of the data folder is nearly full; free some space.");
        }
        return List.copyOf(reasons);
    }

    /** Looks for one sign of life. */
    @FunctionalInterface
    private interface Sign {
        void look() throws IOException;
    }

    private static void sign(List<String> reasons, String otherwise, Sign sign) {
        try {
            sign.look();
        } catch (IOException | RuntimeException e) {
            LOG.warn("health: {}", otherwise, e);
            reasons.add(otherwise);
        }
    }

    private void write() throws IOException {
        Path probe = folder.root().resolve("health.tmp");
        Files.writeString(probe, "dateline");
        Files.delete(probe);
    }

    private void read() {
        database.<Boolean>read(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("SELECT count(*) FROM sqlite_master");
            }
        });
    }
}
