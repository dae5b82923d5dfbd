package org.dateline.doctor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.dateline.Config;

/** A look over an installation, beside a running server or without one. */
public final class Checkup {
    private static final int LEAST_JAVA = 21;
    private static final long LITTLE_HEAP = 1L << 29;

    private final Config config;
    private final Clock clock;

    public Checkup(Config config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Everything, in the order in which it is best mended. */
    public List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.addAll(new FolderCheck(config.data(), clock).findings());
        findings.addAll(new OwnFiles(config).findings());
        findings.addAll(new NetworkCheck(config).findings());
        return List.copyOf(findings);
    }

    /** Whether the site answers and is well. */
    public Finding site() {
        return new NetworkCheck(config).site();
    }

    private static Finding java() {
        int version = Runtime.version().feature();
        long heap = Runtime.getRuntime().maxMemory();
        String says = "%s, heap up to %,d MB".formatted(Runtime.version(), heap >> 20);
        if (version < LEAST_JAVA) {
            return Finding.wrong("Java", says, "install version 21 or newer, or point JAVA_HOME at it");
        }
        return heap < LITTLE_HEAP
                ? Finding.note("Java", says, "give more memory: DATELINE_JAVA_OPTS=-Xmx1g")
                : Finding.good("Java", says);
    }
}
