package org.dateline.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What of a data folder is copied, and folders as a whole. */
final class Folders {
    private static final List<String> NOT_COPIED = List.of("lock", "README");

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
        return NOT_COPIED.stream().noneMatch(name::startsWith)
                && !name.startsWith("dateline.db")
                && !name.startsWith(".")
                && !name.endsWith(".part")
                && !name.endsWith(".tmp");
    }

    /** What a data folder holds that a restored one would take the place of. */
    static List<Path> occupying(Path data) throws IOException {
        try (Stream<Path> list = Files.list(data)) {
            return list.filter(each ->
                            NOT_COPIED.stream().noneMatch(each.getFileName().toString()::startsWith))
                    .filter(each -> !each.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
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
