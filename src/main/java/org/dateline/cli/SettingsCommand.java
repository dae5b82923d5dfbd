package org.dateline.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.Config;
import org.dateline.Setting;
import org.dateline.Settings;
import org.dateline.SettingsSample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline settings}. */
@Command(
        name = "settings",
        description = {
            "Show every setting, its value and where that was set; fail when one can't be used.",
            "docs/settings.md says what each does."
        })
final class SettingsCommand implements Callable<Integer> {
    @Mixin
    Common common = new Common();

    @Option(names = "--sample", description = "Show a settings file to begin with instead.")
    boolean sample;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (sample) {
            out.print(SettingsSample.text());
        } else {
            Settings settings = common.settings(Map.of());
            for (Setting setting : Setting.values()) {
                print(out, settings.value(setting));
            }
            out.flush();
            Config.of(settings);
        }
        out.flush();
        return 0;
    }

    private static void print(PrintWriter out, Settings.Value value) {
        out.println(Plain.line("%s = %s".formatted(value.setting().key(), value.shown())) + "  # " + value.where());
    }
}
