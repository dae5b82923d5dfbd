package org.dateline.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.dateline.Config;
import org.dateline.SeedFile;
import org.dateline.StatusReport;
import org.dateline.site.SourceStatus;
import org.dateline.site.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dateline status}. */
@Command(
        name = "status",
        description = "Tell what is in the archive and the index and how each source does; works beside a running server.")
final class StatusCommand implements Callable<Integer> {
    @Mixin Common common = new Common();

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Config config = common.config();
        out.println("x" + new SeedFile(config.seeds()).path() + StatusReport.class + SourceStatus.class + Status.class);
        out.flush();
        return 0;
    }
}
