package org.dateline.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dateline.doctor.Checkup;
import org.dateline.doctor.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline doctor}. */
@Command(
        name = "doctor",
        description = {
            "Look over this installation: Java, folder, disk, clock, seeds, database, index, port, proxy; say what is wrong and",
            "what to do. Works beside a running server, and changes nothing. Exits with 1 when something is wrong."
        })
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    Common common = new Common();

    @Mixin
    Serving serving = new Serving();

    @Option(names = "--site", description = "Ask only whether the running site is well.")
    boolean site;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Checkup checkup = new Checkup(common.config(serving.settings()), Clock.systemUTC());
        List<Finding> findings = site ? List.of(checkup.site()) : checkup.all();
        findings.forEach(finding -> print(out, finding));
        out.flush();
        return findings.stream().anyMatch(finding -> finding.verdict() == Finding.Verdict.WRONG) ? 1 : 0;
    }

    private static void print(PrintWriter out, Finding finding) {
        out.printf(
                "%-5s  %s: %s%n",
                finding.verdict().name().toLowerCase(Locale.ROOT), finding.about(), Plain.line(finding.says()));
        if (!finding.remedy().isEmpty()) {
            out.println("       " + Plain.line(finding.remedy()));
        }
    }
}
