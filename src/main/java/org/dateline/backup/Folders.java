package org.dateline.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What of a data folder is copied, and folders as a whole. */
final class Folders {
    private static final Set<String> NO_DATA = Set.of("lock", "README.md");
    private static final List<String> PASSING = List.of(".part", ".tmp", ".new");

    private Folders() {}

    /** The small files at the top of a data folder: the user's own lists and the like, without the database. */
    static List<Path> small(Path data) throws IOException {
        try (Stream<Path> list = Files.list(data)) {
            return list.filter(Files::isRegularFile)
                    .filter(file -> copied(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean copied(String name) {
        return !NO_DATA.contains(name)
                && !name.startsWith("dateline.db")
                && !name.startsWith("reindex.")
                && !name.startsWith(".")
                && PASSING.stream().noneMatch(name::endsWith);
    }

    /** What a data folder holds that a restored one would take the place of; the backups are not among it. */
    static List<Path> occupying(Path data, Path backups) throws IOException {
        try (Stream<Path> list = Files.list(data)) {
            return list.filter(each -> !backups.startsWith(each))
                    .filter(each -> occupying(each.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static boolean occupying(String name) {
        return !NO_DATA.contains(name)
                && !name.startsWith(".")
                && !name.startsWith("replaced")
                && !name.startsWith("restoring");
    }

    /** Deletes a folder with everything in it, if there is one. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
