package org.dateline.article;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A user's alias file on disk: read when it changed, and edited a line at a time. While the file is wrong the last good
 * reading stays in force and {@link #problem} says which line. Thread-safe; two processes that edit at once can lose a line.
 */
public final class UserAliases {
    private final Path file;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile Corrections inForce;
    private volatile String problem = "";
    private @Nullable Object seen;

    /**
     * The file as it is.
     *
     * @param file which need not exist
     * @param before what was in force before, for the case that the file is wrong
     */
    public UserAliases(Path file, Corrections before) {
        this.file = file;
        this.inForce = before;
        look();
    }

    /** What is in force. */
    public Corrections corrections() {
        return inForce;
    }

    /** What is wrong with the file, with its line and the way out; empty when it is in force. */
    public String problem() {
        return problem;
    }

    /** Reads the file if it changed since it was last read; whether something else is in force now. */
    public boolean look() {
        turn.lock();
        try {
            Object now = state();
            if (now.equals(seen)) {
                return false;
            }
            seen = now;
            Corrections before = inForce;
            inForce = CorrectionsReader.read(text(), file.getFileName().toString());
            problem = "";
            return !inForce.text().equals(before.text());
        } catch (IllegalArgumentException e) {
            problem = String.valueOf(e.getMessage());
            return false;
        } catch (IOException e) {
            seen = null;
            problem = "aliases: " + file + " cannot be read as UTF-8 text (" + e.getMessage() + ")";
            return false;
        } finally {
            turn.unlock();
        }
    }

    /** Makes one entity of two: the first is the second. */
    public void merge(Correction.Which entity, String into) {
        add("merge: " + written(entity) + " -> " + plain(into));
    }

    /** Gives an entity another name. */
    public void rename(Correction.Which entity, String name) {
        add("rename: " + written(entity) + " -> " + plain(name));
    }

    /** Lists a name no more. */
    public void ignore(Correction.Which entity) {
        add("ignore: " + written(entity));
    }

    /** Makes an entity one of another type. */
    public void retype(Correction.Which entity, EntityType type) {
        add("retype: " + written(entity) + " -> " + type.code());
    }

    /** Parts spellings from an entity; the first is their name. */
    public void split(Correction.Which entity, List<String> spellings) {
        add("split: " + written(entity) + " -> "
                + String.join(" | ", spellings.stream().map(UserAliases::plain).toList()));
    }

    /** Adds spellings to an entity. */
    public void alias(Correction.Which entity, List<String> spellings) {
        add("alias: "
                + String.join(" | ", spellings.stream().map(UserAliases::plain).toList()) + " -> " + written(entity));
    }

    /** Appends a line, or nothing at all where the file with it would be wrong. */
    private void add(String line) {
        turn.lock();
        try {
            String before = text();
            String after = before + (before.isEmpty() || before.endsWith("\n") ? "" : "\n") + line + "\n";
            CorrectionsReader.read(after, file.getFileName().toString());
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(beside, after);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            seen = null;
        } catch (IOException e) {
            throw new IllegalStateException("aliases: cannot write " + file + ": " + e.getMessage(), e);
        } finally {
            turn.unlock();
        }
    }

    private static String written(Correction.Which which) {
        EntityType type = which.type();
        return plain(which.name()) + (type == null ? "" : " (" + type.code() + ")");
    }

    private static String plain(String name) {
        String plain = name.strip();
        if (plain.contains("|") || plain.contains("->") || plain.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("aliases: '" + plain + "' cannot be written into the file");
        }
        return plain;
    }

    private String text() throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return "";
        } catch (CharacterCodingException e) {
            throw new IOException("not UTF-8", e);
        }
    }

    private Object state() throws IOException {
        return state(file).orElse("none");
    }

    private static Optional<Object> state(Path file) throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(List.of(now.lastModifiedTime(), now.size(), String.valueOf(now.fileKey())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
