package org.dateline;

import java.util.Objects;
import org.dateline.cli.Cli;

/** The program's entry. */
public final class Main {
    private Main() {}

    /** Runs the command that the arguments name and exits with its code. */
    public static void main(String[] args) {
        System.exit(Cli.run(args));
    }

    /** The version that this was built as; {@code unbuilt} when run from classes. */
    public static String version() {
        return Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "unbuilt");
    }
}
