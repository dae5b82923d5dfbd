package org.dateline.cli;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.EnumMap;
import java.util.Map;
import org.dateline.Config;
import org.dateline.Setting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the commands that serve the site. */
final class Serving {
    @Option(names = "--host", paramLabel = "HOST", description = "Address to serve on (default: 127.0.0.1).")
    @Nullable
    String host;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port to serve on; 0 takes a free one (default: 7070).")
    @Nullable
    Integer port;

    @Option(
            names = "--open",
            description = "Serve on an address that others can reach although there are no accounts: "
                    + "whoever reaches it sees everything, saved searches too.")
    boolean open;

    Map<Setting, String> settings() {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        if (host != null) {
            given.put(Setting.SITE_HOST, host);
        }
        if (port != null) {
            given.put(Setting.SITE_PORT, port.toString());
        }
        return given;
    }

    /** Refuses an address that others can reach unless there are accounts or that was asked for in so many words. */
    void check(Config config, boolean accounts, PrintWriter err) {
        if (loopback(config.host()) || accounts) {
            return;
        }
        if (!open) {
            throw new IllegalArgumentException(
                    "site: " + config.host()
                            + " can be reached by others, and there are no accounts: they would see every search that is saved;"
                            + " make an account with dateline user add, serve on 127.0.0.1, or give --open if that is what you want");
        }
        err.println("dateline: anyone who can reach " + config.host() + " sees everything here (--open)");
    }

    /** Where a person on this machine finds the site. */
    String address(Config config, int servedPort) {
        boolean numbers = config.host().contains(":") && !config.host().startsWith("[");
        String shown = loopback(config.host()) ? "localhost" : numbers ? "[" + config.host() + "]" : config.host();
        return "http://" + shown + ":" + servedPort + "/";
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "site: there is no address '" + host + "' on this machine; try --host 127.0.0.1", e);
        }
    }
}
