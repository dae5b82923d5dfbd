package org.dateline.cli;

import org.dateline.Main;
import picocli.CommandLine.IVersionProvider;

/** The version that this was built as. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"Dateline " + Main.version()};
    }
}
