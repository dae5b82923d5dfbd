package org.dateline.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A second Java process that takes a data folder, says how that went, and holds it until its input ends. */
final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final String said;

    OtherProcess(Path folder) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcess.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        said = String.valueOf(output.readLine());
    }

    /** {@code owned}, or the error. */
    String said() {
        return said;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    public static void main(String[] args) throws IOException {
        try (DataFolder folder = DataFolder.own(Path.of(args[0]))) {
            System.out.println("owned");
            System.in.read();
            folder.root();
        } catch (StoreException e) {
            System.out.println(e.getMessage());
        }
    }
}
