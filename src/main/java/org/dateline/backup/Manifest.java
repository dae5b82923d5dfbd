package org.dateline.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dateline.article.Digest;

/**
 * What belongs to one backup.
 *
 * @param made when it was made
 * @param files its files
 */
record Manifest(Instant made, List<Kept> files) {
    static final String NAME = "manifest.json";
    private static final String FORM = "dateline-backup";
    private static final int VERSION = 2;
    /** The last form without a digest of itself. */
    private static final int UNSUMMED = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where a file came from and goes back to. */
    enum Place {
        /** The data folder. */
        DATA,
        /** The list of sources. */
        SEEDS,
        /** The settings file. */
        SETTINGS
    }

    /**
     * A file of the backup.
     *
     * @param place where it goes back to
     * @param path its path there
     * @param stored its path in the backup folder
     * @param bytes how many of its first bytes belong to this backup
     * @param digest of those bytes
     */
    record Kept(Place place, String path, String stored, long bytes, Digest digest) {
        Kept {
            if (outside(path) || outside(stored) || bytes < 0) {
                throw new IllegalArgumentException("backup: '" + path + "' is no path of a backup's file");
            }
        }

        private static boolean outside(String path) {
            Path normal = Path.of(path).normalize();
            return path.isEmpty() || normal.isAbsolute() || normal.startsWith("..");
        }
    }

    Manifest {
        files = List.copyOf(files);
    }

    /** The file that goes back to this path of the data folder. */
    Optional<Kept> inData(String path) {
        return files.stream()
                .filter(file -> file.place == Place.DATA && file.path.equals(path))
                .findFirst();
    }

    /** How many bytes belong to it. */
    long bytes() {
        return files.stream().mapToLong(Kept::bytes).sum();
    }

    void write(Path file) throws IOException {
        ObjectNode root = JSON.createObjectNode().put(FORM, VERSION).put("made", made.toString());
        ArrayNode list = root.putArray("files");
        files.forEach(each -> list.addObject()
                .put("place", each.place.name().toLowerCase(Locale.ROOT))
                .put("path", each.path)
                .put("stored", each.stored)
                .put("bytes", each.bytes)
                .put("digest", each.digest.value()));
        root.put("sum", sum().value());
        Files.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
        Bytes.force(file);
    }

    /** A digest of all that it says. */
    private Digest sum() {
        StringBuilder all = new StringBuilder(made.toString());
        for (Kept each : files) {
            all.append("\n%s\t%s\t%s\t%d\t%s"
                    .formatted(each.place, each.path, each.stored, each.bytes, each.digest.value()));
        }
        return Digest.of(all.toString());
    }

    /** @throws BackupException when it is no manifest that this version can read, or not what was written */
    static Manifest read(Path file) {
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            int version = root.path(FORM).asInt();
            if (version != VERSION && version != UNSUMMED) {
                throw new BackupException("backup: " + file + " is a manifest of another form (" + root.path(FORM)
                        + "); use the Dateline that made it");
            }
            Manifest manifest = new Manifest(Instant.parse(root.path("made").asText()), files(root));
            if (version == VERSION
                    && !manifest.sum().value().equals(root.path("sum").asText())) {
                throw new IOException("it is not what was written");
            }
            return manifest;
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new BackupException(
                    "backup: cannot read " + file + ": " + e.getMessage()
                            + "; the other backups of the same folder are as they were (--at)",
                    e);
        }
    }

    private static List<Kept> files(JsonNode root) {
        List<Kept> files = new ArrayList<>();
        root.path("files")
                .forEach(each -> files.add(new Kept(
                        Place.valueOf(each.path("place").asText().toUpperCase(Locale.ROOT)),
                        each.path("path").asText(),
                        each.path("stored").asText(),
                        each.path("bytes").asLong(-1),
                        new Digest(each.path("digest").asText()))));
        return files;
    }
}
