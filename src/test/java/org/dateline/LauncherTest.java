package org.dateline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as the zip installs it, with a JDK of ours that says what it was asked for. */
class LauncherTest {
    /** Makes the cache that it is asked for and prints what it was started with. */
    private static final String JAVA = """
            #!/bin/sh
            for argument; do
              case $argument in
                -XX:AOTCacheOutput=*) made=${argument#*=} ;;
                -Dorg.sqlite.lib.path=*) path=${argument#*=} ;;
                -Dorg.sqlite.lib.name=*) name=${argument#*=} ;;
              esac
            done
            if [ -n "$made" ]; then
              : >"$made"
              : >"$path/$name"
            fi
            echo "$@"
            """;

    private static final Instant STAMP = Instant.parse("2026-05-01T10:00:00Z");

    @TempDir
    private Path folder;

    private Path install;
    private Path jdk;

    @BeforeEach
    void installed() throws IOException {
        install = Files.createDirectories(folder.resolve("install"));
        Files.createDirectories(install.resolve("lib"));
        Files.copy(Path.of("dateline"), install.resolve("dateline"));
        Files.copy(Path.of(".mvn/jdk.sh"), install.resolve("lib/jdk.sh"));
        jar("one", STAMP);
        jdk = folder.resolve("jdk");
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        Path java = Files.writeString(jdk.resolve("bin/java"), JAVA);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A jar of the same length and times whatever is in it, as two builds of a release may be. */
    private void jar(String content, Instant modified) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] text = content.getBytes(UTF_8);
            ZipEntry entry = new ZipEntry("Made.class");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(text.length);
            entry.setTime(STAMP.toEpochMilli());
            CRC32 sum = new CRC32();
            sum.update(text);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(text);
        }
        Path jar = Files.write(install.resolve("dateline.jar"), bytes.toByteArray());
        Files.setLastModifiedTime(jar, FileTime.from(modified));
    }

    private String started(Map<String, String> environment, String command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("/bin/sh", install.resolve("dateline").toString(), command);
        builder.environment().keySet().retainAll(Set.of("PATH"));
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().putAll(environment);
        Process process = builder.redirectError(folder.resolve("said").toFile()).start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), this::said);
        return printed;
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String cache(String started) {
        return started.replaceAll("(?s).*-XX:AOTCache=(\\S+).*", "$1");
    }

    @Test
    void theCacheIsMadeOnceAndUsedByEveryCommand() throws Exception {
        String first = started(Map.of(), "serve");
        assertTrue(said().contains("making later starts fast"), said());
        assertTrue(Files.exists(Path.of(cache(first))), first);
        assertEquals(first, started(Map.of(), "serve"));
        assertFalse(said().contains("making"), said());
        assertEquals(cache(first), cache(started(Map.of(), "search")));
        Path library = Path.of(cache(first) + ".sqlite");
        assertTrue(Files.exists(library), first);
        assertTrue(first.contains("-Dorg.sqlite.lib.name=" + library.getFileName()), first);
    }

    @Test
    void anotherJarOfTheSameSizeAndTimeGetsAnotherCacheAndTheOldOneGoes() throws Exception {
        String one = cache(started(Map.of(), "serve"));
        jar("two", STAMP);
        String two = cache(started(Map.of(), "serve"));
        assertNotEquals(one, two);
        assertFalse(Files.exists(Path.of(one)));
        assertFalse(Files.exists(Path.of(one + ".sqlite")));
    }

    @Test
    void aJarThatWasCopiedAnewGetsAnotherCacheSinceTheJdkWouldNotTakeTheOld() throws Exception {
        String one = cache(started(Map.of(), "serve"));
        jar("one", STAMP.plusSeconds(1));
        assertNotEquals(one, cache(started(Map.of(), "serve")));
    }

    @Test
    void theCacheIsWhereItWasAskedFor() throws Exception {
        Path asked = folder.resolve("asked");
        String started = started(Map.of("DATELINE_CACHE", asked.toString()), "serve");
        assertEquals(asked, Path.of(cache(started)).getParent());
    }
}
