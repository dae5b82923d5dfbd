package org.dateline;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.dateline.cli.Cli;
import org.dateline.cli.PlainServe;

/** The program's entry. */
public final class Main {
    /** Held, or the setting would go with the logger: Lucene's advice on JVM flags is not for our users. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Main() {}

    /** Runs the command that the arguments name and exits with its code. */
    public static void main(String[] args) {
        LUCENE.setLevel(Level.SEVERE);
        OptionalInt served = PlainServe.run(args);
        System.exit(served.isPresent() ? served.getAsInt() : Cli.run(args));
    }

    /** The version that this was built as; {@code unbuilt} when run from classes. */
    public static String version() {
        return Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "unbuilt");
    }
}
