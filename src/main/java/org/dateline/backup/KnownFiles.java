package org.dateline.backup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the backups of a folder count on.
 *
 * @param manifests those that can be read, oldest first
 * @param unreadable why others can't, a sentence each
 */
record KnownFiles(List<Manifest> manifests, List<String> unreadable) {
    KnownFiles {
        manifests = List.copyOf(manifests);
        unreadable = List.copyOf(unreadable);
    }

    static KnownFiles in(BackupFolder folder) throws IOException {
        List<Manifest> manifests = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (String stamp : folder.stamps()) {
            try {
                manifests.add(folder.manifest(stamp));
            } catch (BackupException e) {
                unreadable.add(String.valueOf(e.getMessage()));
            }
        }
        return new KnownFiles(manifests, unreadable);
    }

    /** The newest backup that can be read. */
    Optional<Manifest> newest() {
        return manifests.isEmpty() ? Optional.empty() : Optional.of(manifests.getLast());
    }

    /** Whether that is all that the backups count on. */
    boolean all() {
        return unreadable.isEmpty();
    }

    /** Every file that they name, by its path in the backup folder. */
    Set<String> stored() {
        return manifests.stream()
                .flatMap(manifest -> manifest.files().stream())
                .map(Manifest.Kept::stored)
                .collect(Collectors.toSet());
    }
}
