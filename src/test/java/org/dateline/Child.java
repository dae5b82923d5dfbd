package org.dateline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, which can be killed. What it prints goes to two files. */
record Child(Process process, Path output, Path errors) implements AutoCloseable {

    static Child start(Path output, Map<String, String> environment, String... arguments) throws IOException {
        return start(Main.class, output, environment, arguments);
    }

    static Child start(Class<?> main, Path output, Map<String, String> environment, String... arguments)
            throws IOException {
        return started(List.of(), main, output, environment, arguments);
    }

    /** Under a shell's limit on the size of any file that it writes: a disk that is full, as far as one file goes. */
    static Child limited(int kilobytes, Path output, String... arguments) throws IOException {
        String shell = "ulimit -f " + 2 * kilobytes + " && exec \"$@\"";
        return started(List.of("sh", "-c", shell, "sh"), Main.class, output, Map.of(), arguments);
    }

    private static Child started(
            List<String> before, Class<?> main, Path output, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(arguments));
        Path errors = output.resolveSibling(output.getFileName() + ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        return new Child(builder.start(), output, errors);
    }

    /** The exit code, with everything that was printed when it takes longer than two minutes. */
    int exit() throws IOException, InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("still running after two minutes: " + said());
        }
        return process.exitValue();
    }

    /** Kills it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** What it wrote to stdout. */
    String printed() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    /** What it wrote to stdout and stderr. */
    String said() throws IOException {
        return printed() + Files.readString(errors, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
